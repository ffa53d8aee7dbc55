import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumArguments, findChromium } from '../test/harness/find-chromium.mjs';
import { browserTests } from './browser-tests.mjs';

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium found; `npm test` installs one');

export default {
  ...browserTests,
  browsers: [chromeLauncher({ launchOptions: { executablePath, args: chromiumArguments } })],
};

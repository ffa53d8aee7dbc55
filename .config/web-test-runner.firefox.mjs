import { ensureFirefox } from '../test/harness/ensure-firefox.mjs';
import { firefoxLauncher } from '../test/harness/firefox-launcher.mjs';
import { browserTests, guestTests } from './browser-tests.mjs';

export default {
  ...browserTests,
  files: guestTests,
  // A file may take long where nothing is drawn by a graphics card.
  testsFinishTimeout: 600_000,
  browsers: [firefoxLauncher(ensureFirefox())],
};

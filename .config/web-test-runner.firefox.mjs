import { ensureFirefox } from '../test/harness/ensure-firefox.mjs';
import { firefoxLauncher } from '../test/harness/firefox-launcher.mjs';
import { browserTests } from './browser-tests.mjs';

export default { ...browserTests, browsers: [firefoxLauncher(ensureFirefox())] };

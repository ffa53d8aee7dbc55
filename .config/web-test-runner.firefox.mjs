import { ensureFirefox } from '../test/harness/ensure-firefox.mjs';
import { firefoxLauncher } from '../test/harness/firefox-launcher.mjs';
import { browserTests } from './browser-tests.mjs';

// A file may take long where nothing is drawn by a graphics card.
export default { ...browserTests, testsFinishTimeout: 600_000, browsers: [firefoxLauncher(ensureFirefox())] };

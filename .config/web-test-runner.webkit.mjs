import { ensureWebKit } from '../test/harness/ensure-webkit.mjs';
import { webKitLauncher } from '../test/harness/webkit-launcher.mjs';
import { browserTests } from './browser-tests.mjs';

// A file may take long where nothing is drawn by a graphics card.
export default { ...browserTests, testsFinishTimeout: 600_000, browsers: [webKitLauncher(ensureWebKit())] };

import { ensureWebKit } from '../test/harness/ensure-webkit.mjs';
import { webKitLauncher } from '../test/harness/webkit-launcher.mjs';
import { browserTests } from './browser-tests.mjs';

export default { ...browserTests, browsers: [webKitLauncher(ensureWebKit())] };

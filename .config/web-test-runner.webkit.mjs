import { ensureWebKit } from '../test/harness/ensure-webkit.mjs';
import { webKitLauncher } from '../test/harness/webkit-launcher.mjs';
import { browserTests, guestTests } from './browser-tests.mjs';

export default {
  ...browserTests,
  files: guestTests,
  // A file may take long where nothing is drawn by a graphics card.
  testsFinishTimeout: 600_000,
  browsers: [webKitLauncher(ensureWebKit())],
};

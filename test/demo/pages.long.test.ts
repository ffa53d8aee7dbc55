import { describePages } from './audited-pages.js';

// The looks beside that of pages.e2e.test.ts.
describePages([
  { dark: false, width: 360 },
  { dark: false, width: 1280 },
  { dark: true, width: 1280 },
]);

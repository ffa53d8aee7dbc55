import { describePages } from './audited-pages.js';

// The looks beside those of pages.e2e.test.ts.
describePages([
  { dark: true, width: 360 },
  { dark: false, width: 1280 },
]);

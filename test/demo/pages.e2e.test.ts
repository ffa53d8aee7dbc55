import { describePages } from './audited-pages.js';

// The other looks take their turn in pages.long.test.ts.
describePages([
  { dark: false, width: 360 },
  { dark: true, width: 1280 },
]);

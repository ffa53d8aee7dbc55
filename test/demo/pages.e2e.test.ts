import { describePages } from './audited-pages.js';

// The other looks take their turn in pages.long.test.ts.
describePages([{ dark: true, width: 360 }]);

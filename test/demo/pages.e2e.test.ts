import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { auditPages } from './audited-pages.js';
import { launchBrowser } from './guest-browser.js';
import { startDemo } from './started-demo.js';
import type { StartedDemo } from './started-demo.js';

let demo: StartedDemo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});
after(() => demo.stop());

// Each look waits for its page to come to rest, and leaves the machine to another. The other looks take their
// turn in pages.long.test.ts.
describe('axe finds nothing', { concurrency: 2 }, () => {
  for (const look of [
    { dark: false, width: 360 },
    { dark: true, width: 1280 },
  ]) {
    it(`on any page of the demo, ${look.dark ? 'dark' : 'light'}, ${look.width} px wide`, async () => {
      assert.deepEqual(await auditPages(browser, demo.url, look), []);
    });
  }
});

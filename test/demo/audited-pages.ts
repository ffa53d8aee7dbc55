import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { auditPage, launchBrowser } from './guest-browser.js';
import { startDemo } from './started-demo.js';
import type { StartedDemo } from './started-demo.js';

const elements = [
  'widget',
  'event-type-list',
  'button',
  'month',
  'slot-picker',
  'week',
  'location-picker',
  'host-picker',
  'hold',
  'language-menu',
  'time-zone-picker',
  'details-form',
  'series',
  'confirmation',
  'series-confirmation',
  'manage',
  'move',
];
/** Every page of the demo that guests see, and the host’s front door. */
const addresses = [
  '/',
  '/?lang=de',
  '/?lang=ar',
  '/button',
  '/button?lang=ar',
  ...['paper', 'poster', 'blossom', 'terminal'].map((look) => `/themes?look=${look}`),
  '/sites/clinic',
  '/sites/studio',
  '/sites/software',
  '/frame',
  '/framed',
  '/snippets',
  '/split',
  '/switchboard',
  '/manage',
  '/anna',
  '/anna/intro',
  '/anna/intro?plain=1',
  '/anna/workshop?plain=1&lang=de',
  '/mails',
  '/sign-in',
  '/sign-in?left&to=/settings?tab=agenda',
  '/elements',
  ...elements.map((name) => `/elements/booking-${name}`),
];

/** How somebody looks at a page. */
interface Look {
  readonly dark: boolean;
  readonly width: number;
}

/** Has axe look at every page of the demo in each of these ways. */
export function describePages(looks: readonly Look[]): void {
  let demo: StartedDemo;
  let browser: Browser;

  // Each look waits for its page to come to rest, and leaves the machine to another.
  describe('axe finds nothing', { concurrency: 2 }, () => {
    before(async () => {
      [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    });
    for (const look of looks) {
      it(`on any page of the demo, ${look.dark ? 'dark' : 'light'}, ${look.width} px wide`, async () => {
        assert.deepEqual(await auditPages(browser, demo.url, look), []);
      });
    }
  });
  after(() => demo.stop());
}

/** What axe finds on any page of the demo, what its browser complains of, and what scrolls sideways. */
async function auditPages(browser: Browser, url: string, { dark, width }: Look): Promise<readonly string[]> {
  const found: string[] = [];
  const page = await browser.newPage({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
  });
  page.setDefaultTimeout(15_000);
  let at = '';
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`${at} complains: ${message.text()}`);
  });
  for (const address of addresses) {
    at = address;
    await page.goto(`${url}${address}`);
    await page.waitForLoadState('networkidle');
    found.push(...(await auditPage(page)).map((finding) => `${address} ${finding}`));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (overflow) found.push(`${address} scrolls sideways`);
  }
  await page.close();
  return found;
}

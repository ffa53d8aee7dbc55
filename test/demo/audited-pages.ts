import type { Browser } from 'playwright-core';
import { auditPage } from './guest-browser.js';

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
  'confirmation',
  'manage',
  'move',
];
/** Every page of the demo that guests see. */
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
  '/split',
  '/manage',
  '/elements',
  ...elements.map((name) => `/elements/booking-${name}`),
];

/** How somebody looks at a page. */
export interface Look {
  readonly dark: boolean;
  readonly width: number;
}

/** What axe finds on any page of the demo, what its browser complains of, and what scrolls sideways. */
export async function auditPages(
  browser: Browser,
  url: string,
  { dark, width }: Look,
): Promise<readonly string[]> {
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

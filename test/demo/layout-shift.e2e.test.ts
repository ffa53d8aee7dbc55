import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './guest-browser.js';
import { startDemo } from './started-demo.js';
import type { StartedDemo } from './started-demo.js';

let demo: StartedDemo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});
after(() => demo.stop());

/** As Chromium reports it; neither part is in the types of the DOM. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** A page that adds up how much of it moves without having been asked to, behind a wire that takes its time. */
async function openPage(address: string, width: number): Promise<Page> {
  const page = await browser.newPage({ locale: 'en-GB', viewport: { width, height: 1200 } });
  page.setDefaultTimeout(15_000);
  await page.addInitScript(() => {
    const told = window as unknown as { shifted: number };
    told.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[])
        if (!entry.hadRecentInput) told.shifted += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route('**/v1/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto(`${demo.url}${address}`);
  return page;
}

/** What has moved by now, once it has been painted. */
function shifted(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() =>
          setTimeout(() => resolve((window as unknown as { shifted: number }).shifted), 100),
        );
      }),
  );
}

/** Where a card begins and ends, and where the line with the time zone stands in it. */
function places(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const root = document.querySelector('booking-widget')!.shadowRoot!;
    const [card, footer] = ['.card', '.footer'].map((one) =>
      root.querySelector(one)!.getBoundingClientRect(),
    );
    return [card!.top, card!.bottom, footer!.top].map((place) => place + scrollY);
  });
}

/** Of a window that moves by a tenth of itself, web.dev says that it is good; this is a tenth of that. */
const noticeable = 0.01;

describe('nothing in the page moves', () => {
  for (const width of [360, 1280]) {
    for (const address of ['/', '/framed?lang=de']) {
      it(`while times come, nor when a day and a time are chosen: ${address}, ${width} px wide`, async () => {
        const page = await openPage(address, width);
        const widget = page.locator('booking-widget');
        await widget.locator('.free').first().waitFor();
        assert.ok((await shifted(page)) < noticeable, `moved by ${await shifted(page)}`);
        await widget.locator('.free').first().click();
        await widget.locator('.slot').first().click();
        await widget.locator('booking-details-form form').waitFor();
        assert.ok((await shifted(page)) < noticeable, `moved by ${await shifted(page)}`);
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await page.close();
      });
    }
  }

  it('from month to month, and from day to day', async () => {
    const page = await openPage('/', 1280);
    // Once a month with times is shown, the next one is held back: it is asked for before anybody turns to it.
    let isShown = false;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/slots\?/, async (route) => {
      if (isShown) await held;
      const response = await route.fetch();
      isShown ||= ((await response.json()) as { slots: readonly unknown[] }).slots.length > 0;
      await route.fulfill({ response });
    });
    await page.reload();
    const widget = page.locator('booking-widget');
    await widget.locator('.free').first().waitFor();
    const before = await places(page);
    await widget.locator('[part~=next]').click();
    await widget.locator('.unknown').first().waitFor();
    assert.deepEqual(await places(page), before);
    release();
    await widget.locator('.free').first().waitFor();
    assert.deepEqual(await places(page), before);
    await widget.locator('.free').first().click();
    assert.deepEqual(await places(page), before);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.close();
  });
});

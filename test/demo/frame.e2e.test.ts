import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from './guest-browser.js';
import { startDemo } from './started-demo.js';
import type { StartedDemo } from './started-demo.js';

let demo: StartedDemo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});
after(() => demo.stop());

/** How high the frame stands in the page, once it is as high as what is in it. @throws Error when it never is */
async function fittedHeight(page: Page, frame: Frame): Promise<number> {
  const outside = () => page.locator('iframe').evaluate((element: HTMLElement) => element.offsetHeight);
  const inside = () =>
    frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  for (let tries = 0; tries < 40; tries++) {
    const heights = [await outside(), await inside()] as const;
    if (heights[0] === heights[1]) return heights[0];
    await page.waitForTimeout(50);
  }
  throw new Error(`The frame is ${await outside()} px high, what is in it ${await inside()}`);
}

describe('the booking page in a frame', () => {
  it('is as high as its step, and never scrolls inside', async () => {
    const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 360, height: 900 } });
    page.setDefaultTimeout(15_000);
    await page.goto(`${demo.url}/frame`);
    const frame = page.frame({ url: /\/framed$/ });
    assert.ok(frame);
    const widget = frame.locator('booking-widget');
    await widget.locator('.free').first().click();
    await widget.locator('.slot').first().waitFor();
    const times = await fittedHeight(page, frame);
    await widget.locator('.slot').first().click();
    await widget.locator('booking-details-form form').waitFor();
    const details = await fittedHeight(page, frame);
    assert.ok(details > times, `${details} px for the form, ${times} px for the times`);
    const scrolls = await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight);
    assert.equal(scrolls, false);
    await page.close();
  });
});

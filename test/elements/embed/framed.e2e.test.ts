import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Frame, Page } from 'playwright-core';
import { publishedElements, serve } from '../../../src/node.js';
import type { Serving } from '../../../src/node.js';
import { createBookingServer } from '../../../src/server.js';
import { sampleBackend } from '../../../src/sample/sample-backend.js';
import { launchBrowser } from '../../demo/guest-browser.js';
import { servePublishedPages } from './published-pages.js';
import type { PublishedPages } from './published-pages.js';

let browser: Browser;
let pages: PublishedPages;
let booking: Serving;
/** Another origin than that of the pages. */
let server: string;

before(async () => {
  const backend = sampleBackend();
  const elements = publishedElements();
  [browser, pages, booking] = await Promise.all([
    launchBrowser(),
    servePublishedPages(),
    serve(
      createBookingServer({
        backends: (owner) => (owner === 'sample' ? backend : undefined),
        pages: { nameOf: (owner) => (owner === 'sample' ? 'Mara Lind' : undefined), elements, frames: '*' },
      }),
    ),
  ]);
  server = booking.url.replace(/\/$/, '');
});
after(() => Promise.all([pages.stop(), booking.close()]));

/** A page with a frame as the manual has it. */
async function openFrame(
  address: string,
  more: { readonly javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 900, height: 700 },
    ...more,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(
    pages.add({
      body: `<iframe src="${address}" title="Book a time" data-booking-frame width="800" height="500"></iframe><script type="module" src="/cdn/booking-frame.js"></script>`,
    }),
  );
  return page;
}

function frameOf(page: Page): Frame {
  const [, frame] = page.frames();
  assert.ok(frame);
  return frame;
}

/** Waits until the frame is as high as what is in it. */
async function isFitted(page: Page): Promise<number> {
  const element = page.locator('iframe');
  for (let tries = 0; tries < 60; tries++) {
    const outside = await element.evaluate((frame: HTMLElement) => frame.clientHeight);
    const inside = await frameOf(page).evaluate(() =>
      Math.ceil(document.documentElement.getBoundingClientRect().height),
    );
    if (outside === inside && outside !== 500) return outside;
    await page.waitForTimeout(50);
  }
  throw new Error('The frame is never as high as what is in it');
}

describe('a page of the server in a frame of another site', () => {
  it('books, and is as high as its step', async () => {
    const page = await openFrame(`${server}/sample/intro?frame`);
    const widget = frameOf(page).locator('booking-widget');
    await widget.locator('.free').first().waitFor();
    const days = await isFitted(page);
    await widget.locator('.free').first().click();
    await widget.locator('.slot').first().click();
    await widget.locator('booking-details-form form').waitFor();
    const details = await isFitted(page);
    assert.ok(details > days, `${details} px for the form, ${days} px for the days`);
    await page.context().close();
  });

  it('leads without script to times that are links, in the frame', async () => {
    const page = await openFrame(`${server}/sample/intro?frame`, { javaScriptEnabled: false });
    const time = page.frameLocator('iframe').locator('a.time').first();
    await time.click();
    await page.frameLocator('iframe').getByText('At the studio').click();
    await page.frameLocator('iframe').getByLabel('Name').waitFor();
    await page.context().close();
  });

  it('is not shown where it was not asked for as one', async () => {
    const page = await openFrame(`${server}/sample/intro`);
    await page.waitForLoadState('networkidle');
    assert.match(frameOf(page).url(), /^chrome-error:/);
    await page.context().close();
  });
});

describe('the page for a frame that is published', () => {
  it('shows what stands in it, whatever its address says', async () => {
    const page = await openFrame(
      '/cdn/frame.html?backend-url=https://elsewhere.example/v1/mallory&event-type=class',
    );
    const widget = frameOf(page).locator('booking-widget[backend-url="sample:"][event-type="intro"]');
    await widget.locator('.free').first().waitFor();
    await isFitted(page);
    await page.context().close();
  });
});

describe('a snippet of the server on another site', () => {
  it('loads its files from there, and asks there', async () => {
    const page = await browser.newPage({ locale: 'en-GB' });
    await page.goto(
      pages.add({
        body: `<div data-booking></div><script type="module" src="${server}/booking-elements/booking-elements.js" data-backend-url="${server}/v1/sample" data-event-type="intro"></script>`,
      }),
    );
    await page.locator('booking-widget .free').first().waitFor();
    await page.close();
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { complaintsOf } from './complaints.js';
import { auditPage, focusedName, launchBrowser, tabTo } from './guest-browser.js';
import { startDemo } from './started-demo.js';
import type { StartedDemo } from './started-demo.js';

let demo: StartedDemo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});
after(() => demo.stop());

interface Opened {
  readonly page: Page;
  readonly preview: Locator;
  readonly snippet: () => Promise<string>;
  readonly complaints: readonly string[];
}

async function open(at: string, width = 1280): Promise<Opened> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints = complaintsOf(page);
  await page.goto(`${demo.url}${at}`);
  // The menu has come from the backend.
  await page.getByRole('option', { name: 'Workshop' }).waitFor({ state: 'attached' });
  return {
    page,
    preview: page.locator('#preview'),
    snippet: () => page.locator('#code').innerText(),
    complaints,
  };
}

/** What axe finds, and whether anything scrolls sideways. */
async function findings(page: Page): Promise<readonly string[]> {
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return [...(await auditPage(page)), ...(isWide ? ['scrolls sideways'] : [])];
}

describe('the page of snippets', () => {
  it('is used by keyboard alone: what is chosen is seen at once, and stands in the snippet', async () => {
    const { page, preview, snippet, complaints } = await open('/snippets');
    await tabTo(page, /^In the page$/);
    await page.keyboard.press('ArrowRight');
    await preview.getByRole('button', { name: 'Book' }).waitFor();
    await tabTo(page, /What is booked/);
    await page.keyboard.type('Getting');
    await tabTo(page, /^Words/);
    await page.keyboard.type('Say “hi” & <book>');
    await preview.getByRole('button', { name: 'Say “hi” & <book>' }).waitFor();
    await tabTo(page, /Light or dark/);
    await page.keyboard.type('Dark');
    await preview.locator('booking-button[theme=dark][event-type=intro]').waitFor();
    assert.equal(
      await snippet(),
      `<script
  type="module"
  src="${demo.url}/booking-elements/booking-elements.js"
  data-backend-url="${demo.url}/v1/anna"
  data-event-type="intro"
  data-element="button"
  data-theme="dark"
  data-label="Say “hi” &#38; &#60;book&#62;"
></script>
<noscript><a href="${demo.url}/anna/intro">Say “hi” &#38; &#60;book&#62;</a></noscript>`,
    );
    await tabTo(page, /^Copy$/);
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Copied').waitFor();
    await tabTo(page, /^WordPress$/);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focusedName(page), 'Plain HTML');
    await page.keyboard.press('Home');
    for (let presses = 0; presses < 5; presses++) await page.keyboard.press('ArrowRight');
    assert.equal(await focusedName(page), 'Notion');
    await page.getByText('“Button” does not work in Notion.').waitFor();
    await tabTo(page, /^Choose “Frame”$/);
    await page.keyboard.press('Enter');
    await page.getByText('“Frame” works in Notion.').waitFor();
    assert.ok((await snippet()).includes(`src="${demo.url}/anna/intro?frame"`));
    assert.match(await focusedName(page), /^“Frame” works in Notion\./);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('shows layout, theme and language in the real widget, from right to left too, on a small screen', async () => {
    const { page, preview, snippet, complaints } = await open('/snippets?theme=dark', 360);
    await page.getByLabel('What is booked').selectOption('intro');
    await page.getByLabel('Times').selectOption('list');
    await page.getByLabel('Theme').selectOption('poster');
    await page.getByLabel('Language').selectOption('ar');
    const widget = preview.locator('booking-widget');
    await widget.locator('[dir=rtl] booking-slot-list').waitFor();
    const token = await widget.evaluate((element) =>
      getComputedStyle(element).getPropertyValue('--booking-radius'),
    );
    assert.equal(token, '0px');
    const said = await snippet();
    for (const words of [
      '<style>\nbooking-widget,\nbooking-button {',
      '--booking-title-weight: 900;',
      'data-layout="list"',
      'data-language="ar"',
    ])
      assert.ok(said.includes(words), words);
    assert.deepEqual(await findings(page), []);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('shows the frame, the link and the floating button as they are', async () => {
    const { page, preview, complaints } = await open('/snippets#wix');
    await page.getByText('“In the page” does not work in Wix.').waitFor();
    await page.getByLabel('What is booked').selectOption('workshop');
    await page.getByRole('radio', { name: 'Frame', exact: true }).check();
    await page.getByText('“Frame” works in Wix.').waitFor();
    await preview.frameLocator('iframe').getByText('Workshop').first().waitFor();
    assert.equal(await page.getByLabel('Times').isVisible(), false);
    await page.getByRole('radio', { name: 'Link', exact: true }).check();
    await preview.getByRole('link', { name: 'Book' }).waitFor();
    await page.getByRole('radio', { name: 'Floating button', exact: true }).check();
    await preview.locator('booking-button[floating][event-type=workshop]').getByRole('button').waitFor();
    assert.deepEqual(await findings(page), []);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('copies without being allowed the clipboard', async () => {
    const { page, snippet } = await open('/snippets');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.addEventListener('copy', () => (document.title = String(getSelection())));
    });
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('status').getByText('Copied').waitFor();
    // The title takes line breaks for spaces.
    assert.equal(await page.title(), (await snippet()).replaceAll(/\s+/g, ' ').trim());
    await page.context().close();
  });
});

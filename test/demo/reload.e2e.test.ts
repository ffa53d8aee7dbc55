import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from './guest-browser.js';
import { startDemo } from './started-demo.js';

const [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
after(() => demo.stop());

describe('a page that is opened anew while a guest books', () => {
  async function type(page: Page, name: string): Promise<void> {
    await page.goto(`${demo.url}/`);
    await page
      .getByRole('button', { name: /, \d+ times?$/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^\d{1,2}:\d\d .*to / })
      .first()
      .click();
    await page.getByLabel(/^Name/).fill(name);
    await page.getByLabel(/^E-mail/).fill('gia@example.com');
  }
  async function open(): Promise<Page> {
    const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
    page.setDefaultTimeout(15_000);
    return page;
  }
  const booked = (page: Page) => page.getByText('You are booked').locator('visible=true').first().waitFor();

  it('finds the form as it was left, also by Back from another page', async () => {
    const page = await open();
    await type(page, 'Reload Rita');
    // Typing is gathered for a moment before it is written.
    await page.waitForFunction(() => JSON.stringify(history.state).includes('gia@example.com'));
    await page.reload();
    assert.equal(await page.getByLabel(/^Name/).inputValue(), 'Reload Rita');
    await page.goto(`${demo.url}/elements`);
    await page.goBack();
    assert.equal(await page.getByLabel(/^Name/).inputValue(), 'Reload Rita');
    assert.deepEqual(
      await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]),
      ['', 0, 0],
    );
    await page.close();
  });

  it('asks what became of a booking whose answer was lost, finds it once, and again after that', async () => {
    const page = await open();
    const keys: (string | undefined)[] = [];
    let isCut = true;
    await page.route(/\/bookings$/, async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      const response = await route.fetch();
      // It has arrived; only the answer is lost.
      if (isCut) await route.abort();
      else await route.fulfill({ response });
    });
    await type(page, 'Lost Lea');
    await page.getByRole('button', { name: /^Book/ }).click();
    await page.getByText('We are checking').locator('visible=true').first().waitFor();
    isCut = false;
    await page.reload();
    await booked(page);
    assert.equal(new Set(keys).size, 1);
    await page.reload();
    await booked(page);
    assert.equal(new Set(keys).size, 1);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.close();
  });
});

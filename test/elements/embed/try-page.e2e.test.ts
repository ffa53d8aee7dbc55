import assert from 'node:assert/strict';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { auditPage, launchBrowser } from '../../demo/guest-browser.js';
import { publishedFolder } from './published-pages.js';

const address = pathToFileURL(path.join(publishedFolder, 'try.html')).href;

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});

describe('the page to double-click', () => {
  it('books from a file, offline, and asks for nothing but itself', async () => {
    const context = await browser.newContext({ locale: 'en-GB', offline: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const asked: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(address);
    const widget = page.locator('booking-widget[event-type="intro"]');
    await widget.locator('.free').first().click();
    await widget.locator('.slot').first().click();
    await widget.locator('booking-location-picker').getByText('At the studio').click();
    await widget.getByLabel('Name').fill('Ada Lovelace');
    await widget.getByLabel(/e-?mail/i).fill('ada@example.com');
    await widget.locator('[part~="submit"]').click();
    await widget.locator('booking-confirmation').waitFor();
    await page.locator('booking-widget[event-type="class"] booking-week').waitFor();
    await page.locator('booking-manage').getByRole('button', { name: 'Cancel booking' }).waitFor();
    assert.deepEqual(await auditPage(page), []);
    assert.deepEqual(asked, [address]);
    assert.deepEqual(faults, []);
    await context.close();
  });
});

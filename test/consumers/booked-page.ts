import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright-core';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Serves a folder as it is. */
async function serveFolder(folder: string): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname));
    readFile(file).then(
      (body) => {
        response.writeHead(200, { 'Content-Type': kinds[path.extname(file)] ?? 'application/octet-stream' });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * Opens the page of a folder, books the first time there is, and waits until the page has heard of it.
 *
 * @returns the start of the booking, as the page says it
 */
export async function bookOn(folder: string, browser: Browser): Promise<string> {
  const site = await serveFolder(folder);
  const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text());
  });
  try {
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.goto(site.url);
    await page.locator('booking-month [part~="free"]').first().click();
    await page.locator('booking-slot-picker [part~="slot"]').first().click();
    await page.getByLabel('Name').fill('Ada Lovelace');
    await page.getByLabel(/e-mail/i).fill('ada@example.com');
    await page.locator('booking-details-form [part~="submit"]').click();
    const said = page.locator('#said', { hasText: 'booked 2' });
    await said.waitFor();
    assert.deepEqual(complaints, []);
    return (await said.textContent())?.replace('booked ', '') ?? '';
  } catch (error) {
    throw new Error(`${String(error)}\nthe page said: ${complaints.join('\n')}\n${await page.content()}`);
  } finally {
    await page.close();
    site.close();
  }
}

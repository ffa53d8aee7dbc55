import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Booking } from '../../src/contract/index.js';
import { complaintsOf } from './complaints.js';
import { launchBrowser } from './guest-browser.js';
import { startBackend, temporaryFolder } from './started-backend.js';

const root = path.resolve(import.meta.dirname, '../..');

/** Serves the repository's files, as any server of files does; the page asks a backend that is elsewhere this time. */
async function serveFiles(backendUrl: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer(({ url = '' }, response) => {
    const file = path.join(root, url.endsWith('/') ? `${url}index.html` : url);
    const type = file.endsWith('.html') ? 'text/html' : 'text/javascript';
    response.setHeader('Content-Type', type);
    response.end(readFileSync(file, 'utf8').replace('http://127.0.0.1:8080/v1/anna', backendUrl));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

describe('the widget over the backend in Python', () => {
  it('books from the page of the example, which is of another origin', async (test) => {
    const { folder, remove } = temporaryFolder();
    const [backend, browser] = await Promise.all([startBackend(folder), launchBrowser()]);
    const site = await serveFiles(backend.url);
    test.after(async () => {
      site.close();
      await backend.kill();
      remove();
    });
    const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'America/New_York' });
    page.setDefaultTimeout(15_000);
    const complaints = complaintsOf(page);
    await page.goto(`${site.url}/demo/python/`);

    await page
      .getByRole('button', { name: /, \d+ times?$/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^\d{1,2}:\d\d .*to / })
      .first()
      .click();
    await page.getByLabel(/^Name/).fill('Ada Example');
    await page.getByLabel(/^E-mail address/).fill('ada@example.com');
    await page.getByLabel(/^What is it about/).fill('A new roof');
    const answer = page.waitForResponse(`${backend.url}/bookings`);
    await page.getByRole('button', { name: /^Book/ }).click();
    await page.getByText('You are booked').locator('visible=true').first().waitFor();

    const { ref, manageToken } = (await (await answer).json()) as Booking;
    const kept = await backend.fixture.backend.booking!({ ref, token: manageToken! });
    assert.equal(kept.guest.name, 'Ada Example');
    // Whether a time can be kept while its guest types, the widget finds out by asking.
    assert.deepEqual(
      complaints.filter((complaint) => !/404 .*\/holds$/.test(complaint)),
      [],
    );
    await page.close();
  });
});

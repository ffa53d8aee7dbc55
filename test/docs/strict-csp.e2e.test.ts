import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { publishedElements, serve } from '../../src/node.js';
import type { Serving } from '../../src/node.js';
import { createBookingServer } from '../../src/server.js';
import { launchBrowser } from '../demo/guest-browser.js';
import { memoryScheduler } from './memory-scheduler.js';
import { blocksIn } from './pages.js';

/** The header that the recipe shows. */
const [policy = ''] = blocksIn('docs/recipes/strict-csp.md')
  .filter(({ language }) => language === 'http')
  .map(({ code }) => code.replace(/^Content-Security-Policy: /, '').trim());

const html = (server: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Book</title>
<script type="module" crossorigin src="${server}/booking-elements/booking-elements.js"></script></head>
<body><h1>Book</h1><booking-widget backend-url="${server}/v1/anna" event-type="intro"></booking-widget></body></html>`;

describe('a page under the strict policy of the recipe', () => {
  let booking: Serving;
  let shop: Serving;
  before(async () => {
    const anna = memoryScheduler();
    booking = await serve(
      createBookingServer({
        backends: (owner) => (owner === 'anna' ? anna : undefined),
        pages: { nameOf: async () => 'Anna Berg', elements: publishedElements() },
      }),
    );
    // Another name of this machine is another origin.
    const server = booking.url;
    shop = await serve(
      async () =>
        new Response(html(server), {
          headers: {
            'Content-Type': 'text/html; charset=utf-8',
            'Content-Security-Policy': policy.replaceAll('https://book.example', server),
            'Cross-Origin-Embedder-Policy': 'require-corp',
          },
        }),
    );
  });
  after(async () => {
    await shop.close();
    await booking.close();
  });

  it('books, and nothing breaks the policy', async () => {
    assert.match(policy, /trusted-types lit-html/);
    const page = await (await launchBrowser()).newPage();
    try {
      await page.addInitScript(() => {
        const seen: string[] = [];
        Object.assign(window, { seen });
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          seen.push(`${violatedDirective} ${blockedURI}`),
        );
      });
      await page.goto(`${shop.url}/`);
      await page.locator('booking-slot-picker button').first().click();
      await page.getByLabel(/^Name/).fill('Ada');
      await page.getByLabel(/^E-mail/).fill('ada@example.com');
      await page
        .getByLabel(/number/i)
        .first()
        .fill('+49 30 1234567');
      await page.getByRole('button', { name: /^Book$/ }).click();
      await page.locator('booking-confirmation').waitFor();
      assert.deepEqual(await page.evaluate(() => (window as unknown as { seen: string[] }).seen), []);
      assert.equal(await page.evaluate(() => crossOriginIsolated || document.cookie === ''), true);
    } finally {
      await page.close();
    }
  });
});

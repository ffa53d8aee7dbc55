import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { pageOf, snippetOf } from '../../demo/pages/snippet.js';
import type { SnippetChoices } from '../../demo/pages/snippet.js';
import { complaintsOf } from './complaints.js';
import { launchBrowser } from './guest-browser.js';
import { startDemo } from './started-demo.js';
import type { StartedDemo } from './started-demo.js';

/** A site of somebody else: another origin, another look, and what was pasted between two paragraphs. */
async function openSite() {
  let pasted = '';
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      '<!doctype html><html lang="en"><title>A bakery</title><style>* { box-sizing: content-box } p { color: brown }' +
        ` button { font-size: 40px }</style><h1>A bakery</h1><p>Before</p>\n${pasted}\n<p>After</p></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    paste(snippet: string) {
      pasted = snippet;
      return `http://localhost:${port}/`;
    },
    close: () => server.close(),
  };
}

let demo: StartedDemo;
let browser: Browser;
let site: Awaited<ReturnType<typeof openSite>>;

before(async () => {
  [demo, browser, site] = await Promise.all([startDemo(), launchBrowser(), openSite()]);
});
after(async () => {
  site.close();
  await demo.stop();
});

/** A foreign page with the snippet of some choices in it. */
async function paste(choices: Omit<SnippetChoices, 'server' | 'owner'>) {
  const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/London' });
  page.setDefaultTimeout(15_000);
  const complaints = complaintsOf(page);
  const snippet = snippetOf({ server: demo.url, owner: 'anna', eventType: 'intro', ...choices });
  await page.goto(site.paste(snippet));
  return { page, complaints };
}

/** The first day that has times. */
const firstDay = (where: Page | FrameLocator | Locator): Locator =>
  where.getByRole('button', { name: /, \d+ times?$/ }).first();

/** Books the first time that is free. */
async function book(where: Page | FrameLocator): Promise<void> {
  await firstDay(where).click();
  await where
    .getByRole('button', { name: /^\d{1,2}:\d\d .*to / })
    .first()
    .click();
  const place = where.getByRole('radio').first();
  const name = where.getByLabel(/^Name/);
  await place.or(name).first().waitFor();
  if (await place.isVisible()) {
    await place.check();
    const next = where.getByRole('button', { name: /^Continue/ });
    if (await next.isVisible()) await next.click();
  }
  await name.fill('Ada Example');
  await where.getByLabel(/^E-mail address/).fill('ada@example.com');
  await where.getByRole('button', { name: /^Book/ }).last().click();
  await where.getByText('You are booked').locator('visible=true').first().waitFor();
}

describe('a snippet, pasted into somebody else’s page', () => {
  for (const kind of ['inline', 'frame'] as const)
    it(`books: ${kind}`, async () => {
      const { page, complaints } = await paste({ kind });
      await book(kind === 'frame' ? page.frameLocator('iframe') : page);
      assert.deepEqual(complaints, []);
      await page.close();
    });

  for (const kind of ['button', 'floating'] as const)
    it(`opens the free times: ${kind}`, async () => {
      const { page, complaints } = await paste({ kind, label: 'Order a cake' });
      await page.getByRole('button', { name: 'Order a cake' }).click();
      await firstDay(page.getByRole('dialog')).waitFor();
      assert.deepEqual(complaints, []);
      await page.close();
    });

  it('opens the free times: link, which leads to the server’s page where no script runs', async () => {
    const { page, complaints } = await paste({ kind: 'link', label: 'Order a cake' });
    const link = page.getByRole('link', { name: 'Order a cake' });
    assert.equal(
      await link.getAttribute('href'),
      pageOf({ server: demo.url, owner: 'anna', eventType: 'intro' }),
    );
    await page.locator('a[aria-haspopup=dialog]').waitFor();
    await link.click();
    await firstDay(page.getByRole('dialog')).waitFor();
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('leads to the server’s page: address', async () => {
    const page = await browser.newPage({ locale: 'en-GB' });
    const address = snippetOf({ kind: 'address', server: demo.url, owner: 'anna', eventType: 'intro' });
    await page.goto(address);
    await page
      .getByRole('heading', { name: /^Getting to know/ })
      .first()
      .waitFor();
    await page.close();
  });
});

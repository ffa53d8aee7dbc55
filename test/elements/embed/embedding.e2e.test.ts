import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../demo/guest-browser.js';
import { embeddingPages } from './embedding-pages.js';
import type { EmbeddingPage } from './embedding-pages.js';
import { publishedFolder, servePublishedPages } from './published-pages.js';
import type { PublishedPages } from './published-pages.js';

let browser: Browser;
let pages: PublishedPages;

before(async () => {
  [browser, pages] = await Promise.all([launchBrowser(), servePublishedPages()]);
});
after(() => pages.stop());

/** What stands in a page: each element with its event type, and the id of what it stands in. */
function shown(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('booking-widget,booking-button,booking-manage')].map((element) => {
      const around = element.parentElement!.closest('[id],body')!;
      return [
        element.localName.replace('booking-', ''),
        element.getAttribute('event-type') ?? 'any',
        around.id || around.localName,
      ].join(' ');
    }),
  );
}

/** Whether every element that is to come is drawn, a widget with what can be chosen. */
function isDrawn(count: number): boolean {
  const elements = [...document.querySelectorAll('booking-widget,booking-button,booking-manage')];
  return (
    elements.length >= count &&
    elements.every(({ localName, shadowRoot }) =>
      localName === 'booking-widget'
        ? shadowRoot?.querySelector('booking-month, booking-week')?.shadowRoot?.querySelector('.free, .slot')
        : shadowRoot?.querySelector('*'),
    )
  );
}

/** Opens a page, and waits until nothing more comes. */
async function open(content: Pick<EmbeddingPage, 'head' | 'body'>, count: number): Promise<Page> {
  const page = await browser.newPage({ locale: 'en-GB' });
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(pages.add(content));
  await page.waitForFunction(isDrawn, count);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(faults, []);
  return page;
}

describe('a page with a snippet', () => {
  for (const [name, { shows, ...content }] of Object.entries(embeddingPages)) {
    it(`works with ${name}`, async () => {
      const page = await open(content, shows.length);
      assert.deepEqual(await shown(page), shows);
      await page.close();
    });
  }
});

const manual = readFileSync(path.resolve(import.meta.dirname, '../../../docs/embedding.md'), 'utf8');

/** The examples of the manual, with the files and the backend that are here; those of frames have a test of their own. */
const examples = [...manual.matchAll(/```html\n(.*?)```/gs)]
  .map(([, example = '']) => example)
  .filter((example) => !example.includes('<iframe'))
  .map((example) =>
    example
      .replaceAll('https://book.example/booking-elements/', '/cdn/')
      .replaceAll(/data-backend-url="[^"]*"/g, 'data-backend-url="sample:"'),
  );

/** What each of them shows. */
const exampleShows: readonly (readonly string[])[] = [
  ['widget intro body'],
  ['widget intro body', 'widget class body'],
  ['button any body'],
  ['manage any body'],
  [],
  ['widget consultation body'],
];

describe('the manual of embedding', () => {
  it('has as many examples as are tried', () => {
    assert.equal(examples.length, exampleShows.length);
  });

  for (const [index, shows] of exampleShows.entries())
    it(`has an example that works, number ${index + 1}`, async () => {
      const page = await open({ body: examples[index] ?? '' }, shows.length);
      if (shows.length === 0) await page.locator('a[aria-haspopup="dialog"]').waitFor();
      assert.deepEqual(await shown(page), shows);
      await page.close();
    });
});

describe('the digests of the files', () => {
  const { entries, chunks } = JSON.parse(
    readFileSync(path.join(publishedFolder, 'integrity.json'), 'utf8'),
  ) as Record<'entries' | 'chunks', Readonly<Record<string, string>>>;
  const wrong = `sha384-${'A'.repeat(64)}`;
  const name = 'booking-elements.js';
  const body = (digest: string) =>
    `<div id="place" data-booking></div><script type="module" src="/cdn/${name}" integrity="${digest}" crossorigin="anonymous" data-backend-url="sample:" data-event-type="intro"></script>`;
  const map = (digestOf: (file: string, digest: string) => string) =>
    `<script type="importmap">${JSON.stringify({
      integrity: Object.fromEntries(
        Object.entries(chunks).map(([file, digest]) => [`/cdn/${file}`, digestOf(file, digest)]),
      ),
    })}</script>`;

  it('let pass what is right, of the entry and of what it asks for', async () => {
    const page = await open({ head: map((_, digest) => digest), body: body(entries[name] ?? '') }, 1);
    assert.deepEqual(await shown(page), ['widget intro place']);
    await page.close();
  });

  for (const [what, head, digest] of [
    ['an entry', '', wrong],
    [
      'a chunk',
      map((file, right) => (file.endsWith('/other-elements.js') ? wrong : right)),
      entries[name] ?? '',
    ],
  ] as const)
    it(`stop ${what} that is another`, async () => {
      const page = await browser.newPage();
      const refused = page.waitForEvent('console', {
        predicate: (message) => /integrity/i.test(message.text()),
        timeout: 20_000,
      });
      await page.goto(pages.add({ head, body: body(digest) }));
      await refused;
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await shown(page), []);
      await page.close();
    });
});

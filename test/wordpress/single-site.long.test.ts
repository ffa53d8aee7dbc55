import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { auditPage, launchBrowser } from '../demo/guest-browser.js';
import { startDemo } from '../demo/started-demo.js';
import type { StartedDemo } from '../demo/started-demo.js';
import { debianWordPress, ensurePhp, releases } from './debian-wordpress.js';
import { startMaria } from './maria.js';
import type { Maria } from './maria.js';
import { startSite } from './site.js';
import type { Site } from './site.js';
import { bookOn, complaintsOfOurs, elementsIn, scriptTagsIn, signIn, visit } from './visits.js';

const plugin = path.resolve(import.meta.dirname, '../../demo/wordpress/booking-elements');

ensurePhp();
let demo: StartedDemo;
let browser: Browser;
let maria: Maria;

before(async () => {
  [demo, browser, maria] = await Promise.all([startDemo(), launchBrowser(), startMaria()]);
});
after(async () => {
  await Promise.all([demo.stop(), maria.stop()]);
});

/** What the plugin is told, where the tests are not about telling it. */
const told = () => ({ server: demo.url, owner: 'anna', script: '' });

describe('the plugin’s files', () => {
  const files = readdirSync(plugin, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.php'),
  );
  it(`are PHP that PHP can read (${files.length} files)`, () => {
    assert.ok(files.length > 5);
    for (const file of files) execFileSync('php', ['-l', path.join(plugin, file)]);
  });
});

for (const release of releases) {
  const wordpress = debianWordPress(release);

  describe(`WordPress ${wordpress.version}`, () => {
    let site: Site;
    before(async () => {
      site = await startSite(wordpress, { maria });
      site.stage('user', {
        user_login: 'author',
        user_pass: 'password',
        user_email: 'author@example.com',
        role: 'author',
      });
    });
    after(() => site.stop());

    it('shows visitors nothing before it is set up, and who can change that what to do', async () => {
      const { id } = site.publish({ by: 'admin', content: 'Come in. [booking]' });
      const seen = await site.read(id);
      assert.match(seen, /Come in\./);
      assert.doesNotMatch(seen, /\[booking\]|booking-widget|Booking:|booking-elements\.js/);
      for (const [name, words] of [
        ['admin', 'Say where your booking server is'],
        ['author', 'Ask an administrator'],
      ] as const) {
        const { context, page } = await signIn(browser, { site, name: name });
        await page.goto(`${site.url}/?p=${id}`);
        await page.getByText(words).waitFor();
        await context.close();
      }
    });

    it('is set up on its page, where the server’s answer is told, and refuses what is no address', async () => {
      const { context, page } = await signIn(browser, { site, name: 'admin' });
      await page.goto(`${site.url}/wp-admin/options-general.php?page=booking-elements`);
      // As a developer has sent it.
      await page.getByLabel('Address of the booking server').fill(`${demo.url}/v1/anna`);
      await page.keyboard.press('Tab');
      await page.getByText(/The server answers\. .*Getting to know each other/).waitFor();
      await page.getByRole('button', { name: 'Save Changes' }).click();
      await page.getByText('Settings saved.').waitFor();
      assert.equal(await page.getByLabel('Address of the booking server').inputValue(), demo.url);
      assert.equal(await page.getByLabel('Whose bookings').inputValue(), 'anna');
      await page.getByLabel('Address of the booking server').fill('http://elsewhere.example/');
      await page.getByLabel('Language').fill('"><script>');
      await page.getByRole('button', { name: 'Save Changes' }).click();
      await page.getByText('has to begin with https://').waitFor();
      assert.equal(await page.getByLabel('Address of the booking server').inputValue(), demo.url);
      assert.equal(await page.getByLabel('Language').inputValue(), '');
      await context.close();
    });

    it('lets nobody set it up who may not', async () => {
      const { context, page } = await signIn(browser, { site, name: 'author' });
      const answer = await page.goto(`${site.url}/wp-admin/options-general.php?page=booking-elements`);
      assert.equal(answer?.status(), 403);
      await context.close();
    });

    it('has a block that is put into a page in the editor, where a guest books', async () => {
      const { context, page } = await signIn(browser, { site, name: 'admin' });
      await page.goto(`${site.url}/wp-admin/post-new.php?post_type=page`);
      await page.waitForFunction(
        () => 'wp' in window && 'blocks' in (window as unknown as { wp: object }).wp,
      );
      const id = await page.evaluate(async () => {
        interface Editor {
          blocks: {
            createBlock(name: string, attributes: object): unknown;
            getBlockType(name: string): { attributes: object } | undefined;
          };
          data: {
            dispatch(store: string): Record<string, (...args: unknown[]) => Promise<unknown>>;
            select(store: string): Record<string, () => unknown>;
          };
        }
        const { blocks, data } = (window as unknown as { wp: Editor }).wp;
        while (!blocks.getBlockType('booking-elements/booking'))
          await new Promise((resolve) => setTimeout(resolve, 50));
        const block = blocks.createBlock('booking-elements/booking', { eventType: 'intro', align: 'wide' });
        await data.dispatch('core/block-editor')['insertBlocks']!(block);
        await data.dispatch('core/editor')['editPost']!({ title: 'Book', status: 'publish' });
        await data.dispatch('core/editor')['savePost']!();
        return data.select('core/editor')['getCurrentPostId']!() as number;
      });
      // It says in the editor what it will show, by the name that the server gives it.
      await page.locator('iframe[name="editor-canvas"], .editor-styles-wrapper').first().waitFor();
      const canvas = page.frame({ name: 'editor-canvas' }) ?? page;
      await canvas.getByText('Guests book here: Getting to know each other').waitFor();
      await context.close();

      const guest = await visit(browser, { site, id: id });
      const html = await site.read(id);
      assert.match(
        html,
        /class="[^"]*alignwide[^"]*wp-block-booking-elements-booking|wp-block-booking-elements-booking[^"]*alignwide/,
      );
      await bookOn(guest, `Wanda ${release}`);
      assert.deepEqual(
        (await auditPage(guest)).filter((finding) => finding.includes('booking-')),
        [],
      );
      await guest.close();
    });

    it('has a shortcode that an author writes who may not write scripts', async () => {
      const written = site.publish({
        by: 'author',
        content:
          '<script src="https://book.example/x.js"></script><booking-widget></booking-widget> [booking event-type="intro" layout="week" theme="dark" language="de" prefill]',
      });
      assert.equal(written.mayAll, false);
      assert.doesNotMatch(written.stored, /<script|<booking/);
      const html = await site.read(written.id);
      assert.deepEqual(elementsIn(html), [
        `<booking-widget backend-url="${demo.url}/v1/anna" event-type="intro" layout="week" theme="dark" language="de" prefill><a slot="fallback" href="${demo.url}/anna/intro">Book on our booking page</a></booking-widget>`,
      ]);
      const page = await visit(browser, { site, id: written.id });
      await page
        .locator('booking-widget')
        .getByText('Kennenlernen')
        .or(page.locator('booking-widget').getByText('Anna Berg'))
        .first()
        .waitFor();
      await page.close();
    });

    it('loads one script, as a module that optimisers leave alone, on pages that show it and on no others', async () => {
      const both = site.publish({ by: 'admin', content: '[booking] <!-- wp:booking-elements/booking /-->' });
      const tags = scriptTagsIn(await site.read(both.id));
      assert.equal(tags.length, 1, tags.join('\n'));
      const [tag = ''] = tags;
      for (const word of [
        'type="module"',
        'data-cfasync="false"',
        ' nowprocket',
        'data-noptimize="1"',
        'data-no-optimize="1"',
        'data-no-defer="1"',
      ])
        assert.ok(tag.includes(word), `${tag} has ${word}`);
      assert.ok(tag.indexOf('data-cfasync') < tag.indexOf('src='), tag);
      assert.ok(tag.includes(`src="${demo.url}/booking-elements/booking-elements.js"`), tag);
      site.stage('option', { ...told(), script: 'https://cdn.example/booking-elements.js' });
      assert.match(
        scriptTagsIn(await site.read(both.id)).join(),
        / src="https:\/\/cdn\.example\/booking-elements\.js"/,
      );
      site.stage('option', told());
      const none = site.publish({ by: 'admin', content: 'Nothing to book. [[booking]]' });
      const without = await site.read(none.id);
      assert.match(without, /\[booking\]/);
      assert.deepEqual(
        [scriptTagsIn(without), elementsIn(without), without.includes('room.css')],
        [[], [], false],
      );
    });

    it('reads attributes whose quotation marks have become curly', async () => {
      for (const quotes of ['“”', '„“', '″″', '‘’']) {
        const [open = '', close = ''] = quotes;
        const { id } = site.publish({
          by: 'author',
          content: `[booking element=${open}button${close} event-type=${open}intro${close} label=${open}Book Anna’s time${close}]`,
        });
        assert.deepEqual(elementsIn(await site.read(id)), [
          `<booking-button backend-url="${demo.url}/v1/anna" event-type="intro">Book Anna’s time</booking-button>`,
        ]);
      }
    });

    it('hands on what the page knows, letter by letter', async () => {
      const { id } = site.publish({
        by: 'author',
        content: `[booking event-type="intro" time-zone="Europe/Berlin" read-only="name email" hour12="false" no-resume tags='{"campaign":"spring & “fall”"}']`,
      });
      const page = await visit(browser, { site, id: id });
      const found = await page
        .locator('booking-widget')
        .evaluate((widget) => [
          JSON.parse(widget.getAttribute('tags') ?? 'null') as unknown,
          ...['time-zone', 'read-only', 'hour12', 'no-resume'].map((name) => widget.getAttribute(name)),
        ]);
      await page.close();
      assert.deepEqual(found, [{ campaign: 'spring & “fall”' }, 'Europe/Berlin', 'name email', 'false', '']);
    });

    it('lets nothing that is written into it become part of the page', async () => {
      const { id } = site.publish({
        by: 'author',
        content: `[booking event-type='"><img src=x onerror=alert(1)>' layout="wide" theme='" onclick="alert(1)' language="de onload=x" owner="../../evil" time-zone='Europe/Berlin" onfocus="alert(1)' backend-url="https://evil.example/v1/eve" server="https://evil.example" label="</a><script>alert(1)</script>" tags='{"a":"\\"><b>"}' wording='no JSON' onclick="alert(1)"]`,
      });
      const html = await site.read(id);
      const [element = ''] = elementsIn(html);
      const page = await visit(browser, { site, id: id });
      const found = await page.locator('booking-widget').evaluate((widget) => ({
        names: widget.getAttributeNames().filter((name) => !['lang', 'dir'].includes(name)),
        backend: widget.getAttribute('backend-url'),
        inside: widget.querySelectorAll(':not(a[slot=fallback])').length,
      }));
      await page.close();
      assert.equal(found.backend, `${demo.url}/v1/anna`, element);
      assert.deepEqual(
        found.names.filter((name) => !['backend-url', 'time-zone', 'tags'].includes(name)),
        [],
        element,
      );
      assert.equal(found.inside, 0, element);
      assert.doesNotMatch(html, /evil\.example|<img src=x|alert\(1\)<\/script>/);
    });

    it('opens from a button, and is a link without script', async () => {
      const { id } = site.publish({
        by: 'author',
        content: '[booking element="button" event-type="intro" label="Book a call"]',
      });
      assert.match(
        await site.read(id),
        new RegExp(`<noscript><a href="${demo.url}/anna/intro">Book a call</a></noscript>`),
      );
      const page = await visit(browser, { site, id: id });
      await page.getByRole('button', { name: 'Book a call' }).click();
      await page
        .getByRole('dialog', { name: 'Book a call' })
        .getByRole('button', { name: /, \d+ times?$/ })
        .first()
        .waitFor();
      await page.close();
      const context = await browser.newContext({ javaScriptEnabled: false });
      const plain = await context.newPage();
      await plain.goto(`${site.url}/?p=${id}`);
      await plain.getByRole('link', { name: 'Book a call' }).waitFor();
      const widget = site.publish({ by: 'author', content: '[booking event-type="intro"]' });
      await plain.goto(`${site.url}/?p=${widget.id}`);
      await plain.getByRole('link', { name: 'Book on our booking page' }).click();
      await plain.getByRole('heading', { name: 'Getting to know each other' }).first().waitFor();
      await context.close();
    });

    it('is a link in feeds', async () => {
      site.publish({ by: 'author', type: 'post', content: 'News. [booking event-type="intro"]' });
      const feed = await (await fetch(`${site.url}/?feed=rss2`)).text();
      assert.match(feed, new RegExp(`<p><a href="${demo.url}/anna/intro">`));
      assert.doesNotMatch(feed, /booking-widget/);
    });

    it('works in a theme of the older kind', async () => {
      site.stage('theme', { theme: 'classic' });
      const { id } = site.publish({
        by: 'author',
        content: 'Before.\n\n[booking event-type="intro"]\n\nAfter.',
      });
      const html = await site.read(id);
      assert.equal(scriptTagsIn(html).length, 1);
      assert.ok(
        html.indexOf('room.css') < html.indexOf('</head>'),
        'its room is kept from the first line on',
      );
      assert.doesNotMatch(html, /<p>\s*<div class="booking-elements">/);
      const guest = await visit(browser, { site, id: id });
      await bookOn(guest, `Clara ${release}`);
      await guest.close();
    });

    it('makes PHP complain of nothing, and leaves nothing when it is uninstalled', () => {
      assert.deepEqual(complaintsOfOurs(site), []);
      assert.equal(site.stage('uninstall'), null);
    });
  });
}

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { consentFailures, consentFeatures, featuresOfLevel } from '../../../src/contract/index.js';
import type { ConsentLevel } from '../../../src/contract/index.js';
import { ar } from '../../../src/server/connecting/texts-ar.js';
import { de } from '../../../src/server/connecting/texts-de.js';
import { en } from '../../../src/server/connecting/texts-en.js';
import { textsFor } from '../../../src/server/connecting/page-texts.js';
import type { Ending } from '../../../src/server/connecting/page-texts.js';
import { begin, consentIn, hostOf, openConnectWorld } from './connect-world.js';

const languages = [en, de, ar];
const wordsOf = ({ title, text, help }: Ending) => [title, text, help];
const names = { provider: 'P', company: 'C', host: 'H', account: 'A' };

describe('the page before leaving', () => {
  for (const level of Object.keys(featuresOfLevel) as ConsentLevel[])
    for (const texts of languages)
      it(`says in ${texts.lang} what "${level}" allows and what it does not`, async () => {
        const world = await openConnectWorld();
        const { url } = await begin(world, { level });
        const response = await world.browser().visit(url, { 'Accept-Language': texts.lang });
        const html = await response.text();
        assert.equal(response.status, 200);
        assert.match(html, RegExp(`<html lang="${texts.lang}" dir="${texts.dir}">`));
        assert.equal(response.headers.get('Content-Language'), texts.lang);
        const listed = (sort: string) => {
          const list = html.split(`<ul class="${sort}">`)[1]?.split('</ul>')[0] ?? '';
          return [...list.matchAll(/<li>(.+)<\/li>/g)].map(([, text]) => text);
        };
        const asked = featuresOfLevel[level];
        assert.deepEqual(
          listed('yes'),
          asked.map((feature) => texts.features[feature].yes),
        );
        assert.deepEqual(
          listed('no'),
          consentFeatures
            .filter((feature) => !asked.includes(feature))
            .map((feature) => texts.features[feature].no),
        );
        assert.equal([...html.matchAll(/<button/g)].length, 1);
        assert.ok(
          html.includes(`<button>${texts.leave({ ...names, company: '<bdi>Google</bdi>' })}</button>`),
        );
      });

  it('runs no script, loads nothing, is framed by nobody, and may only lead to the service', async () => {
    const world = await openConnectWorld();
    const { url } = await begin(world);
    const response = await world.browser().visit(url);
    const html = await response.text();
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(html) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    assert.equal(
      response.headers.get('Content-Security-Policy'),
      `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; form-action 'self' https://accounts.google.com; ` +
        "base-uri 'none'; frame-ancestors 'none'",
    );
    assert.doesNotMatch(html, /<script|style=|\son\w+=|src=|@import|url\(/i);
    assert.equal(response.headers.get('X-Frame-Options'), 'DENY');
    assert.equal(response.headers.get('Referrer-Policy'), 'same-origin');
    assert.equal(response.headers.get('Cache-Control'), 'private, no-store');
    assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.equal(response.headers.get('X-Robots-Tag'), 'noindex');
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), null);
  });

  it('shows names as text, each in its own direction', async () => {
    const name = '<img src=x onerror=alert(1)>"\'&\u202eevil';
    const world = await openConnectWorld({ hosts: [{ ...hostOf('anna'), name }] });
    const { url } = await begin(world);
    const html = await (await world.browser().visit(url)).text();
    assert.ok(html.includes('<bdi>&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;evil</bdi>'));
    assert.doesNotMatch(html, /<img/);
  });

  it('keeps a cookie that only this server gets, and no script', async () => {
    const world = await openConnectWorld();
    const { url } = await begin(world);
    for (const response of [await world.browser().visit(url), await world.browser().press(url)]) {
      const [line = ''] = response.headers.getSetCookie();
      assert.match(
        line,
        /^__Host-booking-connect-[\w-]{12}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/,
      );
    }
    const local = await openConnectWorld({ publicUrl: 'http://127.0.0.1:3000' });
    const plain = (await local.browser().visit((await begin(local)).url)).headers.getSetCookie();
    assert.match(plain[0] ?? '', /^booking-connect-[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/);
  });

  it('is told from what is no ticket', async () => {
    const world = await openConnectWorld();
    for (const name of ['x', '', 'x'.repeat(43), '%00', '__proto__', 'callback/', 'a/b']) {
      const response = await world.browser().visit(`https://book.example/v1/connect/${name}`);
      assert.equal(response.status, 410, name);
      assert.match(await response.text(), /used, or is too old/);
    }
    const { url } = await begin(world);
    const response = await world.server(new Request(url, { method: 'PUT' }));
    assert.equal(response.status, 405);
    assert.equal((await world.server(new Request(url, { method: 'HEAD' }))).status, 200);
  });
});

describe('the language of the pages', () => {
  it('is what a person reads best', () => {
    for (const [wish, lang] of [
      [null, 'en'],
      ['', 'en'],
      ['de', 'de'],
      ['de-AT,en;q=0.5', 'de'],
      ['fr,ar;q=0.4,de;q=0.8', 'de'],
      ['fr-CA, ar-EG;q=0.9, en;q=0.8', 'ar'],
      ['de;q=0, ar;q=0.1', 'ar'],
      ['fr', 'en'],
      ['*', 'en'],
      ['__proto__', 'en'],
      [`${'x,'.repeat(100_000)}de`, 'en'],
      ['de;q=high', 'en'],
    ] as const)
      assert.equal(textsFor(wish).lang, lang, String(wish).slice(0, 50));
  });

  it('has words for everything, in each language its own', () => {
    const words = languages.map((texts) => [
      texts.title(names),
      texts.lead(names),
      texts.renew('A'),
      texts.will,
      texts.willNot,
      texts.never(names),
      texts.leave(names),
      texts.afterwards(names),
      texts.back,
      ...Object.values(texts.levels),
      ...consentFeatures.flatMap((feature) => Object.values(texts.features[feature])),
      ...[texts.gone, texts.otherHost, texts.elsewhere].flatMap(wordsOf),
      ...consentFailures.flatMap((failure) => [
        ...wordsOf(texts.failures[failure](names)),
        ...wordsOf(texts.failures[failure]({ ...names, account: undefined })),
      ]),
    ]);
    assert.equal(new Set(words.map(({ length }) => length)).size, 1);
    for (const [index, text] of words[0]!.entries()) {
      const said = words.map((all) => all[index] ?? '');
      assert.ok(
        said.every((one) => one.length > 3),
        text,
      );
      assert.equal(new Set(said).size, 3, text);
      assert.ok(!said.join(' ').includes('undefined'), text);
    }
  });

  it('speaks in the end as in the beginning', async () => {
    for (const texts of languages) {
      const world = await openConnectWorld();
      const { url } = await begin(world, { display: 'popup' });
      const browser = world.browser();
      const headers = { 'Accept-Language': texts.lang };
      const back = await consentIn(world, browser, { url });
      back.searchParams.delete('code');
      const html = await (await browser.visit(back, headers)).text();
      assert.ok(html.includes(texts.failures['bad-answer']({ ...names, company: '<bdi>Google</bdi>' }).text));
      assert.ok((await (await browser.visit(back, headers)).text()).includes(texts.gone.help));
    }
  });
});

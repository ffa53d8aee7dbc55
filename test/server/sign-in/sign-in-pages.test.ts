import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signInLanguages } from '../../../src/server/sign-in/sign-in-texts.js';
import { silently } from './sign-in-browser.js';
import { hostOf, openSignInWorld, withGoogle } from './sign-in-world.js';
import type { SignInWorld } from './sign-in-world.js';

/** Every text of a language by its path, functions called with words of their own. */
function wordsOf(texts: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof texts === 'string') return new Map([[path, texts]]);
  if (typeof texts === 'function') {
    const says = texts as (given: unknown) => unknown;
    return wordsOf(says(/tooMany/.test(path) ? 7 : 'Given'), path);
  }
  return new Map(
    Object.entries(texts as object).flatMap(([name, part]) => [...wordsOf(part, `${path}.${name}`)]),
  );
}

async function pageOf(world: SignInWorld, at: string, headers = {}): Promise<string> {
  return (await world.browser(headers).visit(at)).text();
}

describe('the words of signing in', () => {
  const [english, ...others] = signInLanguages.map((texts) => wordsOf(texts));
  it('are the same in every language, none empty and none left in English', () => {
    for (const words of others) {
      assert.deepEqual([...words.keys()], [...english!.keys()]);
      for (const [path, text] of words) {
        assert.ok(text.trim() !== '', path);
        if (path !== '.dir') assert.notEqual(text, english!.get(path), path);
        assert.equal(text.includes('Given'), english!.get(path)!.includes('Given'), path);
      }
    }
  });
});

describe('the pages of signing in', () => {
  it('are in the language that somebody reads best of three', async () => {
    const world = await openSignInWorld();
    for (const [accepted, lang, dir, words] of [
      ['de-AT,de;q=0.9,en;q=0.5', 'de', 'ltr', 'Link zuschicken'],
      ['ar', 'ar', 'rtl', 'أرسل إليّ رابطًا'],
      ['fr, en;q=0.1', 'en', 'ltr', 'Mail me a link'],
      ['', 'en', 'ltr', 'Mail me a link'],
    ] as const) {
      const page = await pageOf(world, '/sign-in', { 'Accept-Language': accepted });
      assert.ok(page.includes(`<html lang="${lang}" dir="${dir}">`), accepted);
      assert.ok(page.includes(words), accepted);
    }
  });

  it('run no script, and load nothing from anywhere', async () => {
    const world = await openSignInWorld();
    for (const at of ['/sign-in', await world.printed(), '/sign-in/link/x']) {
      const response = await world.browser().visit(at);
      const policy = response.headers.get('Content-Security-Policy') ?? '';
      assert.match(policy, /^default-src 'none'; img-src data:; style-src 'sha256-[^']+'; form-action /);
      assert.doesNotMatch(policy, /script-src|unsafe/);
      assert.doesNotMatch(await response.text(), /<script|\son\w+=|style="/);
    }
  });

  it('offer what there is: a mail, Google, both, or the way to a link', async () => {
    for (const [without, hasMail, hasGoogle] of [
      [{}, true, true],
      [{ google: undefined }, true, false],
      [{ send: undefined }, false, true],
      [{ google: undefined, send: undefined }, false, false],
    ] as const) {
      const world = await openSignInWorld({ signIn: without });
      const page = await pageOf(world, '/sign-in');
      assert.equal(page.includes('action="/sign-in/mail"'), hasMail);
      assert.equal(page.includes('action="/sign-in/google"'), hasGoogle);
      assert.equal(page.includes('Ask whoever runs this booking page'), !hasMail && !hasGoogle);
      if (!hasGoogle) assert.equal((await world.browser().send('/sign-in/google')).status, 404);
    }
  });

  it('let whoever is signed in go on', async () => {
    const world = await openSignInWorld();
    const browser = world.browser();
    await browser.send(await world.printed(), {}, silently);
    for (const [at, to] of [
      ['/sign-in', '/settings'],
      ['/sign-in?to=%2Fanna', '/anna'],
      ['/sign-in?to=%2F%2Fevil.example', '/settings'],
    ] as const) {
      const { status, headers } = await browser.visit(at);
      assert.deepEqual([status, headers.get('Location')], [303, to]);
    }
  });

  it('are below the path at which the server is', async () => {
    const world = await openSignInWorld({ publicUrl: 'https://example.org/book' });
    const page = await pageOf(world, '/sign-in');
    assert.match(page, /action="\/book\/sign-in\/mail".*action="\/book\/sign-in\/google"/s);
    const browser = world.browser();
    const link = await world.printed();
    assert.match(link, /^https:\/\/example\.org\/book\/sign-in\/link\//);
    const { headers } = await browser.send(link, {}, silently);
    assert.equal(headers.get('Location'), '/book/settings');
    const settings = await (await browser.visit('/settings')).text();
    assert.match(settings, /backend-url="\/book\/v1\/host"/);
    const other = world.browser();
    assert.equal((await withGoogle(world, other)).status, 303);
    assert.equal(await world.hostIn(other), 'host-anna');
  });

  it('hold whatever a host is called', async () => {
    const world = await openSignInWorld({
      hosts: [hostOf('x', { name: `"><img src=x onerror='alert(1)'>` })],
    });
    const link = await world.printed('host-x');
    const browser = world.browser();
    const shown = await (await browser.visit(link)).text();
    await browser.send(link, {}, silently);
    const settings = await (await browser.visit('/settings')).text();
    for (const page of [shown, settings]) {
      assert.ok(page.includes('&quot;&gt;&lt;img src=x'));
      assert.ok(!page.includes('<img'));
    }
  });
});

describe('the page of settings', () => {
  it('says who is signed in, and runs the host’s elements and nothing else', async () => {
    const world = await openSignInWorld({
      signIn: {
        bookingPageOf: async (hostId) => `/${hostId}`,
        supportUrl: 'https://example.org/help?a&b',
      },
    });
    const browser = world.browser({ 'Accept-Language': 'de' });
    await browser.send(await world.printed(), {}, silently);
    const response = await browser.visit('/settings');
    const page = await response.text();
    assert.match(page, /Angemeldet als <bdi>Anna &lt;Berg&gt;<\/bdi>/);
    assert.match(page, /<a href="\/host-anna">Ihre Buchungsseite<\/a>/);
    assert.match(
      page,
      /<booking-host-settings backend-url="\/v1\/host" support-url="https:\/\/example\.org\/help\?a&amp;b">/,
    );
    assert.match(page, /<script type="module" src="\/dist\/booking-elements-host\.js"><\/script>/);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'/);
    assert.match(policy, /form-action 'self'/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(response.headers.get('Cache-Control'), 'private, no-store');
  });

  it('is not there where the server has no elements, and then there is another home', async () => {
    const world = await openSignInWorld({ signIn: { elementsUrl: undefined, home: '/my/place?x=1' } });
    const browser = world.browser();
    const { headers } = await browser.send(await world.printed(), {}, silently);
    assert.equal(headers.get('Location'), '/my/place?x=1');
    assert.equal((await browser.visit('/settings')).status, 404);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { returnPath } from '../../src/server/sign-in/return-path.js';
import { createSignIn } from '../../src/server.js';
import { memorySettings, memorySignIn } from '../../src/store/memory/index.js';
import { silently } from '../server/sign-in/sign-in-browser.js';
import type { SignInBrowser } from '../server/sign-in/sign-in-browser.js';
import {
  hostOf,
  house,
  minute,
  openSignInWorld,
  wayBack,
  withGoogle,
} from '../server/sign-in/sign-in-world.js';
import type { SignInWorld } from '../server/sign-in/sign-in-world.js';

// Reliability goals X2 and X15, of the host's front door.

const session = '__Host-booking-session';
const onTheWay = '__Host-booking-sign-in';

/** An id token, as the stand-in writes one. */
function bentToken(idToken: unknown, change: Readonly<Record<string, unknown>>): string {
  const [head = '', payload = ''] = String(idToken).split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  return `${head}.${Buffer.from(JSON.stringify({ ...claims, ...change })).toString('base64url')}.`;
}

async function assertNobody(world: SignInWorld, browser: SignInBrowser): Promise<void> {
  assert.equal(await world.hostIn(browser), undefined);
  assert.ok(!browser.cookies.has(session), 'no session was given');
}

const attacks: Readonly<Record<string, () => Promise<void>>> = {
  async 'a link that is forged, bent or cut'() {
    const world = await openSignInWorld();
    const link = await world.printed();
    const secret = link.split('/').at(-1)!;
    for (const forged of [
      'A'.repeat(43),
      secret.slice(1),
      `${secret}A`,
      secret.toLowerCase(),
      `${secret}%00`,
      `${secret}/`,
      `../link/${secret.slice(0, -1)}_`,
      '',
      '__proto__',
      "' or 1=1 --",
      'x'.repeat(100_000),
    ]) {
      const browser = world.browser();
      const { status } = await browser.send(`/sign-in/link/${forged}`, {}, silently);
      assert.ok(status === 410 || status === 404, `${forged.slice(0, 40)}: ${status}`);
      await assertNobody(world, browser);
    }
    // Who reads the store has digests, and a digest is no link.
    const store = { ...world.store };
    assert.equal(await store.link(secret, world.google.clock.now()), undefined);
    assert.equal((await world.browser().send(link, {}, silently)).status, 303, 'its own is good still');
  },
  async 'a link that was used, and one that is used twenty times at once'() {
    const world = await openSignInWorld();
    const link = await world.printed();
    const all = Array.from({ length: 20 }, () => world.browser());
    const answers = await Promise.all(all.map((browser) => browser.send(link, {}, silently)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [
      303,
      ...Array.from({ length: 19 }, () => 410),
    ]);
  },
  async 'a program that opens every link of a mail, with whatever method it likes'() {
    const world = await openSignInWorld();
    const [link = ''] = await world.mailed();
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PROPFIND'])
      await world.server(new Request(link, { method }));
    assert.equal((await world.browser().send(link, {}, silently)).status, 303);
  },
  async 'another page that sends one of our forms'() {
    const world = await openSignInWorld();
    const link = await world.printed();
    const victim = world.browser();
    await victim.send(await world.printed('host-ben'), {}, silently);
    const { cookies } = victim;
    const before = new Map(cookies);
    const forms = [link, '/sign-in/mail', '/sign-in/google', '/sign-out'];
    for (const at of forms)
      for (const headers of [
        { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
        { Origin: 'https://evil.example', 'Sec-Fetch-Site': '' },
        { Origin: 'https://sub.book.example', 'Sec-Fetch-Site': 'same-site' },
        { Origin: '', 'Sec-Fetch-Site': 'cross-site' },
        { Origin: '', 'Sec-Fetch-Site': 'none' },
        { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
        { Origin: 'null', 'Sec-Fetch-Site': '' },
        { Origin: house, 'Sec-Fetch-Site': 'cross-site' },
        { Origin: 'http://book.example', 'Sec-Fetch-Site': '' },
        { Origin: `${house}:8443`, 'Sec-Fetch-Site': '' },
        { Origin: `${house}.evil.example`, 'Sec-Fetch-Site': '' },
        { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' },
      ]) {
        const response = await victim.send(at, { email: 'anna@example.org' }, headers);
        assert.deepEqual(
          [response.status, response.headers.getSetCookie()],
          [403, []],
          JSON.stringify(headers),
        );
      }
    // What gives its address away is asked for more than what does not.
    for (const at of forms.slice(1)) assert.equal((await victim.send(at, {}, silently)).status, 403, at);
    assert.deepEqual(cookies, before);
    assert.equal(await world.hostIn(victim), 'host-ben', 'still');
    await world.settle();
    assert.equal(world.mails.length, 0);
    assert.equal((await world.browser().send(link, {}, silently)).status, 303, 'the link was not used');
  },
  async 'somebody else’s way back from Google (login CSRF)'() {
    const world = await openSignInWorld();
    const mallory = world.browser();
    const back = await wayBack(world, mallory, { account: 'ben@example.org' });
    const victim = world.browser();
    assert.equal((await victim.visit(back)).status, 400);
    await assertNobody(world, victim);
    // Also where the victim is on a way of their own.
    const other = await wayBack(world, mallory, { account: 'ben@example.org' });
    await victim.send('/sign-in/google');
    assert.equal((await victim.visit(other)).status, 400);
    await assertNobody(world, victim);
    assert.ok(victim.cookies.has(onTheWay), 'who is on the way stays there');
  },
  async 'an answer that comes twice, or too late'() {
    const world = await openSignInWorld();
    const browser = world.browser();
    const back = await wayBack(world, browser);
    const secret = browser.cookies.get(onTheWay)!;
    assert.equal((await browser.visit(back)).status, 303);
    const thief = world.browser();
    thief.cookies.set(onTheWay, secret);
    assert.equal((await thief.visit(back)).status, 410, 'even with everything the first one had');
    await assertNobody(world, thief);
    const late = world.browser();
    const lateBack = await wayBack(world, late);
    world.google.clock.advance(10 * minute);
    assert.equal((await late.visit(lateBack)).status, 410);
    await assertNobody(world, late);
  },
  async 'a code of another way, or of another application'() {
    const world = await openSignInWorld();
    const [mine, other] = [world.browser(), world.browser()];
    const [back, otherBack] = [
      await wayBack(world, mine),
      await wayBack(world, other, { account: 'ben@example.org' }),
    ];
    back.searchParams.set('code', otherBack.searchParams.get('code')!);
    assert.equal((await mine.visit(back)).status, 400, 'its verifier is another one (RFC 7636)');
    await assertNobody(world, mine);
    const third = world.browser();
    const thirdBack = await wayBack(world, third);
    thirdBack.searchParams.set('code', '4/0Aforged');
    assert.equal((await third.visit(thirdBack)).status, 400);
    await assertNobody(world, third);
  },
  async 'a state that is missing, bent, or there twice'() {
    const world = await openSignInWorld();
    for (const bend of [
      (parameters: URLSearchParams) => parameters.delete('state'),
      (parameters: URLSearchParams) => parameters.set('state', ''),
      (parameters: URLSearchParams) => parameters.set('state', 'A'.repeat(43)),
      (parameters: URLSearchParams) => parameters.append('state', 'A'.repeat(43)),
      (parameters: URLSearchParams) => parameters.append('code', '4/another'),
      (parameters: URLSearchParams) => parameters.set('state', `${parameters.get('state')!}\0`),
      (parameters: URLSearchParams) => parameters.set('state', 'x'.repeat(100_000)),
      (parameters: URLSearchParams) => parameters.set('error', 'access_denied'),
      (parameters: URLSearchParams) => parameters.delete('code'),
      (parameters: URLSearchParams) => parameters.set('iss', 'https://evil.example'),
    ]) {
      const browser = world.browser();
      const back = await wayBack(world, browser);
      bend(back.searchParams);
      const { status } = await browser.visit(back);
      assert.ok(status === 400 || status === 410, back.search.slice(0, 80));
      await assertNobody(world, browser);
    }
  },
  async 'a browser without its cookie, with a forged one, or with two'() {
    const world = await openSignInWorld();
    for (const cookie of [undefined, 'A'.repeat(43), `x; ${onTheWay}=y`, '']) {
      const browser = world.browser();
      const back = await wayBack(world, browser);
      if (cookie === undefined) browser.cookies.clear();
      else browser.cookies.set(onTheWay, cookie);
      assert.equal((await browser.visit(back)).status, 400);
      await assertNobody(world, browser);
    }
  },
  async 'an id token that is not to be believed'() {
    const over = (): number => Math.floor(Date.UTC(2026, 2, 2) / 1000) - 3600;
    for (const change of [
      { email_verified: false },
      { email_verified: 'false' },
      { email_verified: undefined },
      { email_verified: 1 },
      { email: undefined },
      { email: '' },
      { email: ['anna@example.org'] },
      { aud: 'another-client' },
      { aud: ['another-client'] },
      { aud: undefined },
      { azp: 'another-client' },
      { nonce: 'another' },
      { nonce: undefined },
      { iss: 'https://evil.example' },
      { iss: 'https://accounts.google.com.evil.example' },
      { exp: over() },
      { exp: '9999999999' },
      { exp: undefined },
    ] as const) {
      const world = await openSignInWorld({
        bend: (answer) => ({ ...answer, id_token: bentToken(answer['id_token'], change) }),
      });
      const browser = world.browser();
      const response = await withGoogle(world, browser);
      assert.equal(response.status, 400, JSON.stringify(change));
      assert.match(await response.text(), /could not be believed/);
      await assertNobody(world, browser);
    }
    for (const idToken of [undefined, '', 'a.b', '..', 'a.bnVsbA.c', 7]) {
      const world = await openSignInWorld({ bend: (answer) => ({ ...answer, id_token: idToken }) });
      const browser = world.browser();
      assert.equal((await withGoogle(world, browser)).status, 400, String(idToken));
      await assertNobody(world, browser);
    }
    const believed = await openSignInWorld({
      bend: (answer) => ({
        ...answer,
        id_token: bentToken(answer['id_token'], { iss: 'accounts.google.com' }),
      }),
    });
    assert.equal(
      (await withGoogle(believed, believed.browser())).status,
      303,
      'Google’s other name is right',
    );
  },
  async 'a session that somebody had set before (fixation)'() {
    const world = await openSignInWorld();
    for (const way of ['link', 'google'] as const) {
      const mallory = world.browser();
      await mallory.send(await world.printed('host-ben'), {}, silently);
      const planted = mallory.cookies.get(session)!;
      const victim = world.browser();
      victim.cookies.set(session, planted);
      if (way === 'link') await victim.send(await world.printed(), {}, silently);
      else await withGoogle(world, victim);
      assert.notEqual(victim.cookies.get(session), planted);
      assert.equal(await world.hostIn(victim), 'host-anna');
      assert.notEqual(
        await world.hostIn(mallory),
        'host-anna',
        'what was planted opens nothing of the victim’s',
      );
      const guessed = world.browser();
      guessed.cookies.set(session, 'A'.repeat(43));
      await guessed.send(await world.printed(), {}, silently);
      assert.notEqual(guessed.cookies.get(session), 'A'.repeat(43));
    }
  },
  async 'a session that is forged, bent, or there twice'() {
    const world = await openSignInWorld();
    const browser = world.browser();
    await browser.send(await world.printed(), {}, silently);
    const secret = browser.cookies.get(session)!;
    for (const header of [
      `${session}=${secret.slice(1)}`,
      `${session}=${secret}A`,
      `${session}=${secret}; ${session}=${secret}`,
      `${session}=${'A'.repeat(43)}; ${session}=${secret}`,
      `booking-session=${secret}`,
      `x${session}=${secret}`,
      `${session}="${secret}"`,
      `${session.toLowerCase()}=${secret}`,
    ]) {
      const request = new Request(`${house}/settings`, { headers: { Cookie: header } });
      assert.equal(await world.signIn.authenticate(request), undefined, header.replaceAll(secret, '…'));
    }
    const right = new Request(house, { headers: { Cookie: `a=b;${session}=${secret};c=d` } });
    assert.equal(await world.signIn.authenticate(right), 'host-anna');
  },
  async 'addresses to be led to that are not ours'() {
    const world = await openSignInWorld();
    for (const to of elsewhere) {
      const page = await world.browser().visit(`/sign-in?to=${encodeURIComponent(to)}`);
      assert.doesNotMatch(await page.text(), /name="to"/, JSON.stringify(to));
      const byGoogle = await withGoogle(world, world.browser(), { to });
      assert.equal(byGoogle.headers.get('Location'), '/settings', JSON.stringify(to));
      const link = `${await world.printed()}?to=${encodeURIComponent(to)}`;
      const byLink = await world.browser().send(link, {}, silently);
      assert.equal(byLink.headers.get('Location'), '/settings', JSON.stringify(to));
    }
  },
  async 'headers and bodies that are not a form’s'() {
    const world = await openSignInWorld();
    const browser = world.browser();
    const asked = { email: 'anna@example.org' };
    for (const headers of [
      { 'Content-Type': 'text/plain' },
      { 'Content-Type': 'application/json' },
      { 'Content-Type': 'multipart/form-data; boundary=x' },
    ])
      assert.equal((await browser.send('/sign-in/mail', asked, headers)).status, 400);
    const tooLong = await browser.send('/sign-in/mail', { ...asked, more: 'x'.repeat(10_000) });
    assert.equal(tooLong.status, 400);
    const twice = await world.server(
      browser.request('/sign-in/mail', {
        method: 'POST',
        headers: { Origin: house, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'email=anna%40example.org&email=mallory%40example.org',
      }),
    );
    assert.equal(twice.status, 400, 'of two nobody knows which one is meant');
    // Whatever the request says of where it went, links lead to the address that was configured.
    await browser.send('/sign-in/mail', asked, {
      Host: 'evil.example',
      'X-Forwarded-Host': 'evil.example',
      Forwarded: 'host=evil.example',
    });
    await world.settle();
    assert.equal(world.mails.length, 1);
    assert.doesNotMatch(JSON.stringify(world.mails), /evil/);
    for (const email of ['anna@example.org\r\nBcc: x@evil.example', 'anna@example.org, x@evil.example'])
      assert.equal((await browser.send('/sign-in/mail', { email })).status, 400);
  },
  async 'methods and addresses that are not there'() {
    const world = await openSignInWorld();
    for (const [method, at, status] of [
      ['GET', '/sign-out', 405],
      ['GET', '/sign-in/mail', 405],
      ['GET', '/sign-in/google', 405],
      ['POST', '/sign-in/google/callback', 405],
      ['HEAD', '/sign-in/google/callback', 405],
      ['POST', '/settings', 405],
      ['DELETE', '/sign-in', 405],
      ['GET', '/sign-in/constructor', 404],
      ['GET', '/sign-in/', 404],
      ['POST', '/sign-in/google/', 404],
    ] as const)
      assert.equal(
        (await world.server(new Request(`${house}${at}`, { method }))).status,
        status,
        `${method} ${at}`,
      );
  },
};

/** Places that look like ours. */
const elsewhere: readonly string[] = [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/ /evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/%2e%2e//evil.example',
  'https://evil.example/',
  'https:evil.example',
  'https://book.example@evil.example/',
  'https://book.example/settings',
  'javascript:alert(1)',
  'data:text/html,x',
  'settings',
  '.evil.example',
  '@evil.example',
  ' /settings',
  '/\u202e/settings',
  '/sign-in?to=/sign-in',
  '/sign-in/link/x',
  '/sign-out',
  '/../sign-out',
  `/${'x'.repeat(3000)}`,
  '',
];

describe('signing in is not taken in by', () => {
  const all = Object.entries(attacks);
  it(`${all.length} attacks and more`, () => assert.ok(all.length >= 12));
  for (const [attack, isWithstood] of all) it(attack, isWithstood);
});

describe('where somebody is led who has signed in', () => {
  const here = { origin: house, base: '' };
  it('is a path of this server, as browsers read it', () => {
    for (const text of elsewhere) assert.equal(returnPath(text, here), undefined, JSON.stringify(text));
    for (const [text, path] of [
      ['/settings', '/settings'],
      ['/settings?tab=agenda#settings=agenda', '/settings?tab=agenda#settings=agenda'],
      ['/', '/'],
      ['/x/../y', '/y'],
      ['/anna?to=//evil.example', '/anna?to=//evil.example'],
      ['/sign-in-help', '/sign-in-help'],
    ] as const)
      assert.equal(returnPath(text, here), path);
    assert.equal(returnPath('/api/sign-in', { ...here, base: '/api' }), undefined);
  });

  it('can only be set up so that it is safe', () => {
    const open = (change: object) =>
      createSignIn({
        store: memorySignIn(),
        settings: memorySettings({ hosts: [hostOf('anna')] }),
        publicUrl: house,
        elementsUrl: '/host.js',
        ...change,
      });
    for (const publicUrl of [
      'http://book.example',
      'book.example',
      `${house}/?x`,
      'https://u:p@book.example',
      '',
    ])
      assert.throws(() => open({ publicUrl }), TypeError, publicUrl);
    for (const elementsUrl of ['https://cdn.example/x.js', '//cdn.example/x.js', 'x.js', 'data:,x'])
      assert.throws(() => open({ elementsUrl }), TypeError, elementsUrl);
    for (const home of ['https://evil.example', '//evil.example', '', '/sign-out'])
      assert.throws(() => open({ home }), TypeError, home);
    assert.throws(() => open({ elementsUrl: undefined }), TypeError);
    assert.ok(open({ elementsUrl: undefined, home: '/my/settings' }));
    assert.ok(open({ publicUrl: 'http://127.0.0.1:3000/api/' }));
  });
});

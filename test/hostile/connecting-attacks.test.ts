import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CalendarProvider } from '../../src/contract/index.js';
import { createConnecting } from '../../src/scheduling/index.js';
import { memorySettings, memoryTickets } from '../../src/store/memory/index.js';
import { codeOf } from '../server/planned-backend.js';
import {
  app,
  begin,
  claim,
  connect,
  consentIn,
  house,
  minute,
  openConnectWorld,
  proofIn,
  returnUrl,
  wish,
} from '../server/connecting/connect-world.js';
import type { ConnectWorld, ConnectWorldParts } from '../server/connecting/connect-world.js';

const callback = `${house}/v1/connect/callback`;

/** A host on their way: who has left, and where the service sends them back to. */
async function onTheWay(parts: ConnectWorldParts = {}) {
  const world = await openConnectWorld(parts);
  const { ticket, url } = await begin(world);
  const browser = world.browser();
  const back = await consentIn(world, browser, { url });
  return { world, ticket, url, browser, back };
}

/** Nobody has got anything: no host is connected, and no code was given to anybody. */
async function assertNothingCame(world: ConnectWorld, exchanges = 0): Promise<void> {
  assert.equal(world.google.requests.of('oauth2.token').length, exchanges, 'codes that were exchanged');
  for (const hostId of ['host-anna', 'host-ben'])
    assert.deepEqual(await world.settings.connections(hostId), [], hostId);
}

async function refusedClaim(
  world: ConnectWorld,
  ticket: string,
  { hostId = 'host-anna', proof }: { readonly hostId?: string; readonly proof?: string | undefined } = {},
): Promise<string> {
  const asked = { method: 'POST', body: { ticket, proof } };
  return codeOf(await world.ask(hostId, '/v1/host/connections/claim', asked));
}

/** Each takes a way in that others have been robbed by (RFC 9700, section 4; RFC 7636, section 7). */
const attacks: Readonly<Record<string, () => Promise<void>>> = {
  async 'a code that is slipped into somebody else’s session'() {
    const { world, back } = await onTheWay();
    const victim = world.browser({ session: 'host-ben' });
    assert.equal((await victim.visit(back)).status, 400);
    await assertNothingCame(world);
  },
  async 'the state of another session, with a code of one’s own'() {
    const { world, back, browser } = await onTheWay();
    const { ticket, url } = await begin(world, {}, 'host-ben');
    const mallory = world.browser();
    const own = await consentIn(world, mallory, { url, consent: { account: 'ben@example.com' } });
    own.searchParams.set('state', back.searchParams.get('state')!);
    assert.equal((await mallory.visit(own)).status, 400);
    assert.equal(await refusedClaim(world, ticket, { hostId: 'host-ben' }), 'in-progress');
    await assertNothingCame(world);
    assert.equal((await browser.visit(back)).status, 303, 'and whose state it is, is not kept from it');
  },
  async 'a state that is used again, and a code that is played again'() {
    const { world, back, browser } = await onTheWay();
    const cookies = [...browser.cookies];
    assert.equal((await browser.visit(back)).status, 303);
    for (const again of [browser, world.browser(Object.fromEntries(cookies))])
      assert.equal((await again.visit(back)).status, 410);
    await assertNothingCame(world, 1);
  },
  async 'a code that is played twice at the same moment'() {
    const { world, back, browser } = await onTheWay();
    const cookies = Object.fromEntries(browser.cookies);
    const visits = Array.from({ length: 10 }, () => world.browser(cookies).visit(back));
    const statuses = (await Promise.all(visits)).map(({ status }) => status).sort();
    assert.deepEqual(statuses, [303, ...Array.from({ length: 9 }, () => 410)]);
    await assertNothingCame(world, 1);
  },
  async 'a code that the service has exchanged for somebody else'() {
    const { world, ticket, back, browser } = await onTheWay();
    const other = await begin(world);
    const second = world.browser();
    const used = await consentIn(world, second, { url: other.url });
    await second.visit(used);
    back.searchParams.set('code', used.searchParams.get('code')!);
    assert.equal((await browser.visit(back)).status, 400);
    const outcome = await claim(world, { ticket });
    assert.equal('failure' in outcome && outcome.failure, 'code-refused');
  },
  async 'a ticket that is used twice'() {
    const { world, ticket, url, back, browser } = await onTheWay();
    const proof = proofIn(await browser.visit(back))!;
    assert.equal((await claim(world, { ticket, proof })).outcome, 'connected');
    assert.equal(await refusedClaim(world, ticket, { proof }), 'gone');
    assert.equal((await browser.visit(url)).status, 410);
    assert.equal((await browser.press(url)).status, 410);
  },
  async 'a ticket that is claimed many times at the same moment'() {
    const { world, ticket, back, browser } = await onTheWay();
    const proof = proofIn(await browser.visit(back));
    const asked = { method: 'POST', body: { ticket, proof } };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.ask('host-anna', '/v1/host/connections/claim', asked)),
    );
    assert.equal(answers.filter(({ ok }) => ok).length, 1);
    assert.equal((await world.settings.connections('host-anna')).length, 1);
  },
  async 'a ticket that is too old, at each step'() {
    for (const step of ['read', 'leave', 'arrive', 'claim'] as const) {
      const { world, ticket, url, back, browser } = await onTheWay();
      const proof = step === 'claim' ? proofIn(await browser.visit(back))! : undefined;
      world.google.clock.advance(10 * minute);
      if (step === 'read') assert.equal((await browser.visit(url)).status, 410);
      if (step === 'leave') assert.equal((await browser.press(url)).status, 410);
      if (step === 'arrive') assert.equal((await browser.visit(back)).status, 410);
      assert.equal(await refusedClaim(world, ticket, { proof }), 'gone', step);
      await assertNothingCame(world, step === 'claim' ? 1 : 0);
    }
  },
  async 'a way back without the cookie, or with one that is bent'() {
    const { world, ticket, back, browser } = await onTheWay();
    const [[name, value] = ['', '']] = [...browser.cookies];
    assert.match(name, /^__Host-booking-connect-[\w-]{12}$/);
    for (const cookies of [
      {},
      { [name]: '' },
      { [name]: `${value.slice(0, -1)}${value.endsWith('A') ? 'B' : 'A'}` },
      { [name]: `"${value}"` },
      { [name.replace('__Host-', '')]: value },
      { [`${name}x`]: value },
      { [name]: `${value}; ${name}=${'y'.repeat(43)}` },
      { [name]: `${'y'.repeat(43)}; ${name}=${value}` },
    ])
      assert.equal((await world.browser(cookies).visit(back)).status, 400, JSON.stringify(cookies));
    assert.deepEqual(await claim(world, { ticket }), {
      outcome: 'failed',
      failure: 'wrong-browser',
      remedy: 'try-again',
    });
    await assertNothingCame(world);
    const proof = proofIn(await browser.visit(back));
    assert.ok(proof, 'the right one may still come');
    assert.equal((await claim(world, { ticket, proof })).outcome, 'connected');
  },
  async 'the cookie of another ticket'() {
    const { world, back } = await onTheWay();
    const { url } = await begin(world);
    const other = world.browser();
    await consentIn(world, other, { url });
    assert.equal((await other.visit(back)).status, 400);
    const [secret = ''] = [...other.cookies.values()];
    const renamed = world.browser({ [`__Host-booking-connect-${'x'.repeat(12)}`]: secret });
    assert.equal((await renamed.visit(back)).status, 400);
    await assertNothingCame(world);
  },
  async 'a second browser that leaves with the same ticket'() {
    const { world, url, back, browser } = await onTheWay();
    const second = world.browser();
    await second.visit(url);
    const response = await second.press(url);
    assert.deepEqual([response.status, response.headers.get('Location')], [400, null]);
    assert.equal((await browser.visit(back)).status, 303);
  },
  async 'a verifier that is missing, or of another ticket'() {
    let bend = (_verifier: string): string => '';
    const providers = (real: CalendarProvider): readonly CalendarProvider[] => [
      {
        ...real,
        exchange: async (proof) => real.exchange!({ ...proof, codeVerifier: bend(proof.codeVerifier) }),
      },
    ];
    for (const other of [() => '', () => 'v'.repeat(43), (own: string) => `${own}A`]) {
      bend = other;
      const { world, ticket, back, browser } = await onTheWay({ providers });
      assert.equal((await browser.visit(back)).status, 400);
      const outcome = await claim(world, { ticket });
      assert.equal('failure' in outcome && outcome.failure, 'code-refused');
      assert.deepEqual(await world.settings.connections('host-anna'), []);
    }
  },
  async 'a challenge that is weakened or shared'() {
    const world = await openConnectWorld();
    const seen = new Set<string>();
    for (let i = 0; i < 5; i++) {
      const { url } = await begin(world);
      const browser = world.browser();
      await browser.visit(url);
      for (let leave = 0; leave < 2; leave++) {
        const left = new URL((await browser.press(url)).headers.get('Location')!);
        assert.equal(left.searchParams.get('code_challenge_method'), 'S256');
        for (const name of ['code_challenge', 'state']) {
          const value = left.searchParams.get(name) ?? '';
          assert.match(value, /^[\w-]{43}$/);
          seen.add(value);
        }
        assert.ok(!left.href.includes(url.split('/').at(-1)!), 'the ticket stays here');
      }
    }
    assert.equal(seen.size, 20, 'each leave has its own');
  },
  async 'a return address that leads elsewhere'() {
    const world = await openConnectWorld();
    for (const address of openRedirects) {
      const body = wish({ returnUrl: address });
      const response = await world.ask('host-anna', '/v1/host/connections', { method: 'POST', body });
      assert.equal(await codeOf(response), 'invalid-request', address);
    }
  },
  async 'a service that is told to send people elsewhere'() {
    const { world, browser, back } = await onTheWay();
    back.searchParams.set('returnUrl', 'https://evil.example');
    back.searchParams.set('redirect_uri', 'https://evil.example');
    const response = await browser.visit(back);
    assert.equal(response.headers.get('Location')?.split('#')[0], `${returnUrl}&connect=granted`);
    assert.equal(world.google.requests.of('oauth2.token').length, 1);
  },
  async 'a form on another page that sends somebody off to consent (login CSRF)'() {
    const world = await openConnectWorld();
    const { url } = await begin(world, {}, 'host-ben');
    for (const headers of [
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': '' },
      { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' },
      { Origin: app, 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'http://book.example', 'Sec-Fetch-Site': '' },
      { Origin: `${house}:8443`, 'Sec-Fetch-Site': '' },
      { Origin: `${house}.evil.example`, 'Sec-Fetch-Site': '' },
    ]) {
      const victim = world.browser();
      const response = await victim.press(url, headers);
      assert.deepEqual([response.status, response.headers.get('Location')], [403, null]);
      assert.equal(victim.cookies.size, 0);
    }
  },
  async 'one’s own ticket for somebody who is signed in as another host'() {
    const world = await openConnectWorld();
    const { url } = await begin(world, {}, 'host-ben');
    const victim = world.browser({ session: 'host-anna' });
    assert.equal((await victim.visit(url)).status, 403);
    assert.equal((await victim.press(url)).status, 403);
    const own = world.browser({ session: 'host-ben' });
    assert.equal((await own.visit(url)).status, 200);
    const words = await (await world.browser().visit(url)).text();
    assert.match(words, /<bdi>ben<\/bdi>/, 'and whoever is not signed in reads for whom it is');
  },
  async 'one’s own ticket for a stranger, who is signed in nowhere and consents'() {
    const world = await openConnectWorld();
    const { ticket, url } = await begin(world, {}, 'host-ben');
    const stranger = world.browser();
    const back = await consentIn(world, stranger, { url });
    const asMallory = { hostId: 'host-ben' };
    const wayBack = await stranger.visit(back);
    assert.equal(wayBack.status, 303, 'the stranger has said yes');
    const proof = proofIn(wayBack)!;
    assert.equal(await refusedClaim(world, ticket, asMallory), 'in-progress');
    for (const guess of ['', 'x'.repeat(43), ticket, `${proof.slice(0, -1)}_`, proof.toLowerCase()])
      assert.equal(await refusedClaim(world, ticket, { ...asMallory, proof: guess }), 'gone', guess);
    await assertNothingCame(world, 1);
    assert.ok(!world.heard.join().includes(proof), 'and nobody else hears of the proof');
    world.google.clock.advance(10 * minute);
    assert.equal(await refusedClaim(world, ticket, { ...asMallory, proof }), 'gone', 'in the end it is over');
  },
  async 'the proof of another ticket, of the same host too'() {
    const { world, ticket, back, browser } = await onTheWay();
    const proof = proofIn(await browser.visit(back))!;
    for (const hostId of ['host-anna', 'host-ben']) {
      const other = await begin(world, {}, hostId);
      const second = world.browser();
      const consent = { account: 'second@example.com' };
      const others = proofIn(await second.visit(await consentIn(world, second, { url: other.url, consent })));
      assert.equal(await refusedClaim(world, other.ticket, { hostId, proof }), 'gone');
      assert.equal(await refusedClaim(world, ticket, { proof: others }), 'gone');
    }
    await assertNothingCame(world, 3);
    assert.equal((await claim(world, { ticket, proof })).outcome, 'connected', 'each has its own');
  },
  async 'a claim of another host, or with a ticket that is guessed'() {
    const { world, ticket, back, browser } = await onTheWay();
    assert.equal(await refusedClaim(world, ticket, { hostId: 'host-ben' }), 'gone');
    const proof = proofIn(await browser.visit(back))!;
    for (const [text, hostId] of [
      [ticket, 'host-ben'],
      [`${ticket.slice(0, -1)}_`, 'host-anna'],
      ['', 'host-anna'],
      ['__proto__', 'host-anna'],
      [back.searchParams.get('state')!, 'host-anna'],
    ] as const)
      assert.equal(await refusedClaim(world, text, { hostId, proof }), 'gone', text);
    assert.deepEqual(await world.settings.connections('host-ben'), []);
    assert.equal((await claim(world, { ticket, proof })).outcome, 'connected');
  },
  async 'another service’s answer (mix-up, RFC 9700, section 4.4)'() {
    const given: string[] = [];
    const evil = (real: CalendarProvider): CalendarProvider => ({
      ...real,
      id: 'evil',
      name: 'Evil',
      issuer: 'https://evil.example',
      exchange: async ({ code }) => {
        given.push(code);
        return { account: 'x@example.com' };
      },
    });
    const world = await openConnectWorld({ providers: (real) => [real, evil(real)] });
    const { ticket, url } = await begin(world, { provider: 'evil' });
    const browser = world.browser();
    const back = await consentIn(world, browser, { url });
    back.searchParams.set('iss', 'https://accounts.google.com');
    assert.equal((await browser.visit(back)).status, 400);
    const outcome = await claim(world, { ticket });
    assert.equal('failure' in outcome && outcome.failure, 'bad-answer');
    assert.deepEqual(given, [], 'the code went nowhere');
    const right = await onTheWay();
    right.back.searchParams.set('iss', 'https://accounts.google.com');
    assert.equal((await right.browser.visit(right.back)).status, 303, 'its own name is right');
  },
  async 'an answer that is two at once, or none'() {
    for (const bend of [
      (address: URLSearchParams) => address.set('error', 'access_denied'),
      (address: URLSearchParams) => address.delete('code'),
      (address: URLSearchParams) => address.append('code', '4/another'),
      (address: URLSearchParams) => address.append('state', 'another'),
      (address: URLSearchParams) => address.append('iss', 'https://evil.example'),
    ]) {
      const { world, back, browser } = await onTheWay();
      bend(back.searchParams);
      const { status } = await browser.visit(back);
      assert.ok(status === 400 || status === 410, back.search);
      await assertNothingCame(world);
    }
  },
  async 'a state that is bent'() {
    const { world, back, browser } = await onTheWay();
    const state = back.searchParams.get('state')!;
    for (const bent of [
      '',
      ` ${state}`,
      `${state} `,
      state.toUpperCase(),
      state.slice(1),
      `${state}A`,
      'x'.repeat(100_000),
      '\0',
      "' or 1=1 --",
    ]) {
      back.searchParams.set('state', bent);
      assert.equal((await browser.visit(back)).status, 410, bent.slice(0, 50));
    }
    back.searchParams.delete('state');
    assert.equal((await browser.visit(back)).status, 410);
    assert.equal((await browser.visit(callback)).status, 410);
    await assertNothingCame(world);
  },
  async 'a form that is sent to the way back'() {
    const { world, back, browser } = await onTheWay();
    assert.equal((await browser.press(back)).status, 405);
    const head = await world.server(new Request(back, { method: 'HEAD' }));
    assert.equal(head.status, 405);
    await assertNothingCame(world);
  },
  async 'the account of another host’s connection, named as one’s own'() {
    const world = await openConnectWorld();
    await connect(world);
    const [connection] = await world.settings.connections('host-anna');
    const { calendars } = (await world.settings.host('host-anna'))!;
    const path = '/v1/host/calendar-settings';
    const { version } = await world.tell<{ version: number }>('host-ben', path);
    for (const value of [calendars, { conflicts: [calendars.linked] }]) {
      const asked = { method: 'PUT', body: { version, value } };
      assert.equal(await codeOf(await world.ask('host-ben', path, asked)), 'invalid-request');
    }
    const ended = await world.ask('host-ben', `/v1/host/connections/${connection!.id}`, { method: 'DELETE' });
    assert.equal(ended.status, 204, 'as for what is not there');
    assert.deepEqual(await world.settings.connections('host-anna'), [connection]);
  },
};

/** Places that look like ours. */
const openRedirects: readonly string[] = [
  'https://evil.example/',
  'https://app.example.evil.example/',
  'https://evilapp.example/',
  'https://sub.app.example/',
  'https://app.example@evil.example/',
  'https://app.example:pw@evil.example/',
  'https://user@app.example/',
  'https://app.example:8443/',
  'http://app.example/',
  'https:\\\\evil.example\\',
  'https://evil.example\\@app.example/',
  'https://app.example\\.evil.example/',
  'https://app.example%2eevil.example/',
  'https://app.example%00.evil.example/',
  'https://app.example\t.evil.example/',
  'https://app.exampl\u0435/',
  '//app.example/',
  '///evil.example',
  '/settings',
  'javascript:alert(1)//https://app.example/',
  'data:text/html,https://app.example/',
  'https:app.example',
  ' https://evil.example',
  '',
];

describe('connecting is not taken in by', () => {
  const all = Object.entries(attacks);
  it(`${all.length} attacks and more`, () => assert.ok(all.length >= 12));
  for (const [attack, isWithstood] of all) it(attack, isWithstood);
});

describe('the addresses of connecting', () => {
  const open = (change: { readonly publicUrl?: string; readonly returnOrigins?: readonly string[] }) =>
    createConnecting({
      settings: memorySettings(),
      providers: [],
      tickets: memoryTickets(),
      secret: 'a secret that only this test knows, long enough',
      publicUrl: house,
      returnOrigins: [app],
      ...change,
    });
  it('are safe, or there is no connecting', () => {
    for (const publicUrl of [
      'http://book.example',
      'book.example',
      'https://u:p@book.example',
      `${house}/?x`,
      '',
    ])
      assert.throws(() => open({ publicUrl }), TypeError, publicUrl);
    for (const publicUrl of [
      'http://127.0.0.1:3000',
      'http://localhost:3000/',
      'http://[::1]:80/api',
      `${house}/api/`,
    ])
      assert.ok(!open({ publicUrl }).publicUrl.endsWith('/'), publicUrl);
    for (const origin of ['*', 'null', `${app}/`, 'app.example', 'javascript:'])
      assert.throws(() => open({ returnOrigins: [origin] }), TypeError, origin);
  });
});

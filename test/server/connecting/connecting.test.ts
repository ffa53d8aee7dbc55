import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type {
  ClaimOutcome,
  ConnectionCalendars,
  ConnectionInfo,
  ConsentLevel,
  ProviderInfo,
} from '../../../src/contract/index.js';
import { codeOf } from '../planned-backend.js';
import {
  begin,
  claim,
  connect,
  consentIn,
  hostOf,
  house,
  minute,
  openConnectWorld,
  proofIn,
  returnUrl,
  scope,
} from './connect-world.js';

/** The connection that was made, when one was. */
function made(outcome: ClaimOutcome): ConnectionInfo {
  assert.equal(outcome.outcome, 'connected', JSON.stringify(outcome));
  return (outcome as { connection: ConnectionInfo }).connection;
}

const linkedTo = (id: string, calendarId = 'anna@example.com') => ({ connectionId: id, calendarId });

describe('connecting an account', () => {
  it('makes its host bookable without a further step, with a video link', async () => {
    const world = await openConnectWorld();
    const outcome = await connect(world);
    const { id, ...told } = made(outcome);
    assert.deepEqual(told, {
      provider: 'google',
      account: 'anna@example.com',
      status: 'active',
      level: 'everything',
      capabilities: { listCalendars: true, readBusy: true, readEvents: true, writeEvents: true },
      missing: [],
    });
    const host = await world.settings.host('host-anna');
    assert.deepEqual(host?.calendars, { linked: linkedTo(id), conflicts: [] });
    assert.deepEqual(host.locations, [{ id: 'google-meet', kind: 'conference', conference: 'google-meet' }]);
    const [slot] = (
      await world.scheduler.slots({
        eventType: 'intro',
        start: '2026-03-03T00:00:00Z',
        end: '2026-03-04T00:00:00Z',
      })
    ).slots;
    assert.ok(slot);
    await world.scheduler.book(
      {
        eventType: 'intro',
        start: slot.start,
        zone: 'Europe/Berlin',
        guest: { name: 'Ada', email: 'ada@example.com' },
      },
      { key: 'key-0123456789abcdef' },
    );
    await world.settle();
    const [event] = world.google.events('anna@example.com');
    assert.ok(event?.conferenceData, 'the event stands in the calendar, with a link');
  });

  it('tells who connects what, and lists it afterwards', async () => {
    const world = await openConnectWorld();
    const [provider, ...others] = await world.tell<ProviderInfo[]>('host-anna', '/v1/host/providers');
    const { application, ...told } = provider!;
    assert.deepEqual(others, []);
    assert.deepEqual(told, {
      id: 'google',
      name: 'Google Calendar',
      company: 'Google',
      connect: 'oauth',
    });
    assert.equal(application?.id, world.google.client.id, 'an administrator finds it by that');
    const { everything, 'busy-only': least } = application.permissions;
    assert.ok(everything.includes(scope('calendar.events')) && !least.includes(scope('calendar.events')));
    assert.ok(!JSON.stringify(provider).includes(world.google.client.secret));
    const connection = made(await connect(world));
    assert.deepEqual(await world.tell('host-anna', '/v1/host/connections'), [connection]);
    assert.deepEqual(await world.tell('host-ben', '/v1/host/connections'), []);
    const [listed] = await world.tell<ConnectionCalendars[]>('host-anna', '/v1/host/calendars');
    assert.ok(listed && 'calendars' in listed);
    assert.deepEqual([listed.connectionId, listed.calendars[0]?.primary], [connection.id, true]);
  });

  const levels: readonly (readonly [ConsentLevel, linked: boolean, conflicts: number])[] = [
    ['everything', true, 0],
    ['read-only', false, 1],
    ['busy-only', false, 1],
  ];
  for (const [level, isLinked, conflicts] of levels) {
    it(`asks at the level "${level}" for what it says, and no more`, async () => {
      const world = await openConnectWorld();
      const connection = made(await connect(world, { level }));
      assert.deepEqual([connection.status, connection.missing], ['active', []]);
      assert.deepEqual(
        Object.entries(connection.capabilities).flatMap(([name, is]) => (is ? name : [])),
        {
          everything: ['listCalendars', 'readBusy', 'readEvents', 'writeEvents'],
          'read-only': ['listCalendars', 'readBusy', 'readEvents'],
          'busy-only': ['listCalendars', 'readBusy'],
        }[level],
      );
      const host = await world.settings.host('host-anna');
      assert.equal(host?.calendars.linked !== undefined, isLinked);
      assert.equal(host?.calendars.conflicts.length, conflicts, 'what cannot be written blocks all the same');
      assert.equal(host.locations.length, isLinked ? 1 : 0);
    });
  }

  it('changes nothing that its host has set', async () => {
    const calendars = { conflicts: [{ connectionId: 'old', calendarId: 'x' }] };
    const locations = [{ id: 'phone', kind: 'phone-host-calls' as const }];
    const world = await openConnectWorld({ hosts: [{ ...hostOf('anna'), calendars, locations }] });
    const { id } = made(await connect(world, { level: 'read-only' }));
    assert.deepEqual((await world.settings.host('host-anna'))?.calendars, calendars);
    made(await connect(world));
    const host = await world.settings.host('host-anna');
    assert.deepEqual(host?.calendars, { ...calendars, linked: linkedTo(id) }, 'only what was missing is set');
    assert.deepEqual(host.locations, locations);
    made(await connect(world, { consent: { account: 'second@example.com' } }));
    assert.deepEqual((await world.settings.host('host-anna'))?.calendars.linked, linkedTo(id));
  });

  it('is finished later where the calendars cannot be listed at once', async () => {
    const world = await openConnectWorld();
    const { ticket, url } = await begin(world);
    const browser = world.browser();
    const proof = proofIn(await browser.visit(await consentIn(world, browser, { url })))!;
    const restore = world.google.faults.add({
      match: { method: 'calendar.calendarList.list' },
      times: Infinity,
      fault: { kind: 'error', error: 'unavailable' },
    });
    const path = '/v1/host/connections/claim';
    const refused = await world.ask('host-anna', path, {
      method: 'POST',
      body: { ticket, proof },
    });
    assert.equal(await codeOf(refused), 'calendar-unreachable');
    restore();
    const { id } = made(await claim(world, { ticket, proof }));
    assert.deepEqual((await world.settings.host('host-anna'))?.calendars.linked, linkedTo(id));
    assert.equal((await world.settings.connections('host-anna')).length, 1);
  });

  it('connects several accounts of one host, and one account of several hosts', async () => {
    const world = await openConnectWorld();
    const first = made(await connect(world));
    const second = made(await connect(world, { consent: { account: 'second@example.com' } }));
    const bens = made(await connect(world, { hostId: 'host-ben' }));
    assert.deepEqual(
      [first, second, bens].map(({ account }) => account),
      ['anna@example.com', 'second@example.com', 'anna@example.com'],
    );
    assert.equal(new Set([first.id, second.id, bens.id]).size, 3);
  });

  it('renews an account that is connected already, instead of doubling it', async () => {
    const world = await openConnectWorld();
    const first = made(await connect(world, { level: 'busy-only' }));
    const again = made(await connect(world));
    assert.equal(again.id, first.id);
    assert.equal(again.level, 'everything');
    const both = await Promise.all([begin(world), begin(world)]);
    const brought: { readonly ticket: string; readonly proof: string }[] = [];
    for (const { ticket, url } of both) {
      const browser = world.browser();
      const back = await consentIn(world, browser, { url, consent: { account: 'second@example.com' } });
      brought.push({ ticket, proof: proofIn(await browser.visit(back))! });
    }
    const claimed = await Promise.all(brought.map((request) => claim(world, request)));
    assert.equal(new Set(claimed.map((outcome) => made(outcome).id)).size, 1, 'also two at once');
    assert.equal((await world.settings.connections('host-anna')).length, 2);
  });

  it('refuses another account than the one that is to be renewed, and keeps nothing of it', async () => {
    const world = await openConnectWorld();
    const { id } = made(await connect(world));
    const before = await world.settings.connection(id);
    const outcome = await connect(world, { connectionId: id, consent: { account: 'second@example.com' } });
    assert.deepEqual(outcome, { outcome: 'failed', failure: 'another-account', remedy: 'reconnect' });
    assert.deepEqual(await world.settings.connections('host-anna'), [before]);
    assert.equal(world.google.requests.entries.filter(({ path }) => path === '/revoke').length, 1);
    made(await connect(world, { connectionId: id }));
  });

  it('asks for the account that is to be renewed', async () => {
    const world = await openConnectWorld();
    const { id } = made(await connect(world));
    const { url } = await begin(world, { connectionId: id });
    const browser = world.browser();
    assert.match(await (await browser.visit(url)).text(), /<bdi>anna@example\.com<\/bdi>/);
    const address = new URL((await browser.press(url)).headers.get('Location')!);
    assert.equal(address.searchParams.get('login_hint'), 'anna@example.com');
    assert.equal(address.searchParams.get('code_challenge_method'), 'S256');
    assert.equal(address.searchParams.get('redirect_uri'), `${house}/v1/connect/callback`);
  });

  it('knows nothing of a connection of somebody else', async () => {
    const world = await openConnectWorld();
    const { id } = made(await connect(world));
    for (const connectionId of [id, 'none']) {
      const body = { provider: 'google', level: 'everything', returnUrl, connectionId };
      const response = await world.ask('host-ben', '/v1/host/connections', { method: 'POST', body });
      assert.equal(await codeOf(response), 'not-found');
    }
  });
});

describe('what a person unticks', () => {
  it('is told as missing, and the rest works', async () => {
    const world = await openConnectWorld();
    const told = made(await connect(world, { consent: { without: [scope('calendar.events')] } }));
    assert.deepEqual(
      [told.status, told.reason, told.missing],
      ['active', 'scope-missing', ['readEvents', 'writeEvents']],
    );
    const host = await world.settings.host('host-anna');
    assert.deepEqual(host?.calendars, { conflicts: [linkedTo(told.id)] }, 'it blocks, and is not written');
  });

  it('leaves an account that works without its list of calendars', async () => {
    const world = await openConnectWorld();
    const without = [scope('calendar.calendarlist.readonly')];
    const told = made(await connect(world, { consent: { without } }));
    assert.deepEqual([told.status, told.missing], ['active', ['listCalendars']]);
    assert.deepEqual(await world.tell('host-anna', '/v1/host/calendars'), [
      { connectionId: told.id, error: 'refused' },
    ]);
  });

  it('makes a connection that has to be renewed, where nothing is left that could be read', async () => {
    const world = await openConnectWorld();
    const without = ['calendar.events.freebusy', 'calendar.events'].map(scope);
    const told = made(await connect(world, { consent: { without } }));
    assert.deepEqual([told.status, told.reason], ['needs-reconnect', 'scope-missing']);
    assert.deepEqual(told.missing, ['readBusy', 'readEvents', 'writeEvents']);
    assert.deepEqual(made(await connect(world)).missing, [], 'and it can be renewed');
  });

  it('is too much where nobody can tell the account any more', async () => {
    const world = await openConnectWorld();
    const without = [scope('calendar.calendarlist.readonly')];
    const outcome = await connect(world, { level: 'busy-only', consent: { without } });
    assert.deepEqual(outcome, { outcome: 'failed', failure: 'unknown-account', remedy: 'try-again' });
    assert.deepEqual(await world.settings.connections('host-anna'), []);
  });
});

describe('a ticket', () => {
  it('is the same for every attempt under a key, and refused for another wish', async () => {
    const world = await openConnectWorld();
    const headers = { 'Idempotency-Key': 'key-0123456789abcdef' };
    const body = { provider: 'google', level: 'everything', returnUrl };
    const path = '/v1/host/connections';
    const first = await world.tell('host-anna', path, { method: 'POST', body, headers });
    assert.deepEqual(await world.tell('host-anna', path, { method: 'POST', body, headers }), first);
    const other = await world.ask('host-anna', path, {
      method: 'POST',
      body: { ...body, level: 'busy-only' },
      headers,
    });
    assert.equal(await codeOf(other), 'key-reused');
    assert.notDeepEqual(await world.tell('host-ben', path, { method: 'POST', body, headers }), first);
  });

  it('is not there yet before it comes back, and gone afterwards but for the same key', async () => {
    const world = await openConnectWorld();
    const { ticket, url } = await begin(world);
    const path = '/v1/host/connections/claim';
    const headers = { 'Idempotency-Key': 'key-0123456789abcdef' };
    const ask = (own = headers, proof?: string) =>
      world.ask('host-anna', path, { method: 'POST', body: { ticket, proof }, headers: own });
    const early = await ask();
    assert.equal(early.headers.get('Retry-After'), '2');
    assert.equal(await codeOf(early), 'in-progress');
    const browser = world.browser();
    const back = await consentIn(world, browser, { url });
    assert.equal(await codeOf(await ask()), 'in-progress', 'also while the person is away');
    const proof = proofIn(await browser.visit(back))!;
    assert.equal(await codeOf(await ask()), 'in-progress', 'also while the page that asks has no proof');
    const claimed = (await (await ask(headers, proof)).json()) as ClaimOutcome;
    made(claimed);
    assert.deepEqual(await (await ask(headers, proof)).json(), claimed);
    const other = { 'Idempotency-Key': 'key-fedcba9876543210' };
    for (const refused of [ask(other, proof), ask(other), ask(), ask(headers, `${proof}x`)])
      assert.equal(await codeOf(await refused), 'gone');
  });

  it('is over after ten minutes, wherever it is, and what came in time has two more', async () => {
    const world = await openConnectWorld();
    const { ticket, url } = await begin(world);
    const browser = world.browser();
    const back = await consentIn(world, browser, { url });
    world.google.clock.advance(10 * minute - 1000);
    const proof = proofIn(await browser.visit(back))!;
    world.google.clock.advance(2 * minute - 1000);
    made(await claim(world, { ticket, proof }));
    const late = await begin(world);
    world.google.clock.advance(10 * minute);
    assert.equal((await browser.visit(late.url)).status, 410);
    const refused = await world.ask('host-anna', '/v1/host/connections/claim', {
      method: 'POST',
      body: { ticket: late.ticket },
    });
    assert.equal(await codeOf(refused), 'gone');
  });

  it('may be left with again by the browser that went back', async () => {
    const world = await openConnectWorld();
    const { ticket, url } = await begin(world);
    const browser = world.browser();
    const [first, second] = [
      await consentIn(world, browser, { url }),
      await consentIn(world, browser, { url }),
    ];
    assert.equal((await browser.visit(first)).status, 410, 'the state of before is over');
    const proof = proofIn(await browser.visit(second))!;
    made(await claim(world, { ticket, proof }));
  });
});

describe('the way back', () => {
  for (const display of ['page', 'popup'] as const)
    it(`leads to the page that began, with a proof for this browser alone (${display})`, async () => {
      const world = await openConnectWorld();
      const { ticket, url } = await begin(world, { display });
      const browser = world.browser();
      const response = await browser.visit(await consentIn(world, browser, { url }));
      assert.equal(response.status, 303);
      const led = new URL(response.headers.get('Location')!);
      assert.match(led.hash, /^#connect-proof=[\w-]{43}$/);
      assert.equal(led.href.replace(led.hash, ''), `${returnUrl}&connect=granted`);
      assert.ok(!led.href.includes(ticket));
      assert.equal(response.headers.get('Referrer-Policy'), 'no-referrer');
      assert.equal(response.headers.get('Cache-Control'), 'private, no-store');
      assert.equal(await response.text(), '');
      assert.equal(browser.cookies.size, 0, 'the browser forgets its secret');
      const { progress } = (await world.tickets.ticket(
        createHash('sha256').update(ticket).digest('base64url'),
        world.google.clock.now(),
      ))!;
      assert.equal(progress.step, 'granted');
      assert.ok(!JSON.stringify(progress).includes(proofIn(response)!), 'a digest of it is kept');
    });

  it('leaves what the fragment of the return address says already', async () => {
    const world = await openConnectWorld();
    const { url } = await begin(world, { returnUrl: `${returnUrl}#/calendars?day=1` });
    const browser = world.browser();
    const response = await browser.visit(await consentIn(world, browser, { url }));
    const { hash } = new URL(response.headers.get('Location')!);
    assert.match(hash, /^#\/calendars\?day=1&connect-proof=[\w-]{43}$/);
  });

  const refusals = [
    ['access_denied', 'declined'],
    ['admin_policy_enforced', 'admin-policy'],
    ['org_internal', 'internal-only'],
    ['disallowed_useragent', 'browser-refused'],
    ['redirect_uri_mismatch', 'setup'],
    ['invalid_request', 'setup'],
    ['invalid_scope', 'setup'],
    ['server_error', 'unreachable'],
    ['constructor', 'bad-answer'],
    ['<b>', 'bad-answer'],
  ] as const;
  for (const [error, failure] of refusals) {
    it(`says in plain words what "${error}" means, and tells the page that began`, async () => {
      const world = await openConnectWorld();
      const { ticket, url } = await begin(world);
      const browser = world.browser();
      const back = await consentIn(world, browser, { url });
      back.searchParams.delete('code');
      back.searchParams.set('error', error);
      const html = await (await browser.visit(back)).text();
      assert.ok(!html.includes(error), 'codes are for machines');
      assert.match(
        html,
        /<h1>.+<\/h1>\n<p>.+<\/p>\n<p>.+<\/p>\n<a class="button" href="https:\/\/app\.example/,
      );
      const outcome = await claim(world, { ticket });
      assert.deepEqual([outcome.outcome, 'failure' in outcome && outcome.failure], ['failed', failure]);
      assert.deepEqual(await claim(world, { ticket }), outcome, 'as often as it is asked');
    });
  }

  it('says so when the code is refused, or nobody answers', async () => {
    for (const [fault, failure] of [
      [{ kind: 'error', error: 'invalidGrant' }, 'code-refused'],
      [{ kind: 'error', error: 'unavailable' }, 'unreachable'],
    ] as const) {
      const world = await openConnectWorld();
      world.google.faults.add({ match: { method: 'oauth2.token' }, fault });
      const outcome = await connect(world);
      assert.deepEqual('failure' in outcome && outcome.failure, failure);
      assert.equal(world.errors.length, 1, 'and whoever runs it hears why');
    }
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { caldavCalendar } from '../../../src/adapters/caldav/index.js';
import { BookingError } from '../../../src/contract/index.js';
import type {
  ClaimOutcome,
  ConnectionInfo,
  CredentialsRequest,
  HostSettings,
  Problem,
  ProviderInfo,
} from '../../../src/contract/index.js';
import { guardedFetch } from '../../../src/node.js';
import { sqlSettings } from '../../../src/store/sql/index.js';
import { makeCalendar } from '../../adapters/caldav/dav-world.js';
import { allRows } from '../../hostile/rows.js';
import { startRadicale } from '../../harness/caldav-server.mjs';
import type { CaldavServer } from '../../harness/caldav-server.mjs';
import { emptyEmbedded } from '../../store/sql/databases.js';
import { begin, hostOf, minute, openConnectWorld } from './connect-world.js';
import type { ConnectWorld } from './connect-world.js';
import { passwordCalendar } from './password-calendar.js';

const path = '/v1/host/connections/credentials';
const right = { server: 'cloud.example', user: 'anna', password: 'correct horse' };

async function ask(
  world: ConnectWorld,
  change: Partial<CredentialsRequest> = {},
  hostId = 'host-anna',
): Promise<Response> {
  const body = { provider: 'caldav', credentials: right, ...change };
  return world.ask(hostId, path, { method: 'POST', body });
}

async function enter(...asked: Parameters<typeof ask>): Promise<ClaimOutcome> {
  const response = await ask(...asked);
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as ClaimOutcome;
}

/** The connection that was made, when one was. */
function made(outcome: ClaimOutcome): ConnectionInfo {
  assert.equal(outcome.outcome, 'connected', JSON.stringify(outcome));
  return (outcome as { connection: ConnectionInfo }).connection;
}

const problemOf = async (response: Response) => (await response.json()) as Problem;

/** A world with a service that asks for passwords beside Google. */
async function openWorld(parts: Parameters<typeof openConnectWorld>[0] = {}) {
  const service = passwordCalendar();
  const world = await openConnectWorld({ providers: (google) => [google, service], ...parts });
  return { world, service };
}

/** A host who has set nothing at all. */
const bare = (name: string): HostSettings => ({ ...hostOf(name), schedule: { zone: 'Etc/UTC', weekly: {} } });

describe('connecting an account by credentials', () => {
  it('is offered with what it asks for', async () => {
    const { world } = await openWorld();
    const [google, service] = await world.tell<readonly ProviderInfo[]>('host-anna', '/v1/host/providers');
    assert.equal(google?.connect, 'oauth');
    assert.equal(google.fields, undefined);
    assert.deepEqual(service, {
      id: 'caldav',
      name: 'CalDAV',
      connect: 'credentials',
      fields: ['server', 'user', 'password'],
      services: [{ name: 'Cloud', server: 'cloud.example', needsAppPassword: true }],
    });
  });

  it('makes its host bookable without a further step', async () => {
    const { world, service } = await openWorld({
      hosts: [hostOf('anna'), bare('ben')],
      connecting: { ownerOf: () => 'team' },
    });
    service.passwords.set('ben@cloud.example', 'battery staple');
    const credentials = { server: 'cloud.example', user: 'ben', password: 'battery staple' };
    const { id, ...told } = made(await enter(world, { credentials, zone: 'Asia/Kolkata' }, 'host-ben'));
    assert.deepEqual(told, {
      provider: 'caldav',
      account: 'ben@cloud.example',
      status: 'active',
      level: 'everything',
      capabilities: { listCalendars: true, readBusy: true, readEvents: true, writeEvents: true },
      missing: [],
    });
    const host = await world.settings.host('host-ben');
    assert.deepEqual(host?.calendars, { linked: { connectionId: id, calendarId: 'main' }, conflicts: [] });
    assert.equal(host.schedule.zone, 'Europe/Berlin', 'the calendar says where it is');
    const offered = await world.settings.eventTypes('team');
    assert.ok(offered.some(({ hosts }) => hosts.some(({ hostId }) => hostId === 'host-ben')));
  });

  it('goes by the hours where they are set, else by the page, for calendars that name no zone', async () => {
    const service = passwordCalendar();
    const { zone: _, ...unzoned } = (await service.open({}).calendars())[0]!;
    const nowhere = { ...service, open: () => ({ ...service.open({}), calendars: async () => [unzoned] }) };
    const world = await openConnectWorld({
      providers: () => [nowhere],
      hosts: [hostOf('anna'), bare('ben')],
    });
    await enter(world, { zone: 'Asia/Kolkata' });
    assert.equal(service.told.at(-1)?.['zone'], 'Europe/Berlin');
    await enter(world, { zone: 'Asia/Kolkata' }, 'host-ben');
    assert.equal(service.told.at(-1)?.['zone'], 'Asia/Kolkata');
    assert.equal((await world.settings.host('host-ben'))?.schedule.zone, 'Asia/Kolkata');
  });

  for (const [code, failure, remedy] of [
    ['unauthenticated', 'wrong-credentials', 'try-again'],
    ['not-found', 'no-such-service', 'try-again'],
    ['refused', 'address-refused', 'ask-administrator'],
    ['calendar-unreachable', 'unreachable', 'try-again'],
    ['rate-limited', 'unreachable', 'try-again'],
  ] as const)
    it(`says what came to nothing: ${code}`, async () => {
      const { world, service } = await openWorld();
      service.fails = new BookingError(code);
      assert.deepEqual(await enter(world), { outcome: 'failed', failure, remedy });
      assert.deepEqual(await world.settings.connections('host-anna'), []);
    });

  it('takes an unforeseen failure for no answer, and tells those who run the server', async () => {
    const { world, service } = await openWorld();
    service.fails = new TypeError('fetch failed');
    const outcome = await enter(world);
    assert.equal(outcome.outcome === 'failed' && outcome.failure, 'unreachable');
    assert.equal(world.errors.length, 1);
  });

  it('names the field that cannot be', async () => {
    const { world } = await openWorld();
    const response = await ask(world, { credentials: { user: 'anna', password: 'correct horse' } });
    assert.equal(response.status, 400);
    assert.deepEqual(
      (await problemOf(response)).fields?.map((field) => field.path),
      ['credentials.server'],
    );
  });

  for (const [title, body] of [
    ['an unknown service', { provider: 'nobody' }],
    ['a service that asks for consent', { provider: 'google' }],
    ['an empty password', { credentials: { ...right, password: '' } }],
    ['an address without end', { credentials: { ...right, server: 'x'.repeat(3000) } }],
    ['a zone that is none', { zone: 'Mars/Olympus' }],
  ] as const)
    it(`refuses ${title}`, async () => {
      const { world, service } = await openWorld();
      assert.equal((await ask(world, body)).status, 400);
      assert.deepEqual(service.told, []);
    });

  it('makes one connection of an account, however often it is entered', async () => {
    const { world } = await openWorld();
    const first = made(await enter(world));
    const second = made(await enter(world));
    assert.deepEqual(second, first);
    assert.equal((await world.settings.connections('host-anna')).length, 1);
  });

  it('gives nobody many tries', async () => {
    const { world, service } = await openWorld();
    service.fails = new BookingError('unauthenticated');
    for (let tries = 0; tries < 10; tries++) await enter(world);
    const response = await ask(world);
    assert.equal(response.status, 429);
    assert.equal(response.headers.get('Retry-After'), '600');
    assert.equal(service.told.length, 10);
    assert.equal((await ask(world, {}, 'host-ben')).status, 200, 'others have their own');
    world.google.clock.advance(10 * minute);
    assert.equal((await ask(world)).status, 200);
  });
});

describe('reconnecting an account by credentials', () => {
  /** Anna, whose password was changed at the service. */
  async function openEnded() {
    const { world, service } = await openWorld();
    const { id } = made(await enter(world));
    await world.settings.changeConnection(id, (current) => ({
      ...current,
      status: 'needs-reconnect',
      reason: 'revoked',
    }));
    service.passwords.set('anna@cloud.example', 'changed since');
    service.told.length = 0;
    return { world, service, id };
  }

  it('asks for nothing but the password', async () => {
    const { world, service, id } = await openEnded();
    const credentials = { password: 'changed since' };
    const connection = made(await enter(world, { credentials, connectionId: id }));
    assert.equal(connection.id, id);
    assert.equal(connection.status, 'active');
    assert.deepEqual(service.told, [
      { server: 'cloud.example', user: 'anna', password: 'changed since', zone: 'Europe/Berlin' },
    ]);
    const kept = await world.settings.connection(id);
    assert.equal(kept?.grant.credentials?.['password'], 'changed since');
  });

  it('leaves it as it is where that fails', async () => {
    const { world, id } = await openEnded();
    const outcome = await enter(world, { credentials: { password: 'wrong' }, connectionId: id });
    assert.equal(outcome.outcome === 'failed' && outcome.failure, 'wrong-credentials');
    const kept = await world.settings.connection(id);
    assert.equal(kept?.status, 'needs-reconnect');
    assert.equal(kept.grant.credentials?.['password'], 'correct horse');
  });

  it('is not of another account', async () => {
    const { world, service, id } = await openEnded();
    service.passwords.set('boss@cloud.example', 'secret');
    const credentials = { user: 'boss', password: 'secret' };
    const outcome = await enter(world, { credentials, connectionId: id });
    assert.equal(outcome.outcome === 'failed' && outcome.failure, 'another-account');
    assert.equal((await world.settings.connection(id))?.account, 'anna@cloud.example');
  });

  it('sends a password that is kept to no other server', async () => {
    const { world, service, id } = await openEnded();
    await ask(world, { credentials: { server: 'evil.example' }, connectionId: id });
    assert.ok(service.told.every(({ password }) => password === undefined));
  });

  it('is for its own host alone', async () => {
    const { world, service, id } = await openEnded();
    const asked = { credentials: { password: 'changed since' }, connectionId: id };
    const foreign = await ask(world, asked, 'host-ben');
    const nobodys = await ask(world, { ...asked, connectionId: 'c-nobody' }, 'host-ben');
    assert.equal(foreign.status, 404);
    assert.equal(await foreign.text(), await nobodys.text());
    assert.deepEqual(service.told, []);
  });
});

describe('a password', () => {
  it('is in no answer, error or row', async () => {
    const database = await emptyEmbedded();
    const settings = sqlSettings(database, { secrets: ['a secret that only this test knows, long enough'] });
    const { world, service } = await openWorld({ settings });
    const canary = 'CANARY-of-a-password';
    const credentials = { ...right, password: canary };
    for (const fails of [new BookingError('unauthenticated'), new TypeError('fetch failed'), undefined]) {
      service.fails = fails;
      await ask(world, { credentials });
    }
    await ask(world, { credentials: { ...credentials, server: 'x'.repeat(3000) } });
    service.passwords.set('anna@cloud.example', canary);
    const { id } = made(await enter(world, { credentials }));
    await begin(world);
    for (const list of ['connections', 'calendars', 'providers', 'calendar-settings'])
      await world.ask('host-anna', `/v1/host/${list}`);
    const rows = await allRows(database);
    assert.ok(rows.includes(id));
    assert.ok(world.heard.length > 10);
    for (const text of [...world.heard, rows]) assert.ok(!text.includes(canary), text.slice(0, 400));
    const kept = await settings.connection(id);
    assert.equal(kept?.grant.credentials?.['password'], canary, 'and the test would notice');
  });
});

describe('connecting an account on Radicale', () => {
  let server: CaldavServer;
  before(async () => {
    server = await startRadicale();
  });
  after(() => {
    server.stop();
  });

  const credentialsOf = (change: Partial<CredentialsRequest['credentials']> = {}) => ({
    server: server.url,
    user: 'anna',
    password: 'anna-secret',
    ...change,
  });

  it('makes its host bookable, and the booking stands there', async () => {
    const calendarId = await makeCalendar({ url: server.url }, '/anna/meetings/');
    const provider = caldavCalendar({ fetch, allowHttp: true });
    const world = await openConnectWorld({ providers: () => [provider] });
    const { account } = made(await enter(world, { credentials: credentialsOf() }));
    assert.match(account, /^anna \(127\.0\.0\.1:\d+\)$/);
    const host = await world.settings.host('host-anna');
    assert.equal(host?.calendars.linked?.calendarId, calendarId);
    const { slots } = await world.scheduler.slots({
      eventType: 'intro',
      start: '2026-03-03T00:00:00Z',
      end: '2026-03-04T00:00:00Z',
    });
    await world.scheduler.book(
      {
        eventType: 'intro',
        start: slots[0]!.start,
        zone: 'Europe/Berlin',
        guest: { name: 'Ada', email: 'ada@example.com' },
      },
      { key: 'key-0123456789abcdef' },
    );
    await world.settle();
    const connection = (await world.settings.connections('host-anna'))[0]!;
    const [busy] = await provider.open(connection.grant).busy({
      calendars: [calendarId],
      range: { start: Date.parse('2026-03-03T00:00:00Z'), end: Date.parse('2026-03-04T00:00:00Z') },
    });
    assert.ok(busy && 'items' in busy);
    assert.deepEqual(
      busy.items.map((item) => new Date(item.start).toISOString()),
      [slots[0]!.start],
    );
  });

  it('tells a wrong password from an address without calendars, and from one that may not be asked', async () => {
    const provider = caldavCalendar({ fetch, allowHttp: true });
    const world = await openConnectWorld({ providers: () => [provider] });
    const failure = async (change: Partial<CredentialsRequest['credentials']>) => {
      const outcome = await enter(world, { credentials: credentialsOf(change) });
      return outcome.outcome === 'failed' ? outcome.failure : outcome.outcome;
    };
    assert.equal(await failure({ password: 'wrong' }), 'wrong-credentials');
    assert.equal(await failure({ server: 'http://127.0.0.1:1/' }), 'unreachable');
    const guarded = caldavCalendar({ fetch: await guardedFetch({ allowHttp: true }), allowHttp: true });
    const careful = await openConnectWorld({ providers: () => [guarded] });
    const refused = await enter(careful, { credentials: credentialsOf() });
    assert.equal(refused.outcome === 'failed' && refused.failure, 'address-refused');
  });
});

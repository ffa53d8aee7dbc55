import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/index.js';
import type { ClaimOutcome, UnwrittenEvent } from '../../../src/contract/index.js';
import { hostOf, connect, minute, openConnectWorld } from '../../server/connecting/connect-world.js';
import type { ConnectWorld } from '../../server/connecting/connect-world.js';

async function connected(world: ConnectWorld, change: Parameters<typeof connect>[1] = {}): Promise<string> {
  const outcome: ClaimOutcome = await connect(world, change);
  assert.ok(outcome.outcome === 'connected', JSON.stringify(outcome));
  return outcome.connection.id;
}

async function disconnect(world: ConnectWorld, id: string, hostId = 'host-anna'): Promise<void> {
  const response = await world.ask(hostId, `/v1/host/connections/${id}`, { method: 'DELETE' });
  assert.equal(response.status, 204);
}

/** Tuesday, nine o'clock in Berlin. */
const nine = '2026-03-03T08:00:00.000Z';

async function book(world: ConnectWorld, start = nine) {
  const guest = { name: 'Ada', email: 'ada@example.com' };
  const key = `key-of-the-booking-at-${Date.parse(start)}`;
  const booking = await world.scheduler.book(
    { eventType: 'intro', start, zone: 'Europe/Berlin', guest },
    { key },
  );
  await world.settle();
  return booking;
}

const revocations = (world: ConnectWorld) => world.google.requests.of('oauth2.revoke').length;
const eventsOf = (world: ConnectWorld) =>
  world.google.events('anna@example.com').filter(({ status }) => status !== 'cancelled');

describe('ending a connection', () => {
  it('forgets its tokens, gives them back, and takes its calendars out of the settings alone', async () => {
    const world = await openConnectWorld();
    const first = await connected(world);
    const second = await connected(world, { consent: { account: 'second@example.com' } });
    const host = (await world.settings.host('host-anna'))!;
    const conflicts = [
      { connectionId: first, calendarId: 'anna@example.com' },
      { connectionId: second, calendarId: 'second@example.com' },
    ];
    const whenUnreadable = 'last-known' as const;
    await world.settings.saveHost({ ...host, calendars: { ...host.calendars, conflicts, whenUnreadable } });
    await disconnect(world, first);
    assert.deepEqual(await world.settings.host('host-anna'), {
      ...host,
      calendars: { conflicts: [conflicts[1]], whenUnreadable },
    });
    assert.deepEqual(
      (await world.settings.connections('host-anna')).map(({ id }) => id),
      [second],
    );
    assert.equal(revocations(world), 1);
    assert.equal(
      world.google.save().grants.filter(({ account }) => account === 'anna@example.com').length,
      0,
    );
    await disconnect(world, first);
    assert.equal(revocations(world), 1, 'to end it again is no error, and does nothing');
  });

  it('gives nothing back while another host has the same account', async () => {
    const world = await openConnectWorld();
    const annas = await connected(world);
    const bens = await connected(world, { hostId: 'host-ben' });
    await disconnect(world, annas);
    assert.equal(revocations(world), 0);
    assert.ok(
      'calendars' in (await world.tell<{ calendars: unknown }[]>('host-ben', '/v1/host/calendars'))[0]!,
    );
    await disconnect(world, bens, 'host-ben');
    assert.equal(revocations(world), 1);
  });

  it('stays ended where the service does not take it back', async () => {
    const world = await openConnectWorld();
    const id = await connected(world);
    const match = { method: 'oauth2.revoke' };
    world.google.faults.add({ match, times: Infinity, fault: { kind: 'refused' } });
    await disconnect(world, id);
    assert.deepEqual(await world.settings.connections('host-anna'), []);
    assert.ok(world.errors.length > 0, 'and whoever runs it hears of it');
  });

  it('writes first what waits for its calendars', async () => {
    const world = await openConnectWorld();
    const id = await connected(world);
    const restore = world.google.faults.add({
      match: { method: 'calendar.events.insert' },
      times: Infinity,
      fault: { kind: 'refused' },
    });
    await book(world);
    assert.equal(eventsOf(world).length, 0, 'it waits for its next attempt');
    restore();
    await disconnect(world, id);
    assert.equal(eventsOf(world).length, 1);
    assert.deepEqual(await world.tell('host-anna', '/v1/host/unwritten-events'), []);
  });

  it('gives up what cannot be written, tells its host, and tries no more', async () => {
    const world = await openConnectWorld();
    const id = await connected(world);
    world.google.faults.add({
      match: { method: 'calendar.events.insert' },
      times: Infinity,
      fault: { kind: 'refused' },
    });
    const booking = await book(world);
    await disconnect(world, id);
    await world.settle();
    const unwritten = await world.tell<UnwrittenEvent[]>('host-anna', '/v1/host/unwritten-events');
    assert.deepEqual(
      unwritten.map(({ bookings, reason, remedy }) => [bookings[0]?.ref, reason, remedy]),
      [[booking.ref, 'unauthenticated', 'connect']],
    );
    const asked = world.google.requests.entries.length;
    world.google.clock.advance(60 * minute);
    await world.settle();
    assert.equal(world.google.requests.entries.length, asked);
    world.google.faults.clear();
    await connected(world);
    const again = await world.ask('host-anna', `/v1/host/bookings/${booking.ref}/write-again`, {
      method: 'POST',
    });
    assert.equal(again.status, 200);
    await world.settle();
    assert.equal(eventsOf(world).length, 1, 'connected again, it is written when its host asks for it');
  });

  it('leaves later changes of what it wrote to be told as well', async () => {
    const world = await openConnectWorld();
    const id = await connected(world);
    const booking = await book(world);
    await disconnect(world, id);
    await world.scheduler.host.cancel(
      booking.ref,
      { version: booking.version },
      { key: 'key-0123456789abcdef' },
    );
    await world.settle();
    const unwritten = await world.tell<UnwrittenEvent[]>('host-anna', '/v1/host/unwritten-events');
    assert.equal(unwritten[0]?.reason, 'unauthenticated');
  });

  it('follows its calendars no more, and ends their channels', async () => {
    for (const isHeard of [true, false]) {
      const ended: string[] = [];
      const world = await openConnectWorld({
        providers: (real) => [
          {
            ...real,
            open: (grant, events) => ({
              ...real.open(grant, events),
              unwatch: async ({ id }) => {
                ended.push(id);
                if (!isHeard) throw new BookingError('calendar-unreachable');
              },
            }),
          },
        ],
      });
      const id = await connected(world);
      const other = await connected(world, { consent: { account: 'second@example.com' } });
      const calendar = { hostId: 'host-anna', connectionId: id, calendarId: 'anna@example.com' };
      await world.settings.changeHost('host-anna', (host) => ({
        ...host,
        calendars: {
          ...host.calendars,
          conflicts: [{ connectionId: other, calendarId: 'anna@example.com' }],
        },
      }));
      for (const connectionId of [id, other]) {
        await world.followed.follow({ ...calendar, connectionId });
        const channel = { id: `channel of ${connectionId}`, resource: 'r', tokenHash: 'x'.repeat(43) };
        const expiresAt = world.google.clock.now() + 60 * minute;
        await world.followed.addChannel({ ...calendar, connectionId }, { ...channel, expiresAt });
      }
      await disconnect(world, id);
      const followed = await world.followed.followedBy('host-anna');
      assert.deepEqual(
        followed.map(({ connectionId }) => connectionId),
        [other],
      );
      assert.deepEqual(ended, [`channel of ${id}`]);
      assert.equal(world.errors.length, isHeard ? 0 : 1, 'one that is not ended now ends by itself');
    }
  });

  it('ends one that has to be renewed, too', async () => {
    const world = await openConnectWorld();
    const id = await connected(world);
    const [connection] = await world.settings.connections('host-anna');
    await world.settings.saveConnection({ ...connection!, status: 'needs-reconnect', reason: 'revoked' });
    await disconnect(world, id);
    assert.deepEqual(await world.settings.connections('host-anna'), []);
    assert.equal(await connected(world), id, 'the account comes back as what it was');
  });
});

describe('which calendars count', () => {
  const path = '/v1/host/calendar-settings';
  interface Read {
    readonly version: number;
    readonly value: { readonly linked?: object; readonly conflicts: readonly object[] };
  }

  it('is saved as it was read, unless somebody else was faster', async () => {
    const world = await openConnectWorld();
    const id = await connected(world);
    const read = await world.tell<Read>('host-anna', path);
    const other = world.google.addCalendar({ account: 'anna@example.com', summary: 'Other' });
    const value = { ...read.value, conflicts: [{ connectionId: id, calendarId: other }] };
    const saved = await world.tell<Read>('host-anna', path, { method: 'PUT', body: { ...read, value } });
    assert.deepEqual(saved.value, value);
    assert.notEqual(saved.version, read.version);
    assert.deepEqual(await world.tell('host-anna', path, { method: 'PUT', body: { ...read, value } }), saved);
    const stale = { ...read, value: { conflicts: [] } };
    const refused = await world.ask('host-anna', path, { method: 'PUT', body: stale });
    assert.deepEqual(
      [refused.status, ((await refused.json()) as { code: string }).code],
      [409, 'version-conflict'],
    );
  });

  it('links nothing that may not be written, and nothing that is not there', async () => {
    const world = await openConnectWorld();
    const writing = await connected(world);
    const reading = await connected(world, {
      level: 'read-only',
      consent: { account: 'second@example.com' },
    });
    const shared = world.google.addCalendar({ account: 'ben@example.com', summary: 'Shared' });
    world.google.share({ calendar: shared, with: 'anna@example.com', role: 'reader' });
    const read = await world.tell<Read>('host-anna', path);
    for (const linked of [
      { connectionId: reading, calendarId: 'second@example.com' },
      { connectionId: writing, calendarId: shared },
      { connectionId: writing, calendarId: 'nobody@example.com' },
    ]) {
      const body = { version: read.version, value: { ...read.value, linked } };
      const response = await world.ask('host-anna', path, { method: 'PUT', body });
      assert.equal(((await response.json()) as { code: string }).code, 'not-bookable', linked.calendarId);
    }
    world.google.down = true;
    const other = { connectionId: writing, calendarId: 'other@example.com' };
    world.google.clock.advance(2 * minute);
    const body = { version: read.version, value: { ...read.value, linked: other } };
    const response = await world.ask('host-anna', path, { method: 'PUT', body });
    assert.equal(((await response.json()) as { code: string }).code, 'calendar-unreachable');
    const kept = { version: read.version, value: { ...read.value, whenUnreadable: 'last-known' } };
    assert.equal((await world.ask('host-anna', path, { method: 'PUT', body: kept })).status, 200);
  });

  it('is nobody’s where there is no such host', async () => {
    const world = await openConnectWorld({ hosts: [hostOf('anna')] });
    assert.equal((await world.ask('host-x', path)).status, 404);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BookingNotification } from '../../../src/contract/index.js';
import { createScheduler } from '../../../src/scheduling/index.js';
import { memoryBookings, memoryFollowed, memorySettings } from '../../../src/store/memory/index.js';
import { startRadicale } from '../../harness/caldav-server.mjs';
import type { CaldavServer } from '../../harness/caldav-server.mjs';
import { connectionOf, key, refOf } from '../../scheduling/scheduler/house.js';
import { anna, intro } from '../../scheduling/scheduler/world.js';
import { connect, makeCalendar, plant, tell } from './dav-world.js';

const minute = 60_000;
/** Monday, 1 March 2027, 07:00 in Berlin. */
const monday = Date.UTC(2027, 2, 1, 6);
const at = (clock: string) => Date.parse(`2027-03-01T${clock}:00.000Z`);

let server: CaldavServer;
before(async () => {
  server = await startRadicale();
});
after(() => {
  server.stop();
});

/** Anna, whose one calendar lies on Radicale, and is followed. */
async function openWorld(name: string) {
  const hand = { url: server.url };
  const calendarId = await makeCalendar(hand, `/anna/${name}/`);
  const { provider, grant } = await connect(hand);
  const errors: unknown[] = [];
  const deferred: Promise<void>[] = [];
  const told: BookingNotification[] = [];
  const world = { now: monday };
  const connectionId = connectionOf(anna.id);
  const linked = { connectionId, calendarId };
  const host = { ...anna, calendars: { linked, conflicts: [], sync: 'two-way' as const } };
  const connection = {
    id: connectionId,
    hostId: anna.id,
    provider: 'caldav',
    account: 'anna',
    status: 'active' as const,
    grant,
  };
  const scheduler = createScheduler({
    owner: 'anna',
    settings: memorySettings({
      owners: [{ slug: 'anna', name: 'Anna Berg', hostIds: [anna.id] }],
      hosts: [host],
      eventTypes: [intro],
      connections: [connection],
    }),
    bookings: memoryBookings(),
    providers: [provider],
    secret: 'a secret that only this test knows, long enough',
    now: () => world.now,
    calendarReads: { freshSeconds: 0 },
    following: { calendars: memoryFollowed() },
    notify: async (notification) => {
      if ('booking' in notification) told.push(notification);
      return { outcome: 'sent' };
    },
    defer: (work) => deferred.push(work),
    onError: (error) => errors.push(error),
  });
  const settle = async (minutes = 0) => {
    for (let passed = 0; passed <= minutes; passed += 1) {
      do while (deferred.length > 0) await deferred.shift();
      while ((await scheduler.work()) > 0);
      world.now += minute;
    }
  };
  const starts = async () => {
    const day = { start: '2027-03-01T00:00:00Z', end: '2027-03-01T23:59:59Z' };
    const { slots } = await scheduler.slots({ eventType: 'intro', ...day });
    return slots.map(({ start }) => start.slice(11, 16));
  };
  const files = async () => {
    const answer = await tell(hand, calendarId, { method: 'GET' });
    return (await answer.text()).match(/BEGIN:VEVENT/g)?.length ?? 0;
  };
  const adapter = provider.open(grant);
  return { hand, calendarId, scheduler, settle, starts, files, errors, adapter, told };
}

describe('booking with a calendar on Radicale', () => {
  it('lets busy events block and free ones not, writes one event, and takes it off again', async () => {
    const { hand, calendarId, scheduler, settle, starts, files, errors } = await openWorld('book');
    await plant(hand, { calendarId, title: 'Busy', start: at('08:00'), end: at('09:00') });
    const free = { start: at('09:00'), end: at('10:00') };
    await plant(hand, { calendarId, title: 'Free', transparency: 'transparent', ...free });
    const offered = await starts();
    assert.ok(!offered.includes('08:00') && !offered.includes('08:45'), 'busy');
    assert.ok(offered.includes('09:00'), 'free');
    const booking = await scheduler.book(
      {
        eventType: 'intro',
        start: '2027-03-01T09:00:00.000Z',
        zone: 'Europe/Berlin',
        guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
        context: { location: 'office' },
      },
      { key: key('book') },
    );
    await settle();
    assert.equal(await files(), 3, 'one event more');
    assert.ok(!(await starts()).includes('09:00'), 'its time is taken, once');
    await scheduler.cancel(refOf(booking), { version: booking.version }, { key: key('cancel') });
    await settle();
    assert.equal(await files(), 2, 'it is gone');
    assert.ok((await starts()).includes('09:00'));
    assert.deepEqual(errors, []);
  });

  it('sends no invitations, so that guests hear from us, whatever its host has set', async () => {
    const { scheduler, settle, told, errors } = await openWorld('told');
    const guest = { name: 'Ada Lovelace', email: 'ada@example.com' };
    const booking = await scheduler.book(
      {
        eventType: 'intro',
        start: '2027-03-01T09:00:00.000Z',
        zone: 'Europe/Berlin',
        guest,
        context: { location: 'office' },
      },
      { key: key('told') },
    );
    await settle();
    await scheduler.cancel(refOf(booking), { version: booking.version }, { key: key('untold') });
    await settle();
    const toGuest = told.filter(({ reader }) => reader.email === guest.email);
    assert.deepEqual(
      toGuest.map(({ news, invitation }) => [news, invitation]),
      [
        ['booked', 'REQUEST'],
        ['cancelled', 'CANCEL'],
      ],
    );
    assert.deepEqual(errors, []);
  });

  it('follows an event that its host moves in the calendar', async () => {
    const { calendarId, scheduler, settle, adapter, errors } = await openWorld('move');
    const booking = await scheduler.book(
      {
        eventType: 'intro',
        start: '2027-03-01T11:00:00.000Z',
        zone: 'Europe/Berlin',
        guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
        context: { location: 'office' },
      },
      { key: key('move') },
    );
    await settle(6);
    const range = { start: at('08:00'), end: at('16:00') };
    const [answer] = await adapter.busy({ calendars: [calendarId], range });
    assert.ok(answer && 'items' in answer);
    const eventId = answer.items[0]?.eventId ?? '';
    const moved = { start: at('13:00'), end: at('13:30'), zone: 'Europe/Berlin' };
    await adapter.update({ calendarId, eventId }, moved);
    await settle(12);
    const seen = await scheduler.booking(refOf(booking));
    assert.equal(seen.start, '2027-03-01T13:00:00.000Z');
    assert.deepEqual(errors, []);
  });
});

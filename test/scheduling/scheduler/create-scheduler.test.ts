import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/index.js';
import type { BookingRequest } from '../../../src/contract/index.js';
import { createScheduler } from '../../../src/scheduling/index.js';
import { memoryBookings, memorySettings } from '../../../src/store/memory/index.js';
import { bookingBackendSuite } from '../../../src/testing/booking-backend-suite.js';
import { entryOf, key, refOf } from './house.js';
import { refuses } from './refuses.js';
import { anna, conflict, intro, linked, openFixture, openWorld } from './world.js';
import type { World } from './world.js';

const minute = 60_000;
const nine = '2026-03-02T08:00:00.000Z';

function request(change: Partial<BookingRequest> = {}): BookingRequest {
  return {
    eventType: 'intro',
    start: nine,
    zone: 'America/New_York',
    guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
    context: { location: 'meet' },
    ...change,
  };
}

async function starts({ scheduler }: World, day = '2026-03-02'): Promise<readonly string[]> {
  const { slots } = await scheduler.slots({
    eventType: 'intro',
    start: `${day}T00:00:00Z`,
    end: `${day}T23:59:59Z`,
  });
  return slots.map(({ start }) => start.slice(11, 16));
}

bookingBackendSuite(
  { describe: (title, body) => describe(`createScheduler as a ${title}`, body), it },
  { offers: ['black-box', 'writes', 'controlled'], open: async () => ({ fixture: openFixture() }) },
);

describe('createScheduler: racing', () => {
  it('lets one of fifty guests have a time, and writes one event', async () => {
    const world = openWorld();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) => world.scheduler.book(request(), { key: key(String(index)) })),
    );
    await world.quiet();
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        assert.equal((outcome.reason as { code: string }).code, 'slot-taken');
    }
    assert.equal(world.calendar.events(linked.calendarId).length, 1);
  });

  it('moves a booking by a quarter of an hour over itself, fifty attempts at once, one event in the end', async () => {
    const world = openWorld();
    const booking = await world.scheduler.book(request(), { key: key('book') });
    const move = { version: 1, start: '2026-03-02T08:15:00.000Z' };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        world.scheduler.reschedule(refOf(booking), move, { key: key(`move-${index}`) }),
      ),
    );
    const moved = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    assert.equal(moved.length, 1);
    await world.quiet();
    await world.scheduler.work();
    const events = world.calendar.events(linked.calendarId);
    assert.deepEqual(
      events.map(({ start }) => new Date(start).toISOString()),
      [move.start],
    );
    assert.deepEqual((await starts(world)).slice(0, 1), ['08:45']);
  });

  it('gives a time whose booking died half-way to the next guest when its lease has run out', async () => {
    const world = openWorld();
    await world.bookings.begin({
      owner: 'anna',
      key: key('died'),
      bodyHash: 'x',
      now: world.now,
      leaseUntil: world.now + 2 * minute,
      alternatives: [
        [
          {
            hostId: anna.id,
            eventType: 'intro',
            start: Date.parse(nine),
            end: Date.parse(nine) + 30 * minute,
            bufferBeforeMinutes: 0,
            bufferAfterMinutes: 0,
          },
        ],
      ],
    });
    await refuses(world.scheduler.book(request(), { key: key('next') }), 'slot-taken');
    world.now += 2 * minute;
    assert.equal((await world.scheduler.book(request(), { key: key('next') })).status, 'confirmed');
  });
});

describe('createScheduler: whose event it is', () => {
  it('drops events that carry its own references, and is blocked by those that carry a stranger’s', async () => {
    const world = openWorld();
    const booking = await world.scheduler.book(request(), { key: key('book') });
    await world.quiet();
    await world.scheduler.cancel(refOf(booking), { version: 1 }, { key: key('cancel') });
    // The event is still there: the cancelling job has not run. Our own rows speak, and the time is free.
    world.calendar.add({
      calendarId: conflict.calendarId,
      start: Date.parse(nine),
      end: Date.parse(nine) + 30 * minute,
      bookingRef: booking.ref,
    });
    assert.equal((await starts(world))[0], '08:00');
    world.calendar.add({
      calendarId: conflict.calendarId,
      start: Date.parse(nine),
      end: Date.parse(nine) + 30 * minute,
      bookingRef: 'anna.stranger',
    });
    assert.equal((await starts(world))[0], '08:30');
  });
});

describe('createScheduler: places', () => {
  it('offers Google Meet where the linked calendar can make it', async () => {
    const { scheduler } = openWorld();
    const { locations } = await scheduler.eventType('intro');
    assert.deepEqual(
      locations.map(({ id, fault }) => [id, fault]),
      [
        ['meet', undefined],
        ['call', undefined],
        ['office', undefined],
      ],
    );
  });
  const faults: readonly (readonly [string, string, (world: World) => Promise<void>])[] = [
    [
      'no calendar is linked',
      'not-connected',
      async ({ settings }) => settings.saveHost({ ...anna, calendars: { conflicts: [] } }),
    ],
    [
      'the linked calendar may only be read',
      'no-write-access',
      async ({ settings }) => settings.saveHost({ ...anna, calendars: { linked: conflict, conflicts: [] } }),
    ],
    [
      'the connection has ended',
      'needs-reconnect',
      async ({ settings }) => {
        const connection = (await settings.connection(linked.connectionId))!;
        await settings.saveConnection({ ...connection, status: 'needs-reconnect' });
      },
    ],
    [
      'a grant may not write',
      'no-write-access',
      async ({ settings }) => {
        const connection = (await settings.connection(linked.connectionId))!;
        await settings.saveConnection({
          ...connection,
          grant: { scopes: ['listCalendars', 'readBusy', 'readEvents'] },
        });
      },
    ],
  ];
  for (const [why, fault, arrange] of faults) {
    it(`says ${fault} when ${why}, and does not book it`, async () => {
      const world = openWorld();
      await arrange(world);
      const { locations } = await world.scheduler.eventType('intro');
      assert.equal(locations[0].fault, fault);
      await refuses(world.scheduler.book(request(), { key: key('book') }), 'not-bookable');
    });
  }
  it('asks for a number where the host calls, and keeps the address of the office for the booking', async () => {
    const { scheduler } = openWorld();
    await refuses(
      scheduler.book(request({ context: { location: 'call' } }), { key: key('1') }),
      'invalid-request',
    );
    const called = await scheduler.book(
      request({ context: { location: 'call' }, locationDetail: ' +49 30 1 ' }),
      { key: key('2') },
    );
    assert.equal(called.location.detail, '+49 30 1');
    assert.equal((await scheduler.eventType('intro')).locations[2]?.detail, undefined);
    const met = await scheduler.book(
      request({ context: { location: 'office' }, start: '2026-03-02T09:00:00Z' }),
      { key: key('3') },
    );
    assert.equal(met.location.detail, 'Main street 1');
  });
  it('books a host without any calendar too, and says that nothing goes there', async () => {
    const world = openWorld({ host: { calendars: { conflicts: [] } } });
    const booking = await world.scheduler.book(request({ context: { location: 'office' } }), {
      key: key('1'),
    });
    assert.equal(booking.calendar, 'none');
  });
});

describe('createScheduler: the calendar entry', () => {
  it('carries only a stripped name of what the guest wrote', async () => {
    const world = openWorld();
    const guest = { name: 'Win money at https://evil.example <b>now</b>', email: 'ada@example.com' };
    await world.scheduler.book(request({ guest }), { key: key('1') });
    await world.quiet();
    const [event] = world.calendar.events(linked.calendarId);
    assert.equal(event?.title, 'Intro call: Win money at https evil. example b now b');
  });
  it('is written later when the calendar is down after the booking is settled, and the guest is told the truth', async () => {
    const world = openWorld();
    const booking = await world.scheduler.book(request(), { key: key('1') });
    assert.equal(booking.calendar, 'writing');
    assert.deepEqual(booking.location.conference, { solution: 'google-meet', state: 'requested' });
    await world.quiet();
    world.now += 5_000;
    await world.scheduler.work();
    const later = await world.scheduler.booking(refOf(booking));
    assert.equal(later.calendar, 'written');
    assert.equal(later.location.conference?.state, 'ready');
  });
  it('gives up after a day, and says so', async () => {
    const world = openWorld();
    const booking = await world.scheduler.book(request(), { key: key('1') });
    world.calendar.setFault(linked.calendarId, 'calendar-unreachable');
    await world.quiet();
    for (let hours = 0; hours < 26; hours++) {
      world.now += 60 * minute;
      await world.scheduler.work();
    }
    const later = await world.scheduler.booking(refOf(booking));
    assert.deepEqual(
      [later.status, later.calendar, later.location.conference?.state],
      ['confirmed', 'failed', 'failed'],
    );
    assert.ok(world.errors.length > 10);
  });
  it('takes the next id when one is burnt', async () => {
    const world = openWorld();
    const first = await world.scheduler.book(request(), { key: key('1') });
    await world.quiet();
    const entry = (await entryOf(world, first))!;
    assert.equal(entry.attempt, 0);
    world.calendar.remove({ calendarId: linked.calendarId, eventId: entry.eventId! });
    const { eventId: _gone, ...forgotten } = entry;
    assert.equal(await world.bookings.keepEntry(forgotten), 'kept');
    await world.scheduler.reschedule(
      refOf(first),
      { version: 1, start: '2026-03-02T10:00:00Z' },
      { key: key('2') },
    );
    await world.quiet();
    await world.scheduler.work();
    assert.equal(world.calendar.events(linked.calendarId).length, 1);
    assert.equal((await entryOf(world, first))?.attempt, 1);
  });
});

describe('createScheduler: what the host does meanwhile', () => {
  it('writes a moved booking anew when the host has deleted its event', async () => {
    const world = openWorld();
    const booking = await world.scheduler.book(request(), { key: key('1') });
    await world.quiet();
    const { eventId } = (await entryOf(world, booking))!;
    world.calendar.remove({ calendarId: linked.calendarId, eventId: eventId! });
    const move = { version: 1, start: '2026-03-02T10:00:00.000Z' };
    await world.scheduler.reschedule(refOf(booking), move, { key: key('2') });
    await world.quiet();
    await world.scheduler.work();
    const events = world.calendar.events(linked.calendarId);
    assert.deepEqual(
      events.map(({ start }) => new Date(start).toISOString()),
      [move.start],
    );
  });
});

describe('createScheduler: connections and other hosts', () => {
  const bob = { ...anna, id: 'host-bob', name: 'Bob', calendars: { conflicts: [conflict] } };

  it('lets another host’s booking block a calendar that both read', async () => {
    const world = openWorld();
    await world.settings.saveHost({ ...bob, calendars: { conflicts: [linked] } });
    await world.settings.saveEventType({ ...intro, slug: 'bobs', hosts: [{ hostId: 'host-bob' }] });
    await world.scheduler.book(request({ context: { location: 'office' } }), { key: key('1') });
    await world.quiet();
    const over = request({ eventType: 'bobs', context: { location: 'office' } });
    await refuses(world.scheduler.book(over, { key: key('2') }), 'slot-taken');
  });
  it('does not move a booking to another host’s time when the event type has changed hands', async () => {
    const world = openWorld();
    const booking = await world.scheduler.book(request(), { key: key('1') });
    await world.settings.saveHost(bob);
    await world.settings.saveEventType({ ...intro, hosts: [{ hostId: 'host-bob' }] });
    const move = { version: 1, start: '2026-03-02T10:00:00Z' };
    await refuses(world.scheduler.reschedule(refOf(booking), move, { key: key('2') }), 'not-bookable');
  });
  it('moves a booking of an event type that is no longer shown', async () => {
    const world = openWorld();
    const booking = await world.scheduler.book(request(), { key: key('1') });
    await world.settings.saveEventType({ ...intro, hidden: true });
    const move = { version: 1, start: '2026-03-02T10:00:00.000Z' };
    assert.equal(
      (await world.scheduler.reschedule(refOf(booking), move, { key: key('2') })).start,
      move.start,
    );
    await refuses(world.scheduler.book(request(), { key: key('3') }), 'not-found');
  });
  it('does not end a connection that was renewed while an old call was under way', async () => {
    let release: (() => void) | undefined;
    const world = openWorld({
      adapter: (real) => ({
        ...real,
        busy: async () => {
          await new Promise<void>((resolve) => (release = resolve));
          throw new BookingError('unauthenticated');
        },
      }),
    });
    const asked = starts(world);
    while (!release) await new Promise((resolve) => setImmediate(resolve));
    const connection = (await world.settings.connection(linked.connectionId))!;
    await world.settings.saveConnection({ ...connection, grant: { refreshToken: 'renewed' } });
    release();
    await refuses(asked, 'calendar-unreachable');
    assert.equal((await world.settings.connection(linked.connectionId))?.status, 'active');
  });
  it('ends a connection whose grant has ended, and only then', async () => {
    const world = openWorld({
      adapter: (real) => ({ ...real, busy: async () => Promise.reject(new BookingError('unauthenticated')) }),
    });
    await refuses(starts(world), 'calendar-unreachable');
    assert.equal((await world.settings.connection(linked.connectionId))?.status, 'needs-reconnect');
    const { scheduler, settings } = openWorld();
    const connection = (await settings.connection(linked.connectionId))!;
    await settings.saveConnection({ ...connection, provider: 'unheard-of' });
    const query = { eventType: 'intro', start: '2026-03-02T00:00:00Z', end: '2026-03-03T00:00:00Z' };
    await refuses(scheduler.slots(query), 'calendar-unreachable');
    assert.equal((await settings.connection(linked.connectionId))?.status, 'active');
  });
  it('writes a booking whose calendar could not be described when it was made', async () => {
    let listed = false;
    const world = openWorld({
      adapter: (real) => ({
        ...real,
        calendars: async () =>
          listed ? real.calendars() : Promise.reject(new BookingError('calendar-unreachable')),
      }),
    });
    const booking = await world.scheduler.book(request({ context: { location: 'office' } }), {
      key: key('1'),
    });
    assert.equal(booking.calendar, 'writing');
    listed = true;
    await world.quiet();
    assert.equal(world.calendar.events(linked.calendarId).length, 1);
  });
  it('answers everybody who cancels at once with the cancelled booking', async () => {
    const world = openWorld();
    const booking = await world.scheduler.book(request(), { key: key('1') });
    const cancelled = await Promise.all(
      ['2', '3', '4'].map((name) =>
        world.scheduler.cancel(refOf(booking), { version: 1 }, { key: key(name) }),
      ),
    );
    assert.deepEqual(
      cancelled.map(({ status }) => status),
      ['cancelled', 'cancelled', 'cancelled'],
    );
  });
  it('goes on when the integrator’s hooks fail', async () => {
    const world = openWorld();
    const scheduler = createScheduler({
      owner: 'anna',
      settings: world.settings,
      bookings: world.bookings,
      providers: [world.calendar],
      secret: 'a secret that only this test knows, long enough',
      now: () => world.now,
      defer: () => {
        throw new Error('a platform that does not wait');
      },
    });
    const told = console.error;
    console.error = () => undefined;
    try {
      assert.equal((await scheduler.book(request(), { key: key('1') })).status, 'confirmed');
    } finally {
      console.error = told;
    }
  });
  for (const [start, end] of [
    ['0001-01-01T00:00:00Z', '0001-01-05T00:00:00Z'],
    ['9999-11-01T00:00:00Z', '9999-12-01T00:00:00Z'],
  ] as const) {
    it(`refuses the year of ${start}`, async () => {
      await refuses(openWorld().scheduler.slots({ eventType: 'intro', start, end }), 'invalid-request');
    });
  }
});

describe('createScheduler: what belongs to whom, and when it is over', () => {
  it('counts limits per event type, not per name that two owners share', async () => {
    const world = openWorld({ eventType: { limits: { perDay: 1 } } });
    const at = Date.parse(nine) + 120 * minute;
    const claimed = await world.bookings.begin({
      owner: 'team',
      key: key('team'),
      bodyHash: 'x',
      now: world.now,
      leaseUntil: world.now + 2 * minute,
      alternatives: [
        [
          {
            hostId: anna.id,
            eventType: 'team/intro',
            start: at,
            end: at + 30 * minute,
            bufferBeforeMinutes: 0,
            bufferAfterMinutes: 0,
          },
        ],
      ],
    });
    assert.equal(claimed.outcome, 'fresh');
    assert.equal((await world.scheduler.book(request(), { key: key('1') })).status, 'confirmed');
    await refuses(
      world.scheduler.book(request({ start: '2026-03-02T13:00:00Z' }), { key: key('2') }),
      'slot-taken',
    );
  });
  it('neither moves nor cancels what has taken place', async () => {
    const world = openWorld();
    const booking = await world.scheduler.book(request(), { key: key('1') });
    await world.quiet();
    world.now = Date.parse(booking.end);
    const move = { version: 1, start: '2026-03-03T10:00:00Z' };
    await refuses(world.scheduler.reschedule(refOf(booking), move, { key: key('2') }), 'gone');
    await refuses(world.scheduler.cancel(refOf(booking), { version: 1 }, { key: key('3') }), 'gone');
    assert.equal(world.calendar.events(linked.calendarId).length, 1);
  });
  it('tells what went wrong even when a claim cannot be given up', async () => {
    const world = openWorld();
    world.calendar.setFault(linked.calendarId, 'calendar-unreachable');
    world.bookings.abandon = async () => Promise.reject(new Error('the store is gone'));
    const call = world.scheduler.book(request({ context: { location: 'office' } }), { key: key('1') });
    await refuses(call, 'calendar-unreachable');
  });
});

describe('createScheduler: empty ranges and doors', () => {
  it('names the first free time after an empty range', async () => {
    const { scheduler } = openWorld();
    const weekend = await scheduler.slots({
      eventType: 'intro',
      start: '2026-03-07T00:00:00Z',
      end: '2026-03-09T00:00:00Z',
    });
    assert.deepEqual(weekend, { slots: [], next: '2026-03-09T08:00:00.000Z' });
  });
  it('names nothing after the booking window', async () => {
    const { scheduler } = openWorld();
    const later = await scheduler.slots({
      eventType: 'intro',
      start: '2026-06-07T00:00:00Z',
      end: '2026-06-09T00:00:00Z',
    });
    assert.deepEqual(later, { slots: [] });
  });
  it('marks a connection whose grant has ended, and is not bookable until it is renewed', async () => {
    const world = openWorld();
    world.calendar.setFault(linked.calendarId, 'unauthenticated');
    await refuses(
      world.scheduler.book(request({ context: { location: 'office' } }), { key: key('1') }),
      'calendar-unreachable',
    );
  });
  it('refuses a short secret', () => {
    assert.throws(
      () =>
        createScheduler({
          owner: 'anna',
          settings: memorySettings(),
          bookings: memoryBookings(),
          providers: [],
          secret: 'short',
        }),
      TypeError,
    );
  });
  it('replays an answer even when the rules no longer offer the time', async () => {
    const world = openWorld();
    const booking = await world.scheduler.book(request(), { key: key('1') });
    await world.quiet();
    world.now = Date.parse(nine) + minute;
    assert.deepEqual(await world.scheduler.book(request(), { key: key('1') }), booking);
    await refuses(world.scheduler.book(request(), { key: key('2') }), 'not-bookable');
  });
});

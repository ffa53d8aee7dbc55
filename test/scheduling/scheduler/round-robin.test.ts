import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventTypeSettings } from '../../../src/contract/index.js';
import { BookingError } from '../../../src/contract/index.js';
import { connectionOf, key, refOf } from './house.js';
import { refuses } from './refuses.js';
import type { House } from './house.js';
import { at, block, bookIn, calendarOf, nine, openTeam, race, starts, teamType, wish } from './team.js';

const roundRobin = { assignment: 'round-robin' } as const;
const three = ['anna', 'ben', 'cem'];
const ten = Array.from({ length: 10 }, (_, index) => `host${index}`);

const open = (eventType: Partial<EventTypeSettings> = {}, names: readonly string[] = three): House =>
  openTeam(names, { eventType: { ...roundRobin, ...eventType } });

describe('a round-robin: who gets it', () => {
  it('uses capacity exactly: of twenty guests for one time with ten free hosts ten win, each with another host', async () => {
    const house = open({}, ten);
    const { won, lost } = await race(house, 20);
    assert.deepEqual(won.map(({ host }) => host.name).sort(), ten);
    assert.deepEqual(
      lost,
      Array.from({ length: 10 }, () => 'slot-taken'),
    );
    assert.ok(!(await starts(house)).includes('08:00'));
    await house.scheduler.work();
    for (const name of ten) assert.equal(house.calendar.events(calendarOf(name)).length, 1);
  });

  it('is fair: bookings one after the other are dealt out evenly, the listed order among equals', async () => {
    const house = open();
    const names: string[] = [];
    for (let index = 0; index < 12; index++) {
      const start = new Date(Date.parse(nine) + index * 30 * 60_000).toISOString();
      names.push((await bookIn(house, { start })).host.name);
    }
    assert.deepEqual(names, [...three, ...three, ...three, ...three]);
  });

  it('counts what a guest gave back no longer', async () => {
    const house = open();
    const first = await bookIn(house);
    await house.scheduler.cancel(refOf(first), { version: 1 }, { key: key('cancel') });
    assert.equal((await bookIn(house, { start: at('10:00') })).host.name, 'anna');
  });

  it('counts bookings of this event type, not of others', async () => {
    const house = openTeam(three, {
      eventType: roundRobin,
      more: [teamType(['anna'], { slug: 'other' })],
    });
    for (const time of ['10:00', '11:00']) await bookIn(house, { eventType: 'other', start: at(time) });
    assert.equal((await bookIn(house)).host.name, 'anna');
  });

  it('passes over a host who is busy in the calendar, and offers the time all the same', async () => {
    const house = open();
    block(house, 'anna', '08:00', '09:00');
    assert.ok((await starts(house)).includes('08:00'));
    assert.equal((await bookIn(house)).host.name, 'ben');
  });

  it('passes over a host who became busy after the claim, and gives nothing half', async () => {
    const house = open();
    block(house, 'anna', '08:00', '09:00');
    block(house, 'ben', '08:00', '09:00');
    assert.equal((await bookIn(house)).host.name, 'cem');
    await refuses(bookIn(house), 'slot-taken');
    const held = await house.bookings.occupancies(
      three.map((name) => `host-${name}`),
      { start: 0, end: 9e15 },
      house.now,
    );
    assert.deepEqual(
      held.map(({ hostId }) => hostId),
      ['host-cem'],
    );
  });

  it('finds the one who is free among many who are busy without asking one after the other', async () => {
    const house = open({}, ten);
    for (const name of ten.slice(0, -1)) block(house, name, '08:00', '09:00');
    const { begin } = house.bookings;
    let claims = 0;
    house.bookings.begin = (request) => {
      claims++;
      return begin(request);
    };
    assert.equal((await bookIn(house)).host.name, ten.at(-1));
    assert.equal(claims, 2);
  });

  it('writes into the calendar of whoever got it, with that host’s link', async () => {
    const house = open();
    block(house, 'anna', '08:00', '09:00');
    const booking = await bookIn(house, { context: { location: 'meet' } });
    await house.quiet();
    house.now += 5_000;
    await house.scheduler.work();
    assert.equal(house.calendar.events(calendarOf('ben')).length, 1);
    const later = await house.scheduler.booking(refOf(booking));
    assert.equal(later.location.conference?.state, 'ready');
  });

  it('keeps a host’s own limits, and goes on to the next', async () => {
    const house = openTeam(three, {
      eventType: {
        ...roundRobin,
        hosts: [{ hostId: 'host-anna', limits: { perDay: 1 } }, { hostId: 'host-ben' }],
      },
    });
    const names: string[] = [];
    for (const time of ['08:00', '09:00', '10:00', '11:00'])
      names.push((await bookIn(house, { start: at(time) })).host.name);
    assert.deepEqual(names, ['anna', 'ben', 'ben', 'ben']);
  });

  it('keeps each host’s own buffers, before and after', async () => {
    const only = (own: object) =>
      openTeam(['anna'], { eventType: { ...roundRobin, hosts: [{ hostId: 'host-anna', ...own }] } });
    for (const [own, missing] of [
      [{ bufferBeforeMinutes: 30 }, ['10:00', '10:30']],
      [{ bufferAfterMinutes: 30 }, ['09:30', '10:00']],
    ] as const) {
      const house = only(own);
      block(house, 'anna', '10:00', '10:30');
      const offered = await starts(house);
      assert.deepEqual(
        ['09:30', '10:00', '10:30', '11:00'].filter((time) => !offered.includes(time)),
        missing,
      );
      // The claim keeps them, too: nobody else is booked into the buffers.
      await bookIn(house, { start: at('14:00') });
      const [held] = await house.bookings.occupancies(['host-anna'], { start: 0, end: 9e15 }, house.now);
      const { bufferBeforeMinutes, bufferAfterMinutes } = held!;
      assert.deepEqual(
        { bufferBeforeMinutes, bufferAfterMinutes },
        { bufferBeforeMinutes: 0, bufferAfterMinutes: 0, ...own },
      );
    }
  });

  it('keeps each host’s own hours and notice', async () => {
    const late = { zone: 'Europe/Berlin', weekly: { 1: [{ from: '16:00', to: '20:00' }] } };
    const house = openTeam(three, {
      eventType: {
        ...roundRobin,
        intervalMinutes: 30,
        hosts: [
          { hostId: 'host-anna', noticeMinutes: 300 },
          { hostId: 'host-ben', schedule: late },
        ],
      },
    });
    // Now is 07:00 in Berlin: Anna from 12:00 on, Ben from 16:00 to 20:00.
    const offered = await starts(house);
    assert.deepEqual([offered[0], offered.at(-1)], ['11:00', '18:30']);
    assert.equal((await bookIn(house, { start: at('18:00') })).host.name, 'ben');
    await refuses(bookIn(house, { start: at('18:00') }), 'slot-taken');
    await refuses(bookIn(house, { start: nine }), 'not-bookable');
  });
});

describe('a round-robin: calendars that cannot be read', () => {
  it('passes over a host whose calendar cannot be read, in listing and booking, and whoever runs it hears of it', async () => {
    const house = open();
    house.calendar.setFault(calendarOf('anna'), 'calendar-unreachable');
    assert.ok((await starts(house)).includes('08:00'));
    assert.ok(house.errors.length > 0);
    assert.equal((await bookIn(house)).host.name, 'ben');
    assert.equal((await bookIn(house)).host.name, 'cem');
    // What is left is unknown, which is not the same as taken.
    await refuses(bookIn(house), 'calendar-unreachable');
    house.calendar.setFault(calendarOf('anna'));
    assert.equal((await bookIn(house)).host.name, 'anna');
    await refuses(bookIn(house), 'slot-taken');
  });

  it('says that it does not know where all but an unknown one are busy', async () => {
    const house = open();
    for (const name of ['anna', 'cem']) block(house, name, '08:00', '09:00');
    house.calendar.setFault(calendarOf('ben'), 'calendar-unreachable');
    await refuses(bookIn(house), 'calendar-unreachable');
  });

  it('says so when none can be read', async () => {
    const house = open();
    for (const name of three) house.calendar.setFault(calendarOf(name), 'calendar-unreachable');
    await refuses(starts(house), 'calendar-unreachable');
    await refuses(bookIn(house), 'calendar-unreachable');
  });

  it('asks the calendars of all hosts at once', async () => {
    let asking = 0;
    let most = 0;
    const house = openTeam(ten, {
      eventType: roundRobin,
      adapter: (real) => ({
        ...real,
        busy: async (...query) => {
          most = Math.max(most, ++asking);
          await new Promise((resolve) => setImmediate(resolve));
          asking--;
          return real.busy(...query);
        },
      }),
    });
    await starts(house);
    assert.equal(most, 10);
  });

  it('marks only the connection that has ended', async () => {
    const house = openTeam(three, {
      eventType: roundRobin,
      adapter: (real) => ({
        ...real,
        busy: async (query, options) => {
          if (query.calendars.includes(calendarOf('anna'))) throw new BookingError('unauthenticated');
          return real.busy(query, options);
        },
      }),
    });
    assert.equal((await bookIn(house)).host.name, 'ben');
    const status = async (name: string) =>
      (await house.settings.connection(connectionOf(`host-${name}`)))?.status;
    assert.deepEqual([await status('anna'), await status('ben')], ['needs-reconnect', 'active']);
  });
});

describe('a round-robin: moving', () => {
  it('keeps the host, whoever else would be free', async () => {
    const house = open();
    const booking = await bookIn(house);
    assert.equal(booking.host.name, 'anna');
    block(house, 'anna', '10:00', '11:00');
    const to = (start: string, name: string) =>
      house.scheduler.reschedule(refOf(booking), { version: 1, start }, { key: key(name) });
    await refuses(to(at('10:00'), 'busy'), 'slot-taken');
    const moved = await to(at('11:00'), 'free');
    assert.deepEqual([moved.host.name, moved.start], ['anna', at('11:00')]);
  });

  it('is refused when the host is no longer one of them', async () => {
    const house = open();
    const booking = await bookIn(house);
    await house.settings.saveEventType({
      ...(await house.settings.eventType('team', 'talk'))!,
      hosts: [{ hostId: 'host-ben' }, { hostId: 'host-cem' }],
    });
    const move = house.scheduler.reschedule(
      refOf(booking),
      { version: 1, start: at('11:00') },
      { key: key('x') },
    );
    await refuses(move, 'not-bookable');
  });

  it('goes on without a host who is no longer there', async () => {
    const house = open({ hosts: [{ hostId: 'host-gone' }, { hostId: 'host-ben' }] });
    assert.equal((await bookIn(house)).host.name, 'ben');
  });
});

describe('a round-robin: retries', () => {
  it('answers the same key with the same host, at once and later', async () => {
    const house = open();
    const twins = await Promise.allSettled([
      house.scheduler.book(wish(), { key: key('twin') }),
      house.scheduler.book(wish(), { key: key('twin') }),
    ]);
    const [first] = twins.flatMap((twin) => (twin.status === 'fulfilled' ? twin.value : []));
    assert.deepEqual(await house.scheduler.book(wish(), { key: key('twin') }), first);
    assert.equal(
      (
        await house.bookings.occupancies(
          ['host-anna', 'host-ben', 'host-cem'],
          { start: 0, end: 9e15 },
          house.now,
        )
      ).length,
      1,
    );
  });
});

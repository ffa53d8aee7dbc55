import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError, isBookingError } from '../../../src/contract/index.js';
import type { Booking, BookingRequest, CalendarAdapter } from '../../../src/contract/index.js';
import { key } from '../scheduler/house.js';
import type { House } from '../scheduler/house.js';
import { refuses } from '../scheduler/refuses.js';
import { at, bookIn, calendarOf, nine, openTeam, teamType, wish } from '../scheduler/team.js';

const today = { start: '2026-03-02T00:00:00Z', end: '2026-03-03T00:00:00Z' };

/** Anna and Ben together, Anna alone, Ben hidden, and whoever has time; with what was asked of calendars. */
function openBoth() {
  const asked: string[] = [];
  const writing = { isRefused: false };
  const watching = (real: CalendarAdapter): CalendarAdapter => ({
    ...real,
    busy: (query, call) => {
      asked.push(...query.calendars);
      return real.busy(query, call);
    },
    insert: async (...draft) => {
      if (writing.isRefused) throw new BookingError('refused');
      return real.insert(...draft);
    },
  });
  const house = openTeam(['anna', 'ben'], {
    adapter: watching,
    more: [
      teamType(['anna'], { slug: 'annas' }),
      teamType(['ben'], { slug: 'bens', hidden: true, confirmWithinHours: 24 }),
      teamType(['anna', 'ben'], { slug: 'either', assignment: 'round-robin' }),
    ],
  });
  const ben = house.scheduler.forHost('host-ben');
  let keys = 0;
  const bookFor = (change: Partial<BookingRequest> = {}): Promise<Booking> =>
    ben.book(wish(change), { key: key(`ben-${(keys++).toString()}`) });
  return { house, asked, writing, ben, bookFor };
}

/** What an error tells, code and all. */
async function refusal(call: Promise<unknown>): Promise<object> {
  try {
    await call;
  } catch (error) {
    if (isBookingError(error)) return { code: error.code, message: error.message, ...error.details };
    throw error;
  }
  throw new assert.AssertionError({ message: 'it was not refused' });
}

async function seenAgenda(house: House, hostId?: string) {
  const side = hostId === undefined ? house.scheduler.host : house.scheduler.forHost(hostId);
  const { bookings, events, calendars } = await side.agenda(today);
  return {
    bookings: bookings.map(({ eventType }) => eventType.slug),
    events: events.map(({ title }) => title),
    calendars: calendars.map(({ calendarId }) => calendarId),
  };
}

describe('a host', () => {
  it('sees the bookings they take part in, and their own calendars alone', async () => {
    const { house, asked } = openBoth();
    await bookIn(house, { eventType: 'annas' });
    await bookIn(house, { start: at('10:00') });
    await house.quiet();
    for (const name of ['anna', 'ben'])
      house.calendar.add({
        calendarId: calendarOf(name),
        start: Date.parse(at('12:00')),
        end: Date.parse(at('13:00')),
        title: `Lunch of ${name}`,
      });
    asked.length = 0;
    assert.deepEqual(await seenAgenda(house, 'host-ben'), {
      bookings: ['talk'],
      events: ['Lunch of ben'],
      calendars: [calendarOf('ben')],
    });
    assert.deepEqual(new Set(asked), new Set([calendarOf('ben')]), 'nobody else’s is even read');
    assert.deepEqual(await seenAgenda(house), {
      bookings: ['annas', 'talk'],
      events: ['Lunch of anna', 'Lunch of ben'],
      calendars: [calendarOf('anna'), calendarOf('ben')],
    });
    assert.deepEqual(await seenAgenda(house, 'host-nobody'), { bookings: [], events: [], calendars: [] });
  });

  it('hears of their own calendars that cannot be read, and of nobody else’s', async () => {
    const { house, asked, ben } = openBoth();
    house.calendar.setFault(calendarOf('anna'), 'calendar-unreachable');
    house.calendar.setFault(calendarOf('ben'), 'calendar-unreachable');
    asked.length = 0;
    const readings = await ben.calendarReadings();
    assert.deepEqual(
      readings.map(({ hostId, calendarId, error }) => [hostId, calendarId, error]),
      [['host-ben', calendarOf('ben'), 'calendar-unreachable']],
    );
    assert.deepEqual(new Set(asked), new Set([calendarOf('ben')]));
  });

  it('hears of what could not be written into their own calendar, and of nobody else’s', async () => {
    const { house, ben, bookFor, writing } = openBoth();
    writing.isRefused = true;
    await bookIn(house, { eventType: 'annas' });
    const own = await bookFor({ eventType: 'bens' });
    for (let hour = 0; hour < 26; hour++) {
      house.now += 3_600_000;
      await house.scheduler.work();
    }
    const all = await house.scheduler.host.unwritten();
    const told = await ben.unwritten();
    assert.equal(all.length, 2);
    assert.deepEqual(
      told.map(({ bookings }) => bookings.map(({ ref }) => ref)),
      [[own.ref]],
    );
    writing.isRefused = false;
    await ben.writeAgain(own.ref, { key: key('write-again') });
    await house.quiet();
    assert.deepEqual(await ben.unwritten(), []);
  });

  it('decides about a booking with others, and about none of others', async () => {
    const { house, ben } = openBoth();
    const together = await bookIn(house);
    const annas = await bookIn(house, { eventType: 'annas', start: at('13:00') });
    const unknown = `${annas.ref.slice(0, -4)}zzzz`;
    const call = { key: key('foreign') };
    const decisions = {
      confirm: (ref: string) => ben.confirm(ref, { version: 1 }, call),
      decline: (ref: string) => ben.decline(ref, { version: 1 }, call),
      cancel: (ref: string) => ben.cancel(ref, { version: 1, reason: 'No' }, call),
      decideChange: (ref: string) => ben.decideChange(ref, { version: 1, keep: 'in-calendar' }, call),
      writeAgain: (ref: string) => ben.writeAgain(ref, call),
    };
    for (const [name, decide] of Object.entries(decisions)) {
      const foreign = await refusal(decide(annas.ref));
      assert.equal((foreign as { code: string }).code, 'not-found', name);
      assert.deepEqual(foreign, await refusal(decide(unknown)), name);
    }
    assert.equal((await house.bookings.find('team', annas.ref))?.status, 'confirmed');
    const cancelled = await ben.cancel(together.ref, { version: 1 }, { key: key('own') });
    assert.equal(cancelled.status, 'cancelled');
  });

  it('books for a guest what they take part in, hidden or not, and it waits for no yes', async () => {
    const { house, bookFor } = openBoth();
    const booking = await bookFor({ eventType: 'bens' });
    assert.equal(booking.status, 'confirmed');
    assert.ok(!('manageToken' in booking), 'the token is the guest’s');
    assert.deepEqual(booking.host, { name: 'ben' });
    await house.quiet();
    assert.equal(house.calendar.events(calendarOf('ben')).length, 1);
    const foreign = await refusal(bookFor({ eventType: 'annas', start: at('13:00') }));
    const unknown = await refusal(bookFor({ eventType: 'nowhere', start: at('13:00') }));
    assert.deepEqual(foreign, unknown);
    assert.equal((foreign as { code: string }).code, 'not-found');
    await refuses(bookIn(house, { eventType: 'bens', start: at('13:00') }), 'not-found');
  });

  it('books once under one key, by the rules that guests are held to', async () => {
    const { ben, bookFor } = openBoth();
    const once = { key: key('once') };
    const first = await ben.book(wish({ eventType: 'bens' }), once);
    assert.deepEqual(await ben.book(wish({ eventType: 'bens' }), once), first);
    await refuses(bookFor({ eventType: 'bens' }), 'slot-taken');
    await refuses(bookFor({ eventType: 'bens', start: at('03:00') }), 'not-bookable');
    await refuses(
      bookFor({ eventType: 'bens', guest: { name: ' ', email: 'ada@example.com' } }),
      'invalid-request',
      'guest.name',
    );
  });

  it('of a round-robin books their own times alone', async () => {
    const { house, bookFor } = openBoth();
    // Ben is the last to be asked for guests; for himself he is the only one.
    for (const start of [nine, at('09:00'), at('10:00')]) {
      const booking = await bookFor({ eventType: 'either', start });
      assert.equal(booking.host.name, 'ben');
    }
    const named = await bookFor({
      eventType: 'either',
      start: at('11:00'),
      context: { location: 'office', host: 'host-ben' },
    });
    assert.equal(named.host.name, 'ben');
    const theirs = (host: string) =>
      refusal(bookFor({ eventType: 'either', start: at('12:00'), context: { location: 'office', host } }));
    assert.deepEqual(await theirs('host-anna'), await theirs('host-nobody'));
    await refuses(bookFor({ eventType: 'either' }), 'slot-taken');
    // Anna is still free then.
    await bookIn(house, { eventType: 'either' });
  });

  it('meets no hold and no key of somebody else’s', async () => {
    const { house, ben, bookFor } = openBoth();
    const hold = await house.scheduler.hold(
      { eventType: 'talk', start: nine, context: { location: 'office' } },
      { key: key('guest-hold') },
    );
    await refuses(bookFor({ hold: hold.ref }), 'slot-taken');
    const request = wish({ eventType: 'annas', start: at('13:00') });
    await house.scheduler.book(request, { key: key('shared') });
    await refuses(ben.book(request, { key: key('shared') }), 'key-reused');
  });
});

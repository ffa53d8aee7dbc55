import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  Booking,
  BookingRecord,
  BookingRequest,
  CalendarEntry,
  EventTypeSettings,
} from '../../../src/contract/index.js';
import { isBookingError } from '../../../src/contract/index.js';
import type { Desk } from '../../../src/scheduling/scheduler/calendar-desk.js';
import { leftBehind } from '../../../src/scheduling/scheduler/session-draft.js';
import { eventsOf, openAtGoogle } from './google-team.js';
import type { GoogleTeam } from './google-team.js';
import { key, refOf } from './house.js';
import { at, openTeam, wish } from './team.js';

let keys = 0;
const fresh = () => ({ key: key(`further${keys++}`) });
const bo = 'Bo@guests.example.com';
const cy = 'cy@guests.example.com';

const open = (change: Partial<EventTypeSettings> = {}): GoogleTeam =>
  openAtGoogle(['anna', 'ben'], { furtherGuests: 2, assignment: 'collective', ...change });

async function bookIn(team: GoogleTeam, change: Partial<BookingRequest> = {}): Promise<Booking> {
  const booking = await team.scheduler.book(wish({ furtherGuests: [bo, cy], ...change }), fresh());
  await team.quiet();
  return booking;
}

/** Who is on the event in Anna's calendar, beside herself. */
function invited({ google }: GoogleTeam): readonly (readonly [string, string | undefined])[] {
  const [event, ...others] = eventsOf(google, 'anna');
  assert.ok(event && others.length === 0);
  return (event.attendees ?? [])
    .filter(({ self }) => self !== true)
    .map(({ email, displayName }) => [email, displayName] as const);
}

const hostsAndGuest = [
  ['ben@example.com', 'ben'],
  ['ada@example.com', 'Ada Lovelace'],
] as const;

async function faultsOf(request: Partial<BookingRequest>, most?: number): Promise<readonly string[]> {
  const house = openTeam(['anna'], { eventType: most === undefined ? {} : { furtherGuests: most } });
  const error = await house.scheduler.book(wish(request), fresh()).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (error === undefined) return [];
  assert.ok(isBookingError(error) && error.code === 'invalid-request');
  return error.details.fields?.map(({ path }) => path) ?? [];
}

describe('whom a guest brings', () => {
  it('is invited by the address alone, and known to the guest who booked', async () => {
    const team = open();
    const booking = await bookIn(team);
    assert.deepEqual(booking.furtherGuests, [bo, cy]);
    assert.deepEqual((await team.scheduler.booking(refOf(booking))).furtherGuests, [bo, cy]);
    assert.deepEqual(invited(team), [...hostsAndGuest, [bo.toLowerCase(), undefined], [cy, undefined]]);
    assert.equal((await team.scheduler.eventType('talk')).furtherGuests, 2);
  });

  it('stays invited when the booking moves, and is off the calendar when it ends', async () => {
    const team = open();
    const booking = await bookIn(team);
    const before = invited(team);
    const request = { version: booking.version, start: at('10:00') };
    const moved = await team.scheduler.reschedule(refOf(booking), request, fresh());
    await team.quiet();
    assert.deepEqual(invited(team), before);
    await team.scheduler.cancel(refOf(booking), { version: moved.version }, fresh());
    await team.quiet();
    assert.deepEqual(eventsOf(team.google, 'anna'), []);
  });

  it('is invited once, where a host is among them', async () => {
    const team = open();
    await bookIn(team, { furtherGuests: ['BEN@example.com', cy] });
    assert.deepEqual(invited(team), [...hostsAndGuest, [cy, undefined]]);
  });

  it('is nobody where the event type does not say so', async () => {
    assert.deepEqual(await faultsOf({ furtherGuests: [bo] }), ['furtherGuests']);
    assert.deepEqual(await faultsOf({ furtherGuests: [] }), []);
  });

  for (const [what, furtherGuests, paths] of [
    ['more than may come', [bo, cy, 'di@guests.example.com'], ['furtherGuests']],
    ['what is no address', [bo, 'cy'], ['furtherGuests.1']],
    ['the guest', ['ADA@example.com'], ['furtherGuests.0']],
    ['one person twice', [bo, bo.toLowerCase()], ['furtherGuests.1']],
    ['nobody', [], []],
    ['as many as may come', [bo, cy], []],
  ] as const)
    it(`is ${paths.length > 0 ? 'refused' : 'taken'}: ${what}`, async () => {
      assert.deepEqual(await faultsOf({ furtherGuests }, 2), paths);
    });
});

describe('whom a guest brought who is no longer on an event', () => {
  it('leaves with the guest, unless somebody else there brings them, too', async () => {
    const recordOf = (ref: string, email: string, furtherGuests: readonly string[]): BookingRecord =>
      ({ ref, guest: { name: ref, email }, furtherGuests }) as BookingRecord;
    const gone = recordOf('gone', 'ada@example.com', [bo, cy]);
    const staying = recordOf('staying', 'eve@example.com', [cy]);
    const desk = { bookings: { find: async () => gone }, job: { owner: 'team' } } as unknown as Desk;
    const entry = { shown: { gone: {}, staying: {} } } as unknown as CalendarEntry;
    assert.deepEqual(await leftBehind(desk, entry, [staying]), ['ada@example.com', bo.toLowerCase()]);
  });
});

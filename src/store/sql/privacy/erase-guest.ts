import { emailCountName } from '../../../contract/index.js';
import type { BookingRecord } from '../../../contract/index.js';
import type { Database, Queries } from '../database.js';
import { eraseBooking } from './erase-booking.js';
import type { BookingToErase } from './erase-booking.js';
import type { CalendarLeft, EraseOptions, ErasedBooking, Erasure } from './erasure.js';
import { findFetched, removeFetched } from './fetched-events.js';
import { findBookings, ownersIn } from './find-guest.js';
import { leaveBooking } from './leave-booking.js';
import { soughtAddress } from './mentions.js';
import type { SoughtAddress } from './mentions.js';

/** Who goes on booking while being erased is erased again, so often. */
const rounds = 10;

/**
 * Erases a guest by e-mail address, whatever its capitals: bookings that are over are forgotten, those to come are cancelled and
 * forgotten, others who bring the guest bring them no more; answers, jobs, what was fetched of calendars and counters go with
 * them. Each booking in a transaction of its own, while servers go on booking. What was erased cannot be found again by address, so
 * decide about calendar events at once. To erase somebody who is not there is no error.
 *
 * Of an embedded database, `rewriteFolder` takes what was erased out of the files as well.
 *
 * @throws DatabaseError; asked again, it goes on where it ended.
 *
 * @example
 * const { bookings } = await eraseGuest(database, 'ada@example.com', { calendarEvents: true });
 */
export async function eraseGuest(
  database: Database,
  email: string,
  { calendarEvents = false, now = Date.now() }: EraseOptions = {},
): Promise<Erasure> {
  const sought = soughtAddress(email);
  if (sought.address === '') throw new TypeError('Whom to erase is told by an e-mail address');
  const { own, brought } = await eraseBookings(database, { sought, clearsEvents: calendarEvents, now });
  const all = [...own, ...brought];
  return {
    bookings: own.length,
    cancelled: own.filter(({ isCancelled }) => isCancelled).length,
    brought: brought.length,
    answers: sum(all, ({ answers }) => answers),
    jobs: sum(all, ({ jobs }) => jobs),
    fetched: sum(all, ({ fetched }) => fetched) + (await eraseFetched(database, sought)),
    counters: await eraseCounters(database, sought),
    eventsToClear: all.filter(({ event }) => event === 'to-clear').length,
    eventsLeft: calendarsLeft(all),
    mentions: (await findBookings(database, sought)).mentioning.length,
  };
}

/** Until none is left: whoever goes on booking meanwhile is erased again. */
async function eraseBookings(
  database: Database,
  how: Omit<BookingToErase, 'hostId' | 'ref'>,
): Promise<{ readonly own: readonly ErasedBooking[]; readonly brought: readonly ErasedBooking[] }> {
  const own: ErasedBooking[] = [];
  const brought: ErasedBooking[] = [];
  for (let round = 0; round < rounds; round++) {
    const found = await findBookings(database, how.sought);
    if (found.own.length + found.brought.length === 0) break;
    own.push(...(await eraseEach(found.own, (at) => eraseBooking(database, { ...how, ...at }))));
    brought.push(...(await eraseEach(found.brought, (at) => leaveBooking(database, { ...how, ...at }))));
  }
  return { own, brought };
}

async function eraseEach(
  records: readonly BookingRecord[],
  erase: (at: Pick<BookingToErase, 'hostId' | 'ref'>) => Promise<ErasedBooking | undefined>,
): Promise<readonly ErasedBooking[]> {
  const erased: ErasedBooking[] = [];
  for (const { ref, hosts } of records) {
    const one = await erase({ ref, hostId: hosts[0]?.id ?? '' });
    if (one) erased.push(one);
  }
  return erased;
}

/** What is fetched of others' bookings and of hosts' own events, and names the guest. */
async function eraseFetched(queries: Queries, sought: SoughtAddress): Promise<number> {
  const found = await findFetched(queries, sought, []);
  await removeFetched(queries, found);
  return found.length;
}

async function eraseCounters(queries: Queries, { address }: SoughtAddress): Promise<number> {
  const owners = await ownersIn(queries);
  const names = await Promise.all(owners.map((owner) => emailCountName(owner, address)));
  const gone = await queries.query(
    'delete from booking_elements.rate_counts where name = any($1::text[]) returning 1',
    [names],
  );
  return gone.length;
}

function calendarsLeft(erased: readonly ErasedBooking[]): readonly CalendarLeft[] {
  const calendars = new Map<string, CalendarLeft>();
  for (const { event } of erased) {
    if (typeof event === 'string') continue;
    const name = JSON.stringify([event.hostId, event.connectionId, event.calendarId]);
    calendars.set(name, { ...event, events: (calendars.get(name)?.events ?? 0) + 1 });
  }
  return [...calendars.values()];
}

function sum(erased: readonly ErasedBooking[], of: (one: ErasedBooking) => number): number {
  return erased.reduce((total, one) => total + of(one), 0);
}

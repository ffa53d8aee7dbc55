import { emailCountName } from '../../../contract/index.js';
import type { BookingRecord, WaitingRecord } from '../../../contract/index.js';
import type { Database, Queries } from '../database.js';
import { eraseBooking } from './erase-booking.js';
import type { BookingToErase } from './erase-booking.js';
import { erasePlace, leavePlace } from './erase-place.js';
import type { ErasedPlace, PlaceToErase } from './erase-place.js';
import type { CalendarLeft, EraseOptions, ErasedBooking, Erasure } from './erasure.js';
import { findFetched, removeFetched } from './fetched-events.js';
import { findBookings, ownersIn } from './find-guest.js';
import { findPlaces } from './find-places.js';
import { leaveBooking } from './leave-booking.js';
import { soughtAddress } from './mentions.js';
import type { SoughtAddress } from './mentions.js';

/** What all of it has in common. */
type How = Pick<BookingToErase, 'sought' | 'clearsEvents' | 'now'>;

/** Who goes on booking while being erased is erased again, so often. */
const rounds = 10;

/**
 * Erases a guest by e-mail address, whatever its capitals: bookings that are over are forgotten, those to come are cancelled and
 * forgotten, places on waiting lists go with the time that is kept for them, others who bring the guest bring them no more; answers, jobs, what was fetched of calendars and counters go with
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
  const erased = await eraseAll(database, { sought, clearsEvents: calendarEvents, now });
  const all = [...erased.bookings, ...erased.broughtTo];
  return {
    bookings: erased.bookings.length,
    cancelled: erased.bookings.filter(({ isCancelled }) => isCancelled).length,
    places: erased.places.length,
    brought: erased.broughtTo.length + erased.broughtToPlaces.length,
    answers: sum(all, ({ answers }) => answers),
    jobs: sum([...all, ...erased.places], ({ jobs }) => jobs),
    fetched: sum(all, ({ fetched }) => fetched) + (await eraseFetched(database, sought)),
    counters: await eraseCounters(database, sought),
    eventsToClear: all.filter(({ event }) => event === 'to-clear').length,
    eventsLeft: calendarsLeft(all),
    mentions: await countMentions(database, sought),
  };
}

/** What was erased, one by one. */
interface Erased {
  readonly bookings: readonly ErasedBooking[];
  readonly broughtTo: readonly ErasedBooking[];
  readonly places: readonly ErasedPlace[];
  readonly broughtToPlaces: readonly ErasedPlace[];
}

/** Until none is left: whoever goes on booking meanwhile is erased again. */
async function eraseAll(database: Database, how: How): Promise<Erased> {
  let erased: Erased = { bookings: [], broughtTo: [], places: [], broughtToPlaces: [] };
  for (let round = 0; round < rounds; round++) {
    const places = await findPlaces(database, how.sought);
    const bookings = await findBookings(database, how.sought);
    if ([places.own, places.brought, bookings.own, bookings.brought].every(({ length }) => length === 0))
      break;
    const onPlace = ({ owner, ref }: WaitingRecord): PlaceToErase => ({ ...how, owner, ref });
    const onBooking = ({ hosts, ref }: BookingRecord): BookingToErase => ({
      ...how,
      hostId: hosts[0]?.id ?? '',
      ref,
    });
    // Places first: until they are gone, bookings may come of them.
    const ownPlaces = await each(places.own, (place) => erasePlace(database, onPlace(place)));
    const broughtToPlaces = await each(places.brought, (place) => leavePlace(database, onPlace(place)));
    const own = await each(bookings.own, (booking) => eraseBooking(database, onBooking(booking)));
    const broughtTo = await each(bookings.brought, (booking) => leaveBooking(database, onBooking(booking)));
    erased = {
      bookings: [...erased.bookings, ...own],
      broughtTo: [...erased.broughtTo, ...broughtTo],
      places: [...erased.places, ...ownPlaces],
      broughtToPlaces: [...erased.broughtToPlaces, ...broughtToPlaces],
    };
  }
  return erased;
}

/** One after the other; those that have nothing to do with the guest any more are left out. */
async function each<Found, One>(
  found: readonly Found[],
  erase: (one: Found) => Promise<One | undefined>,
): Promise<readonly One[]> {
  const erased: One[] = [];
  for (const one of found) {
    const done = await erase(one);
    if (done) erased.push(done);
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

async function countMentions(queries: Queries, sought: SoughtAddress): Promise<number> {
  const bookings = await findBookings(queries, sought);
  const places = await findPlaces(queries, sought);
  return bookings.mentioning.length + places.mentioning.length;
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

function sum<One>(erased: readonly One[], of: (one: One) => number): number {
  return erased.reduce((total, one) => total + of(one), 0);
}

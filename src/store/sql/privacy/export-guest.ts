import { emailCountName, isSameAddress } from '../../../contract/index.js';
import type { Booking, BookingRecord, GivenConsent, WaitingRecord } from '../../../contract/index.js';
import type { Database, Queries } from '../database.js';
import { findFetched, invites } from './fetched-events.js';
import type { FetchedEvent } from './fetched-events.js';
import { findBookings, ownersIn } from './find-guest.js';
import { findPlaces } from './find-places.js';
import { companionOf, jobsAbout } from './guest-jobs.js';
import { answersAbout } from './guest-keys.js';
import { exportedBooking, exportedCompanionship } from './exported-booking.js';
import type { ExportedBooking, ExportedCompanionship } from './exported-booking.js';
import { exportedPlace, exportedWaitingCompanionship } from './exported-place.js';
import type { ExportedPlace, ExportedWaitingCompanionship } from './exported-place.js';
import { soughtAddress } from './mentions.js';
import type { SoughtAddress } from './mentions.js';

/** All that is kept about a guest. Instants are ISO 8601 UTC. */
export interface GuestExport {
  readonly format: 'booking-elements guest 1';
  readonly email: string;
  readonly exportedAt: string;
  /** What the guest booked. */
  readonly bookings: readonly ExportedBooking[];
  /** Where somebody else brings the guest. */
  readonly broughtBy: readonly ExportedCompanionship[];
  /** Where the guest waits for a time to become free, or has. */
  readonly places: readonly ExportedPlace[];
  /** Where somebody else waits who would bring the guest. */
  readonly wouldBeBroughtBy: readonly ExportedWaitingCompanionship[];
  readonly consents: readonly (Omit<GivenConsent, 'at'> & {
    readonly booking: string;
    readonly at: string;
  })[];
  /** What was answered, kept for requests that may come again. */
  readonly answers: readonly { readonly answeredAt: string; readonly answer: Booking }[];
  /** What is still to be told, to other systems or to people. */
  readonly jobs: readonly { readonly kind: string; readonly dueAt: string; readonly payload?: unknown }[];
  /** What was fetched of events in hosts' calendars that are for the guest's bookings, or invite the guest. */
  readonly fetchedEvents: readonly ExportedEvent[];
  /** How often the guest booked within the last hour. */
  readonly counters: readonly { readonly bookings: number; readonly until: string }[];
}

export interface ExportedEvent {
  readonly start: string;
  readonly end: string;
  readonly title?: string;
  readonly location?: string;
  /** What the guest answered to its invitation. */
  readonly guestAnswer?: string;
}

/**
 * Gathers all that is kept about a guest, by e-mail address, whatever its capitals. Of other people it holds what the guest may
 * know: the names of hosts, and the addresses that the guest has named. One moment, while the database goes on being used.
 *
 * @example
 * const all = await exportGuest(database, 'ada@example.com');
 */
export async function exportGuest(
  database: Database,
  email: string,
  { now = Date.now() }: { readonly now?: number } = {},
): Promise<GuestExport> {
  const sought = soughtAddress(email);
  if (sought.address === '') throw new TypeError('Who is asked for is told by an e-mail address');
  return database.transaction(async (queries) => {
    await queries.query('set transaction isolation level repeatable read, read only');
    const { own, brought } = await findBookings(queries, sought);
    const places = await findPlaces(queries, sought);
    const fetched = await findFetched(
      queries,
      sought,
      own.map(({ ref }) => ref),
    );
    return {
      format: 'booking-elements guest 1',
      email: sought.address,
      exportedAt: iso(now),
      bookings: own.map(exportedBooking),
      broughtBy: brought.map(exportedCompanionship),
      places: places.own.map(exportedPlace),
      wouldBeBroughtBy: places.brought.map(exportedWaitingCompanionship),
      consents: own.flatMap(({ ref, consents = [] }) =>
        consents.map(({ at, ...consent }) => ({ booking: ref, ...consent, at: iso(at) })),
      ),
      answers: await answersOf(queries, own),
      jobs: [
        ...(await jobsOf(queries, own.map(addressOfBooking))),
        ...(await jobsToCompanion(queries, brought, sought)),
        ...(await jobsOf(queries, places.own.flatMap(addressesOfPlace))),
      ],
      fetchedEvents: fetched.filter((one) => concerns(one, own, sought)).map((one) => eventOf(one, sought)),
      counters: await countersOf(queries, sought),
    };
  });
}

async function answersOf(
  queries: Queries,
  records: readonly BookingRecord[],
): Promise<GuestExport['answers']> {
  const all: GuestExport['answers'][number][] = [];
  for (const { owner, ref } of records)
    for (const { answeredAt, answer } of await answersAbout(queries, owner, ref))
      all.push({ answeredAt: iso(answeredAt), answer });
  return all;
}

/** What is told of, and whose work that is. */
interface ToldOf {
  readonly hostId: string;
  readonly ref: string;
}

function addressOfBooking({ ref, hosts }: BookingRecord): ToldOf {
  return { ref, hostId: hosts[0]?.id ?? '' };
}

function addressesOfPlace({ ref, hostIds }: WaitingRecord): readonly ToldOf[] {
  return hostIds.map((hostId) => ({ ref, hostId }));
}

async function jobsOf(queries: Queries, told: readonly ToldOf[]): Promise<GuestExport['jobs']> {
  const all: GuestExport['jobs'][number][] = [];
  for (const { ref, hostId } of told)
    for (const { kind, dueAt, payload } of await jobsAbout(queries, hostId, ref))
      all.push({ kind, dueAt: iso(dueAt), ...(payload !== undefined && { payload }) });
  return all;
}

/** What the guest is to be told of others' bookings; the rest is theirs. */
async function jobsToCompanion(
  queries: Queries,
  records: readonly BookingRecord[],
  { address }: SoughtAddress,
): Promise<GuestExport['jobs']> {
  const all: GuestExport['jobs'][number][] = [];
  for (const { ref, hosts, furtherGuests = [] } of records) {
    const index = furtherGuests.findIndex((email) => isSameAddress(email, address));
    for (const job of await jobsAbout(queries, hosts[0]?.id ?? '', ref))
      if (companionOf(job) === index)
        all.push({ kind: job.kind, dueAt: iso(job.dueAt), payload: job.payload });
  }
  return all;
}

/** An event that merely mentions the guest is somebody else's note. */
function concerns({ event }: FetchedEvent, own: readonly BookingRecord[], sought: SoughtAddress): boolean {
  return own.some(({ ref }) => ref === event.bookingRef) || invites(event, sought);
}

function eventOf({ event }: FetchedEvent, { address }: SoughtAddress): ExportedEvent {
  const { start, end, title, location, attendees = [] } = event;
  const invited = attendees.find((person) => isSameAddress(person.email, address));
  return {
    start: iso(start),
    end: iso(end),
    ...(title !== undefined && { title }),
    ...(location !== undefined && { location }),
    ...(invited && { guestAnswer: invited.answer }),
  };
}

async function countersOf(queries: Queries, { address }: SoughtAddress): Promise<GuestExport['counters']> {
  const owners = await ownersIn(queries);
  const names = await Promise.all(owners.map((owner) => emailCountName(owner, address)));
  const rows = await queries.query<{ taken: number; ends_at: number }>(
    'select taken, ends_at from booking_elements.rate_counts where name = any($1::text[]) order by ends_at',
    [names],
  );
  return rows.map(({ taken, ends_at }) => ({ bookings: taken, until: iso(ends_at) }));
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

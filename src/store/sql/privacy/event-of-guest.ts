import { addressDigest } from '../../../contract/index.js';
import type { BookingRecord, CalendarEntry } from '../../../contract/index.js';
import type { Queries } from '../database.js';
import { calendarEntry, keepEntry } from '../entry-rows.js';
import { addJobs } from '../job-rows.js';
import type { ErasedBooking } from './erasure.js';

/** A guest who leaves the calendar event of a booking. */
export interface LeavingGuest {
  /** As it was: with the addresses. */
  readonly record: BookingRecord;
  /** Those that are to be known no more. */
  readonly addresses: readonly string[];
  readonly now: number;
}

/**
 * Has the server take somebody off an event. Who it is, only digests tell from now on; where nobody stays on it, the event is
 * cancelled and not even those are needed.
 */
export async function clearEvent(
  queries: Queries,
  { record, addresses, now }: LeavingGuest,
): Promise<ErasedBooking['event']> {
  const entry = await writtenFor(queries, record);
  if (!entry) return 'none';
  const { hostId, occupancyId, leaving = [] } = entry;
  if (await hasOthers(queries, entry)) {
    const digests = await Promise.all(addresses.map((email) => addressDigest(occupancyId, email)));
    await keepEntry(queries, { ...entry, leaving: [...new Set([...leaving, ...digests])] });
  }
  const job = { kind: 'calendar' as const, owner: record.owner, hostId, subject: occupancyId, dueAt: now };
  await addJobs(queries, [job], now);
  return 'to-clear';
}

/**
 * Leaves an event as it stands. A booking that is off has nothing to do with it any more: it is its host's own.
 *
 * @returns The calendar it stands in, where it names the guest
 */
export async function leaveEvent(
  queries: Queries,
  record: BookingRecord,
  isCancelled: boolean,
): Promise<ErasedBooking['event']> {
  const entry = await writtenFor(queries, record);
  if (!entry) return 'none';
  if (isCancelled) await letGo(queries, entry, record.ref);
  const { hostId, connectionId, calendarId, eventId } = entry;
  return eventId === undefined ? 'none' : { hostId, connectionId, calendarId };
}

/** The entry whose event shows a booking, or may show it. */
async function writtenFor(queries: Queries, record: BookingRecord): Promise<CalendarEntry | undefined> {
  const { hosts, occupancyId, ref } = record;
  const entry = await calendarEntry(queries, { hostId: hosts[0]?.id ?? '', occupancyId });
  return entry && Object.hasOwn(entry.shown, ref) ? entry : undefined;
}

async function letGo(queries: Queries, entry: CalendarEntry, ref: string): Promise<void> {
  const { eventId, failure, written, conference, ...rest } = entry;
  const shown = Object.fromEntries(Object.entries(entry.shown).filter(([other]) => other !== ref));
  const stands = {
    ...(eventId !== undefined && { eventId }),
    ...(failure && { failure }),
    ...(written && { written }),
    ...(conference && { conference }),
  };
  await keepEntry(queries, { ...rest, shown, ...(Object.keys(shown).length > 0 && stands) });
}

/** Whether somebody stays on an event. */
async function hasOthers(queries: Queries, { hostId, occupancyId }: CalendarEntry): Promise<boolean> {
  const [row] = await queries.query(
    `select from booking_elements.bookings
    where host_id = $1 and occupancy_id = $2 and status = 'confirmed' and record -> 'leavesCalendar' is null limit 1`,
    [hostId, occupancyId],
  );
  return row !== undefined;
}

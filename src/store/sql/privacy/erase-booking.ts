import {
  forgottenRecord,
  isForgotten,
  isLive,
  isSameAddress,
  linkJobs,
  lookJob,
} from '../../../contract/index.js';
import type { BookingRecord, JobRequest } from '../../../contract/index.js';
import { saveBooking } from '../booking-rows.js';
import { addJobs } from '../job-rows.js';
import type { Database, Queries } from '../database.js';
import { forgetTraces } from '../forgetting.js';
import { hostsOf, leaveSeats, lockHosts, recount } from '../seat-rows.js';
import { clearEvent, leaveEvent } from './event-of-guest.js';
import type { ErasedBooking } from './erasure.js';
import { removeFetchedOf } from './fetched-events.js';
import { removeTellingKeys } from './guest-keys.js';
import type { SoughtAddress } from './mentions.js';

/** A booking that is to be erased, and how. */
export interface BookingToErase {
  readonly hostId: string;
  readonly ref: string;
  readonly sought: SoughtAddress;
  readonly clearsEvents: boolean;
  readonly now: number;
}

/**
 * Forgets one booking of a guest, in one transaction: what is still to come is cancelled with it, so that its time is free.
 *
 * @returns `undefined` where it is the guest's no more, because somebody else has just erased it
 */
export async function eraseBooking(
  database: Database,
  { hostId, ref, sought, clearsEvents, now }: BookingToErase,
): Promise<ErasedBooking | undefined> {
  return database.transaction(async (queries) => {
    await lockHosts(queries, await hostsOf(queries, [ref]));
    const record = await lockBooking(queries, hostId, ref);
    if (!record || isForgotten(record) || !isSameAddress(record.guest.email, sought.address))
      return undefined;
    const isCancelled = isLive(record) && record.time.end > now;
    const forgotten = forgottenRecord(isCancelled ? ended(record) : record, now);
    const leaves = clearsEvents && forgotten.status === 'confirmed';
    await saveBooking(queries, { ...forgotten, ...(leaves && { leavesCalendar: true }) });
    if (!isLive(forgotten)) await recount(queries, await leaveSeats(queries, ref));
    const addresses = [record.guest.email, ...(record.furtherGuests ?? [])];
    const event = clearsEvents
      ? await clearEvent(queries, { record, addresses, now })
      : await leaveEvent(queries, record, isCancelled);
    const removed = await removeTellingKeys(queries, record.owner, { ref, address: sought.address });
    const { keys, jobs } = await forgetTraces(queries, [record]);
    const fetched = await removeFetchedOf(queries, record);
    // Whoever made its link takes it back, and its time goes to those who wait for it.
    if (isCancelled) await addJobs(queries, [...linkJobs(record, now), ...lookJobs(record, now)], now);
    return { isCancelled, answers: removed + keys, jobs, fetched, event };
  });
}

/** A booking as it stands, and as nobody else changes it before the transaction ends. */
export async function lockBooking(
  queries: Queries,
  hostId: string,
  ref: string,
): Promise<BookingRecord | undefined> {
  const [row] = await queries.query<{ record: BookingRecord }>(
    'select record from booking_elements.bookings where host_id = $1 and ref = $2 for update',
    [hostId, ref],
  );
  return row?.record;
}

function lookJobs({ owner, hosts }: BookingRecord, now: number): readonly JobRequest[] {
  return hosts.map(({ id }) => lookJob(owner, id, now));
}

function ended({ confirmBy: _, ...record }: BookingRecord): BookingRecord {
  return { ...record, status: 'cancelled', version: record.version + 1, endedBy: 'guest' };
}

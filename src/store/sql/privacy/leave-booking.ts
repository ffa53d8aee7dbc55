import { isForgotten, isSameAddress } from '../../../contract/index.js';
import type { BookingRecord } from '../../../contract/index.js';
import { saveBooking } from '../booking-rows.js';
import type { Database, Queries } from '../database.js';
import type { BookingToErase } from './erase-booking.js';
import { lockBooking } from './erase-booking.js';
import { clearEvent, leaveEvent } from './event-of-guest.js';
import type { LeavingGuest } from './event-of-guest.js';
import type { ErasedBooking } from './erasure.js';
import { answerOtherwise, answersAbout } from './guest-keys.js';
import { removeCompanion } from './guest-jobs.js';
import type { SoughtAddress } from './mentions.js';
import { isBrought, staying } from './brought.js';

/**
 * Takes somebody off the booking of another guest who brings them, in one transaction. The booking stands.
 *
 * @returns `undefined` where nobody brings them any more
 */
export async function leaveBooking(
  database: Database,
  { hostId, ref, sought, clearsEvents, now }: BookingToErase,
): Promise<ErasedBooking | undefined> {
  const { address } = sought;
  return database.transaction(async (queries) => {
    const record = await lockBooking(queries, hostId, ref);
    if (!record || isForgotten(record) || !isBrought(record, sought)) return undefined;
    const { furtherGuests: _all, ...rest } = record;
    await saveBooking(queries, { ...rest, ...staying(record, sought) });
    const event = await leaveCalendar(queries, { record, addresses: [address], now }, clearsEvents);
    const jobs = await leaveJobs(queries, record, address);
    const answers = await leaveAnswers(queries, record, sought);
    // What was fetched of the event is found by the address itself.
    return { isCancelled: false, answers, jobs, fetched: 0, event };
  });
}

/** Where the calendar invites nobody, they stand on no event. */
async function leaveCalendar(
  queries: Queries,
  leaving: LeavingGuest,
  clearsEvents: boolean,
): Promise<ErasedBooking['event']> {
  const { record } = leaving;
  if (record.notifiedBy === 'ours' || record.notifiedBy === 'none') return 'none';
  return clearsEvents ? clearEvent(queries, leaving) : leaveEvent(queries, record, false);
}

async function leaveJobs(queries: Queries, record: BookingRecord, address: string): Promise<number> {
  const { ref, hosts, furtherGuests = [] } = record;
  let removed = 0;
  // From the last one, so that the places of those before it stay as they are.
  for (let index = furtherGuests.length - 1; index >= 0; index--)
    if (isSameAddress(furtherGuests[index] ?? '', address))
      removed += await removeCompanion(queries, { hostId: hosts[0]?.id ?? '', ref, index });
  return removed;
}

async function leaveAnswers(
  queries: Queries,
  { owner, ref }: BookingRecord,
  sought: SoughtAddress,
): Promise<number> {
  const kept = await answersAbout(queries, owner, ref);
  for (const { key, answer } of kept) {
    const { furtherGuests: _all, ...rest } = answer;
    await answerOtherwise(queries, { owner, key }, { ...rest, ...staying(answer, sought) });
  }
  return kept.length;
}

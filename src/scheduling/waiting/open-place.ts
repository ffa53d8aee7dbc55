import { BookingError } from '../../contract/index.js';
import type { BookingRef, WaitingRecord, WaitlistEntry } from '../../contract/index.js';
import type { SchedulerParts } from '../scheduler/scheduler-parts.js';
import { waitlistView } from './waitlist-view.js';

/**
 * Opens a place on the waiting list to whoever shows its token.
 *
 * @throws BookingError `not-found`, alike for an unknown one and a wrong token.
 */
export async function openPlace(
  { bookings, owner, tokens }: SchedulerParts,
  { ref, token = '' }: BookingRef,
): Promise<WaitingRecord> {
  const record = await bookings.findWaiting(owner, ref);
  const opens = await tokens.opensPlace(token, record);
  if (!opens || !record) throw new BookingError('not-found');
  return record;
}

/** Reads a place, and sees to it that whatever is to be offered is. */
export async function readPlace(parts: SchedulerParts, place: BookingRef): Promise<WaitlistEntry> {
  const record = await openPlace(parts, place);
  parts.workSoon();
  return seenPlace(parts, record);
}

/** A place for its guest: with the token that opens it. */
export async function seenPlace(
  { tokens, now }: SchedulerParts,
  record: WaitingRecord,
): Promise<WaitlistEntry> {
  return { ...waitlistView(record, now()), manageToken: await tokens.waitTokenOf(record) };
}

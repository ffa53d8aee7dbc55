import { isForgotten } from '../../contract/index.js';
import type { BookingRecord, BookingStore, CalendarEntry } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import { entryAddressOf } from '../scheduler/view-of.js';
import type { BookingNotice } from './notification-jobs.js';

/** A booking that is told of, and what is known of its calendar event. */
export interface ToldBooking {
  readonly record: BookingRecord;
  readonly entry: CalendarEntry | undefined;
}

/**
 * What a notice is about, as it stands now: one booking, or those of one organising host that were booked in one go, in order. What
 * has changed since is not among them: it is told by itself.
 */
export async function toldBookings(
  bookings: Pick<BookingStore, 'find' | 'during' | 'calendarEntry'>,
  owner: string,
  { ref, version, together }: BookingNotice,
): Promise<readonly ToldBooking[]> {
  const record = await bookings.find(owner, ref);
  if (!record) return [];
  const records = together ? await bookedWith(bookings, record, together) : [record];
  const standing = records.filter(
    (one) => !isForgotten(one) && (version === undefined || one.version === version),
  );
  return Promise.all(
    standing.map(async (one) => ({ record: one, entry: await bookings.calendarEntry(entryAddressOf(one)) })),
  );
}

async function bookedWith(
  bookings: Pick<BookingStore, 'during'>,
  { hosts, series }: BookingRecord,
  within: Interval,
): Promise<readonly BookingRecord[]> {
  const all = await bookings.during([hosts[0]?.id ?? ''], within);
  return all.filter((other) => other.series?.id === series?.id);
}

import type { BookingRecord } from '../../contract/index.js';
import { overlaps } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';

/** The bookings of hosts that meet a range, whatever their state, rising. */
export function bookingsDuring(
  records: Iterable<BookingRecord>,
  hostIds: readonly string[],
  range: Interval,
): readonly BookingRecord[] {
  return [...records]
    .filter(({ hosts, time }) => hosts.some(({ id }) => hostIds.includes(id)) && overlaps(time, range))
    .sort((a, b) => a.time.start - b.time.start || a.createdAt - b.createdAt);
}

/** Whether a confirmed booking on an occupancy ends after an instant. */
export function isAhead(records: Iterable<BookingRecord>, occupancyId: string, instant: number): boolean {
  return [...records].some(
    (record) =>
      record.occupancyId === occupancyId && record.status === 'confirmed' && record.time.end > instant,
  );
}

import { BookingError } from '../../contract/index.js';
import type { BookingRecord } from '../../contract/index.js';
import type { SchedulerParts } from './scheduler-parts.js';

/** The booking as it is stored by now, if what was agreed is still the same. @throws BookingError `version-conflict`. */
export async function sameAgreement(
  parts: SchedulerParts,
  { ref, version }: BookingRecord,
): Promise<BookingRecord> {
  const current = await parts.bookings.find(parts.owner, ref);
  if (!current) throw new BookingError('not-found');
  needVersion(current, version);
  return current;
}

/** @throws BookingError `version-conflict`. */
export function needVersion(record: BookingRecord, version: number): void {
  if (record.version !== version) throw new BookingError('version-conflict');
}

/** What has taken place can be neither moved nor called off. @throws BookingError `gone`. */
export function needFuture(parts: SchedulerParts, { time }: BookingRecord): void {
  if (time.end <= parts.now()) throw new BookingError('gone', { detail: 'its time is over' });
}

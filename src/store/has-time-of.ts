import { isLive } from '../contract/index.js';
import type { BookingRecord, TimeClaim } from '../contract/index.js';

/** Whether a booking has the very time that these alternatives ask for. */
export function hasTimeOf(record: BookingRecord, alternatives: readonly (readonly TimeClaim[])[]): boolean {
  const { time } = record;
  return (
    isLive(record) && alternatives.flat().some(({ start, end }) => start === time.start && end === time.end)
  );
}

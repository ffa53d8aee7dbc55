import { dateStretchFrom } from '../../time/zone-days.js';
import type { Interval } from '../../time/interval.js';
import { weekdayIndex } from './open-time.js';
import type { HostQuestion } from './slot-question.js';
import type { StartTally } from './start-tally.js';

/** Bookings of the event type asked about, by their local date and by the Monday of its week, as day numbers. */
export interface BookingCounts {
  readonly perDay: ReadonlyMap<number, number>;
  readonly perWeek: ReadonlyMap<number, number>;
}

/** Forbids the starts on dates that booking window or limits close (slot rule 7). Dates are those of the schedule's zone. */
export function forbidClosedDates(tally: StartTally, host: HostQuestion, range: Interval): void {
  if (!hasClosedDates(host)) return;
  const counts = countBookings(host);
  for (let at = range.start; at < range.end; ) {
    const { day, end } = dateStretchFrom(host.hours.zone, at);
    if (isClosed(host, counts, day)) tally.forbid(at, end);
    at = end;
  }
}

/** Counts a host's bookings towards the limits. */
export function countBookings({ bookings, hours, perDay, perWeek }: HostQuestion): BookingCounts {
  const counts = { perDay: new Map<number, number>(), perWeek: new Map<number, number>() };
  if (perDay === Infinity && perWeek === Infinity) return counts;
  for (const { start, otherEventType } of bookings) {
    if (otherEventType === true) continue;
    const { day } = dateStretchFrom(hours.zone, start);
    countUp(counts.perDay, day);
    countUp(counts.perWeek, mondayOf(day));
  }
  return counts;
}

export function mondayOf(day: number): number {
  return day - weekdayIndex(day);
}

function hasClosedDates({ firstDay, lastDay, perDay, perWeek }: HostQuestion): boolean {
  return firstDay > -Infinity || lastDay < Infinity || perDay < Infinity || perWeek < Infinity;
}

function isClosed(host: HostQuestion, counts: BookingCounts, day: number): boolean {
  return (
    day < host.firstDay ||
    day > host.lastDay ||
    (counts.perDay.get(day) ?? 0) >= host.perDay ||
    (counts.perWeek.get(mondayOf(day)) ?? 0) >= host.perWeek
  );
}

function countUp(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

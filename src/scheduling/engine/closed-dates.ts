import { addDays, startOfWeek } from '../../time/civil-date.js';
import { dateAt } from '../../time/zone.js';
import type { SlotInput } from './slot-input.js';

/**
 * Whether the local date of a start is open for a booking, by booking window and limits (slot rule 7). Dates are those of a start in
 * the schedule's zone; rolling days are inclusive, weeks start on Monday.
 */
export function dateGate(input: SlotInput): (start: number) => boolean {
  const { window, limits } = input;
  if (!window && !limits) return () => true;
  const { zone } = input.schedule;
  const { from, to } = datesOf(window, dateAt(zone, input.now));
  const perDay = new Map<string, number>();
  const perWeek = new Map<string, number>();
  if (limits) {
    for (const booking of input.bookings ?? []) {
      if (booking.unlimited === true) continue;
      const date = dateAt(zone, booking.start);
      countUp(perDay, date);
      countUp(perWeek, startOfWeek(date));
    }
  }
  return (start) => {
    const date = dateAt(zone, start);
    return (
      (from === undefined || date >= from) &&
      (to === undefined || date <= to) &&
      (limits?.perDay === undefined || (perDay.get(date) ?? 0) < limits.perDay) &&
      (limits?.perWeek === undefined || (perWeek.get(startOfWeek(date)) ?? 0) < limits.perWeek)
    );
  };
}

/** The first and last date of a booking window; rolling days count from today, inclusive. */
export function datesOf(
  window: SlotInput['window'],
  today: string,
): { readonly from?: string; readonly to?: string } {
  if (!window) return {};
  return 'rollingDays' in window ? { to: addDays(today, window.rollingDays) } : window;
}

function countUp(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

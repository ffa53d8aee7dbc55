import { addDays, daysBetween } from '../../time/civil-date.js';
import type { CivilDate } from '../../time/civil-date.js';
import { formatInstant } from '../../time/instant.js';
import { dateAt, dateExists, startOfDate } from '../../time/zone.js';
import type { Slot } from '../../contract/slot.js';
import { groupSlots } from '../slot-picker/slot-groups.js';
import type { ClockedSlot } from '../slot-picker/slot-groups.js';

/** How many days are looked at together. */
const weekDays = 7;

/** Seven days from today on, or from a multiple of seven days later. */
export interface PreviewWeek {
  readonly dates: readonly CivilDate[];
  /** ISO 8601 UTC, half-open. */
  readonly start: string;
  readonly end: string;
}

/** A date and its times; none where nothing is free. */
export interface PreviewDay {
  readonly date: CivilDate;
  readonly times: readonly ClockedSlot[];
}

/**
 * The days of a page, 0 for the one that begins today.
 *
 * @param now - Epoch milliseconds
 *
 * @example
 * weekOf('Europe/Berlin', { now: Date.UTC(2026, 2, 2, 23), page: 0 }); // from 2026-03-03 to 2026-03-09, whole days
 */
export function weekOf(
  zone: string,
  { now, page }: { readonly now: number; readonly page: number },
): PreviewWeek {
  const first = addDays(dateAt(zone, now), page * weekDays);
  const all = Array.from({ length: weekDays }, (_, day) => addDays(first, day));
  return {
    // Where the date line was moved, a date was left out.
    dates: all.filter((date) => dateExists(zone, date)),
    start: formatInstant(startOfDate(zone, first)),
    end: formatInstant(startOfDate(zone, addDays(first, weekDays))),
  };
}

/** Which page shows an instant; never one before today. */
export function pageOf(
  zone: string,
  { now, instant }: { readonly now: number; readonly instant: number },
): number {
  const days = daysBetween(dateAt(zone, now), dateAt(zone, instant));
  return Math.max(0, Math.floor(days / weekDays));
}

/** Sorts times into the days of a week; each of them is there, the empty ones too. */
export function daysOf(
  slots: readonly Slot[],
  zone: string,
  dates: readonly CivilDate[],
): readonly PreviewDay[] {
  const found = new Map(
    groupSlots(slots, zone).map(({ date, parts }) => [date, parts.flatMap((part) => part.slots)]),
  );
  return dates.map((date) => ({ date, times: found.get(date) ?? [] }));
}

import type { Slot } from '../../contract/slot.js';
import { addDays, startOfWeek } from '../../time/civil-date.js';
import type { CivilDate } from '../../time/civil-date.js';
import { dateExists } from '../../time/zone.js';
import { groupSlots } from '../slot-picker/slot-groups.js';
import type { ClockedSlot } from '../slot-picker/slot-groups.js';

/** The seven dates of a calendar week, first and last included. */
export interface WeekRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What the days know before they are drawn. */
export interface WeekFacts {
  /** IANA zone of the calendar and the clock. */
  readonly zone: string;
  readonly slots: readonly Slot[];
  /** True while more is being asked for: a date without times may still get some. */
  readonly loading?: boolean;
  readonly min?: CivilDate | undefined;
  readonly max?: CivilDate | undefined;
}

/** One day of the week. `unknown`: no answer so far. */
export interface WeekDay {
  readonly date: CivilDate;
  readonly state: 'free' | 'none' | 'unknown';
  /** Ascending. */
  readonly times: readonly ClockedSlot[];
}

/**
 * The week a date lies in, or one so many weeks later.
 *
 * @param firstWeekday - The day weeks begin on, 1 Monday … 7 Sunday
 *
 * @example
 * weekAround('2026-03-04', 7); // from 2026-03-01, a Sunday, to 2026-03-07
 */
export function weekAround(date: CivilDate, firstWeekday: number, later = 0): WeekRange {
  const from = addDays(startOfWeek(date, firstWeekday), later * 7);
  return { from, to: addDays(from, 6) };
}

/**
 * The days of a week with their times; a date that the zone left out is not among them.
 *
 * @throws RangeError for an unknown zone
 */
export function daysOf({ from }: WeekRange, facts: WeekFacts): readonly WeekDay[] {
  const found = new Map(
    groupSlots(facts.slots, facts.zone).map(({ date, parts }) => [date, parts.flatMap(({ slots }) => slots)]),
  );
  return Array.from({ length: 7 }, (_, days) => addDays(from, days))
    .filter((date) => dateExists(facts.zone, date))
    .map((date) => dayOf(date, found.get(date) ?? [], facts));
}

/** How many free times the week has, as far as is known. */
export function countTimes(days: readonly WeekDay[]): number {
  return days.reduce((sum, { times }) => sum + times.length, 0);
}

function dayOf(date: CivilDate, times: readonly ClockedSlot[], { loading, min, max }: WeekFacts): WeekDay {
  if ((min !== undefined && date < min) || (max !== undefined && date > max))
    return { date, state: 'none', times: [] };
  if (times.length > 0) return { date, state: 'free', times };
  return { date, state: loading ? 'unknown' : 'none', times };
}

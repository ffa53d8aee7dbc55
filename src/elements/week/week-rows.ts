import { civilAt } from '../../time/zone.js';
import type { ClockedSlot } from '../slot-picker/slot-groups.js';
import type { WeekDay } from './week-days.js';

/** A time, and the row it stands in where the days stand side by side; 1 is the first. */
export interface PlacedTime {
  readonly time: ClockedSlot;
  readonly row: number;
}

/** What is shown of a day. */
export interface DayRows {
  readonly shown: readonly PlacedTime[];
  /** How many times more it has, behind a button in the row after them. */
  readonly rest: number;
}

/** More rows than this a week has only where somebody asks for the rest of a day. */
export const mostRows = 16;

/** Hours of a day in minutes, and more: what a fraction of a minute is counted in. */
const dayAndMore = 10_000;

/**
 * Places the times of a week in rows.
 *
 * Where its days begin their times alike enough, each start has a row of its own, so that the same time of different days
 * stands side by side. In a fuller week each day lists its times without gaps, and no more than there are rows for.
 *
 * @param isOpen - Whether all times of a day are asked for
 * @throws RangeError for an unknown zone
 */
export function rowsOf(
  days: readonly WeekDay[],
  zone: string,
  isOpen: (day: WeekDay) => boolean,
): readonly DayRows[] {
  const starts = days.map(({ times }) => startsOf(times, zone));
  const lines = [...new Set(starts.flat())].sort((a, b) => a - b);
  if (lines.length > mostRows) return days.map((day) => listed(day.times, isOpen(day)));
  return days.map(({ times }, day) => ({
    shown: times.map((time, index) => ({ time, row: lines.indexOf(starts[day]?.[index] ?? NaN) + 1 })),
    rest: 0,
  }));
}

/** How many rows there are to be drawn, the buttons' own included. */
export function countRows(days: readonly DayRows[]): number {
  return Math.max(0, ...days.map(({ shown, rest }) => (shown.at(-1)?.row ?? 0) + Math.sign(rest)));
}

/**
 * When times begin, in minutes of the clock; always rising, also where the clock is set back: what it shows again comes
 * after what it had reached, and before the next minute.
 */
function startsOf(times: readonly ClockedSlot[], zone: string): readonly number[] {
  let reached = -1;
  return times.map(({ start }) => {
    const { hour, minute } = civilAt(zone, start);
    const shown = hour * 60 + minute;
    if (shown <= reached) return reached + (shown + 1) / dayAndMore;
    reached = shown;
    return shown;
  });
}

function listed(times: readonly ClockedSlot[], isOpen: boolean): DayRows {
  const all = times.map((time, index) => ({ time, row: index + 1 }));
  if (isOpen || all.length <= mostRows) return { shown: all, rest: 0 };
  return { shown: all.slice(0, mostRows - 1), rest: all.length - mostRows + 1 };
}

// The grid of starts by day, in arrays that are used again, and the busy times counted onto it. Nothing is sorted: where in
// the grid a time falls is read from two tables, so a busy time is two additions, and one pass over the grid sums them up.
// Whatever depends on the times is done without branches: they are as random as times are, and a wrong guess costs more.
import { spanAt } from '../../src/time/zone-spans.js';
import type { Interval } from '../../src/time/interval.js';
import type { Hours } from './hours.js';

const minute = 60_000;
const day = 1_440 * minute;
const mostDays = 420;
const mostStarts = 1 << 16;

/** At most one stretch of open time in each of `days` days of 24 hours that count from `base`. */
export interface Grid {
  base: number;
  days: number;
  /** Minutes. */
  interval: number;
  /** Where in its day a stretch begins, in minutes. */
  readonly offset: Int32Array;
  /** How many starts lie on the days before; one more than there are days. */
  readonly first: Int32Array;
  /** How much is busy from a start on, less how much no longer is; all zero between two answers. */
  readonly change: Int32Array;
}

export const grid: Grid = {
  base: 0,
  days: 0,
  interval: 0,
  offset: new Int32Array(mostDays),
  first: new Int32Array(mostDays + 1),
  change: new Int32Array(mostStarts + 2),
};

/** How many starts lie at or before so many minutes after a stretch begins, from minus to plus two days' worth. */
const steps = new Int32Array(3 * 1_440);

/** Lays the windows of one host over a range, each with its own grid (slot rule 2). */
export function layHours(
  hours: Hours,
  range: Interval,
  { duration, interval }: { duration: number; interval: number },
) {
  const { zone, from, to, open } = hours;
  const { offset, first } = grid;
  let span = spanAt(zone, range.start);
  const firstDay = Math.floor((range.start + span.offset) / day) - 1;
  const days = Math.ceil((range.end - range.start) / day) + 3;
  // A few hours are left before the first window, for clocks that go forward.
  const base = firstDay * day + from - span.offset - 180 * minute;
  const starts = Math.floor((to - from - duration) / interval) + 1;
  let weekday = (((firstDay + 3) % 7) + 7) % 7;
  let wall = firstDay * day + from;
  let count = 0;
  for (let index = 0; index < days; index++) {
    let start = wall - span.offset;
    if (start >= span.end || start < span.start) {
      span = spanAt(zone, start);
      start = wall - span.offset;
    }
    offset[index] = (start - base - index * day) / minute;
    first[index] = count;
    if (open[weekday] === 1) count += starts;
    weekday = weekday === 6 ? 0 : weekday + 1;
    wall += day;
  }
  first[days] = count;
  Object.assign(grid, { base, days });
  countSteps(interval / minute);
}

/** Fills {@link steps} for an interval in minutes; it only ever depends on that. */
export function countSteps(interval: number): void {
  if (grid.interval === interval) return;
  for (let within = 0; within < 2 * 1_440; within++)
    steps[1_440 + within] = Math.floor(within / interval) + 1;
  grid.interval = interval;
}

/** How many starts of the grid lie at or before an instant. */
export function startsUpTo(instant: number): number {
  const { base, days, offset, first } = grid;
  if (instant < base) return 0;
  const passed = Math.floor((instant - base) / minute);
  const index = Math.floor(passed / 1_440);
  if (index >= days) return first[days]!;
  return Math.min(first[index]! + steps[passed - index * 1_440 - offset[index]! + 1_440]!, first[index + 1]!);
}

/** Counts whatever lies outside as busy. */
export function countOutside(range: Interval): void {
  const { days, first, change } = grid;
  change[0]!++;
  change[startsUpTo(range.start - 1)]!--;
  change[startsUpTo(range.end - 1)]!++;
  change[first[days]!]!--;
}

/**
 * Counts busy times onto the grid: the starts they forbid are those after `start - lead` and before `end + trail`.
 * {@link startsUpTo} by hand, twice, in whole numbers of 32 bits.
 */
export function countBusy(busy: readonly Interval[], lead: number, trail: number): void {
  const { base, days, offset, first, change } = grid;
  const all = first[days]!;
  const minutes = 1 / minute;
  // Half a millisecond keeps the product on the right side of a whole minute.
  const early = 0.5 - lead - base;
  const late = trail - 0.5 - base;
  for (let at = 0; at < busy.length; at++) {
    const item = busy[at]!;
    const begun = item.start + early;
    const ended = item.end + late;
    if (item.start >= item.end || ended < 0) continue;
    let from = 0;
    if (begun >= 0) {
      const passed = (begun * minutes) | 0;
      const index = (passed / 1_440) | 0;
      if (index >= days) continue;
      from = first[index]!;
      const step = steps[passed - index * 1_440 - offset[index]! + 1_440]!;
      const beyond = first[index + 1]! - from - step;
      from += step + (beyond & (beyond >> 31));
    }
    let to = all;
    const passed = (ended * minutes) | 0;
    const index = (passed / 1_440) | 0;
    if (index < days) {
      to = first[index]!;
      const step = steps[passed - index * 1_440 - offset[index]! + 1_440]!;
      const beyond = first[index + 1]! - to - step;
      to += step + (beyond & (beyond >> 31));
    }
    change[from]!++;
    change[to]!--;
  }
}

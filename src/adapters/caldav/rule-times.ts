import type { Interval } from '../../time/interval.js';
import { calendarDay, dayNumber, daysOfMonth, daysOfWeek, daysOfYear, kept, weekOf } from './rule-days.js';
import type { CalendarDay } from './rule-days.js';
import type { Frequency, RecurrenceRule } from './recurrence-rule.js';

/**
 * When a rule takes place: wall clock readings, as milliseconds counted as if they were UTC. `isDense` when there were more
 * than anybody means: then it takes place on and on from the last one.
 */
export interface RuleTimes {
  readonly walls: readonly number[];
  readonly isDense: boolean;
}

/** Nobody's calendar has more in one range; whoever writes such a rule wants to keep the reader busy. */
const mostSteps = 20_000;

const dayLength = 86_400_000;
const unitLengths: Partial<Record<Frequency, number>> = {
  SECONDLY: 1000,
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: dayLength,
  WEEKLY: 7 * dayLength,
};

/**
 * The times of a rule that begin in a range, in order, by the clock on the wall. Work is bounded whatever the rule says: a
 * rule without `COUNT` is taken up where the range begins, and no rule is followed for more than 20,000 steps.
 *
 * @param terms `start` the first time, `until` the last moment that counts, `within` the range: wall clock readings
 */
export function timesOfRule(
  rule: RecurrenceRule,
  terms: { readonly start: number; readonly until?: number | undefined; readonly within: Interval },
): RuleTimes {
  const { start, within } = terms;
  const last = Math.min(within.end - 1, terms.until ?? Infinity);
  const first = calendarDay(Math.floor(start / dayLength));
  const walls: number[] = [];
  let steps = 0;
  let counted = 0;
  for (let period = rule.count === undefined ? firstPeriod(rule, start, within.start) : 0; ; period++) {
    const { begins, times } = timesOfPeriod(rule, { start, first, period });
    if (begins > last || begins > lastWall) return { walls, isDense: false };
    for (const wall of times) {
      if (wall < start) continue;
      if (wall > last) return { walls, isDense: false };
      counted += 1;
      if (rule.count !== undefined && counted > rule.count) return { walls, isDense: false };
      if (wall >= within.start) walls.push(wall);
    }
    steps += 1 + times.length;
    if (steps > mostSteps) return { walls, isDense: true };
  }
}

/** The end of the year 9999. */
const lastWall = Date.UTC(9999, 11, 31);

/** The last period that surely ends before the range, or the first of all. */
function firstPeriod({ frequency, interval }: RecurrenceRule, start: number, from: number): number {
  const unit = unitLengths[frequency] ?? (frequency === 'MONTHLY' ? 31 : 366) * dayLength;
  return Math.max(0, Math.floor((from - start) / (unit * interval)) - 1);
}

interface Period {
  readonly start: number;
  readonly first: CalendarDay;
  readonly period: number;
}

function timesOfPeriod(
  rule: RecurrenceRule,
  { start, first, period }: Period,
): { readonly begins: number; readonly times: readonly number[] } {
  const steps = period * rule.interval;
  const clock = start - Math.floor(start / dayLength) * dayLength;
  switch (rule.frequency) {
    case 'YEARLY': {
      const year = first.year + steps;
      // A week that counts for the year may begin in the one before.
      const begins = (dayNumber(year, 1, 1) - 7) * dayLength;
      return { begins, times: chosen(rule, daysOfYear(rule, year, first), clock) };
    }
    case 'MONTHLY': {
      const day = dayNumber(first.year, first.month + steps, 1);
      const days = daysOfMonth(rule, calendarDay(day), first);
      return { begins: day * dayLength, times: chosen(rule, days, clock) };
    }
    case 'WEEKLY': {
      const day = weekOf(Math.floor(start / dayLength), rule.weekStart) + 7 * steps;
      return { begins: day * dayLength, times: chosen(rule, daysOfWeek(rule, day, first), clock) };
    }
    case 'DAILY': {
      const day = Math.floor(start / dayLength) + steps;
      return { begins: day * dayLength, times: chosen(rule, kept(rule, [day]), clock) };
    }
    default: {
      const wall = start + steps * (unitLengths[rule.frequency] ?? dayLength);
      return { begins: wall, times: timesWithinDay(rule, wall) };
    }
  }
}

/** The days at their times, in order, and of these the wanted ones (`BYSETPOS`). */
function chosen(rule: RecurrenceRule, days: readonly number[], clock: number): readonly number[] {
  const { byHour, byMinute, bySecond, bySetPos } = rule;
  const clocks = combined([
    [byHour, Math.floor(clock / 3_600_000), 3_600_000],
    [byMinute, Math.floor(clock / 60_000) % 60, 60_000],
    [bySecond, Math.floor(clock / 1000) % 60, 1000],
  ]);
  const walls = [...new Set(days.flatMap((day) => clocks.map((time) => day * dayLength + time)))];
  return atPositions(walls, bySetPos);
}

/** The same for a rule that goes by hours, minutes or seconds: longer units only leave out. */
function timesWithinDay(rule: RecurrenceRule, wall: number): readonly number[] {
  const { frequency, byHour, byMinute, bySecond, bySetPos } = rule;
  const day = Math.floor(wall / dayLength);
  const clock = wall - day * dayLength;
  const [hour, minute, second] = [
    Math.floor(clock / 3_600_000),
    Math.floor(clock / 60_000) % 60,
    Math.floor(clock / 1000) % 60,
  ];
  if (kept(rule, [day]).length === 0 || !allows(byHour, hour)) return [];
  if (frequency !== 'HOURLY' && !allows(byMinute, minute)) return [];
  if (frequency === 'SECONDLY' && !allows(bySecond, second)) return [];
  const clocks = combined([
    [[], hour, 3_600_000],
    [frequency === 'HOURLY' ? byMinute : [], minute, 60_000],
    [frequency === 'SECONDLY' ? [] : bySecond, second, 1000],
  ]);
  return atPositions(
    clocks.map((time) => day * dayLength + time),
    bySetPos,
  );
}

function allows(wanted: readonly number[], value: number): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

function combined(
  parts: readonly (readonly [wanted: readonly number[], own: number, length: number])[],
): readonly number[] {
  return parts.reduce<readonly number[]>(
    (sums, [wanted, own, length]) =>
      sums.flatMap((sum) => (wanted.length > 0 ? wanted : [own]).map((value) => sum + value * length)),
    [0],
  );
}

function atPositions(walls: readonly number[], positions: readonly number[]): readonly number[] {
  const sorted = [...walls].sort((a, b) => a - b);
  if (positions.length === 0) return sorted;
  const found = positions.map((position) =>
    position > 0 ? sorted[position - 1] : sorted[sorted.length + position],
  );
  return [...new Set(found)].filter((wall) => wall !== undefined).sort((a, b) => a - b);
}

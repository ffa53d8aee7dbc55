import type { Schedule, WallWindow, Weekday } from '../../contract/schedule.js';
import type { CivilDate } from '../../time/civil-date.js';

/** The most dates a schedule may have other hours on. */
export const mostOverrides = 2000;

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

/** The weekdays as a week begins, 1 Monday … 7 Sunday. */
export function weekFrom(firstWeekday: number): readonly Weekday[] {
  const at = firstWeekday - 1;
  return [...weekdays.slice(at), ...weekdays.slice(0, at)];
}

/** The schedule with other hours on a weekday; closed without any. */
export function withDay(schedule: Schedule, weekday: Weekday, windows: readonly WallWindow[]): Schedule {
  return withDays(schedule, [weekday], windows);
}

/** The schedule with the same hours on several weekdays. */
export function withDays(
  schedule: Schedule,
  days: readonly Weekday[],
  windows: readonly WallWindow[],
): Schedule {
  const weekly = weekdays.flatMap((weekday) => {
    const own = days.includes(weekday) ? windows : (schedule.weekly[weekday] ?? []);
    return own.length > 0 ? [[weekday, own] as const] : [];
  });
  return { ...schedule, weekly: Object.fromEntries(weekly) };
}

/** The schedule with other hours on some dates; closed on them without any. */
export function withDates(
  schedule: Schedule,
  dates: readonly CivilDate[],
  windows: readonly WallWindow[],
): Schedule {
  const overrides = { ...schedule.overrides, ...Object.fromEntries(dates.map((date) => [date, windows])) };
  return { ...schedule, overrides };
}

/** The schedule with its weekly hours on some dates again. */
export function withoutDates(schedule: Schedule, dates: readonly CivilDate[]): Schedule {
  const left = Object.entries(schedule.overrides ?? {}).filter(([date]) => !dates.includes(date));
  const { overrides: _, ...weekly } = schedule;
  return left.length > 0 ? { ...weekly, overrides: Object.fromEntries(left) } : weekly;
}

/** A date with hours of its own. */
export interface DateHours {
  readonly date: CivilDate;
  readonly windows: readonly WallWindow[];
}

/** The dates with hours of their own: those to come, and those that are over, the latest first. */
export function datesOf(
  { overrides = {} }: Schedule,
  today: CivilDate,
): { readonly coming: readonly DateHours[]; readonly past: readonly DateHours[] } {
  const all = Object.entries(overrides)
    .map(([date, windows]) => ({ date, windows }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    coming: all.filter(({ date }) => date >= today),
    past: all.filter(({ date }) => date < today).reverse(),
  };
}

/** Whether nothing is open on a date by its own hours. */
export function isClosedOn({ overrides = {} }: Schedule, date: CivilDate): boolean {
  return Object.hasOwn(overrides, date) && overrides[date]?.length === 0;
}

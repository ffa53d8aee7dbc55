import type { RecurrenceRule, RuleWeekday } from './recurrence-rule.js';

/** Days since 1970-01-01, as the calendar on the wall counts them. */
type DayNumber = number;

const dayLength = 86_400_000;

/** What a day number says. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

export function calendarDay(number: DayNumber): CalendarDay {
  const date = new Date(number * dayLength);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** Months beyond 12 carry over. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return new Date(0).setUTCFullYear(year, month - 1, day) / dayLength;
}

/** The first day of the week a day is in. */
export function weekOf(number: DayNumber, weekStart: number): DayNumber {
  return number - ((calendarDay(number).weekday - weekStart + 7) % 7);
}

/** The days on which a rule takes place in a year (RFC 5545, section 3.3.10, the table's column YEARLY). */
export function daysOfYear(rule: RecurrenceRule, year: number, start: CalendarDay): readonly DayNumber[] {
  const { byYearDay, byWeekNo, byMonth, byMonthDay, byDay } = rule;
  if (byYearDay.length > 0) return kept(rule, yearDays(year, byYearDay));
  if (byWeekNo.length > 0) {
    const wanted = byDay.length > 0 ? byDay.map(({ weekday }) => weekday) : [start.weekday];
    const days = weekDays(rule, year).filter((day) => wanted.includes(calendarDay(day).weekday));
    return kept(rule, days);
  }
  const isSpread = byMonthDay.length > 0 || byDay.length > 0;
  if (byMonth.length === 0 && byMonthDay.length === 0 && byDay.length > 0) {
    return byDay.flatMap((wanted) => weekdaysIn(dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1), wanted));
  }
  const months = byMonth.length > 0 ? byMonth : isSpread ? allMonths : [start.month];
  return months.flatMap((month) => daysOfMonth(rule, { year, month }, start));
}

const allMonths: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The days on which a rule takes place in a month. */
export function daysOfMonth(
  rule: RecurrenceRule,
  { year, month }: Pick<CalendarDay, 'year' | 'month'>,
  start: CalendarDay,
): readonly DayNumber[] {
  const { byMonthDay, byDay } = rule;
  const [first, next] = [dayNumber(year, month, 1), dayNumber(year, month + 1, 1)];
  if (byMonthDay.length > 0) {
    const days = byMonthDay
      .map((day) => (day > 0 ? first + day - 1 : next + day))
      .filter((day) => day >= first && day < next);
    return kept(rule, days);
  }
  if (byDay.length > 0)
    return kept(
      rule,
      byDay.flatMap((wanted) => weekdaysIn(first, next, wanted)),
    );
  const day = first + start.day - 1;
  return day < next ? kept(rule, [day]) : [];
}

/** The days on which a rule takes place in a week that begins on `first`. */
export function daysOfWeek(rule: RecurrenceRule, first: DayNumber, start: CalendarDay): readonly DayNumber[] {
  const wanted = rule.byDay.length > 0 ? rule.byDay.map(({ weekday }) => weekday) : [start.weekday];
  const week = [0, 1, 2, 3, 4, 5, 6].map((offset) => first + offset);
  return kept(
    rule,
    week.filter((day) => wanted.includes(calendarDay(day).weekday)),
  );
}

/** Those that no part of the rule leaves out. */
export function kept(rule: RecurrenceRule, days: readonly DayNumber[]): readonly DayNumber[] {
  const { byMonth, byMonthDay, byYearDay, byDay } = rule;
  if (byMonth.length + byMonthDay.length + byYearDay.length + byDay.length === 0) return days;
  return days.filter((number) => {
    const { year, month, day, weekday } = calendarDay(number);
    if (byMonth.length > 0 && !byMonth.includes(month)) return false;
    const fromEnd = day - 1 - (dayNumber(year, month + 1, 1) - dayNumber(year, month, 1));
    if (byMonthDay.length > 0 && !byMonthDay.includes(day) && !byMonthDay.includes(fromEnd)) return false;
    if (byDay.length > 0 && !byDay.some((wanted) => wanted.weekday === weekday)) return false;
    return byYearDay.length === 0 || yearDays(year, byYearDay).includes(number);
  });
}

function yearDays(year: number, wanted: readonly number[]): readonly DayNumber[] {
  const [first, next] = [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)];
  return wanted
    .map((day) => (day > 0 ? first + day - 1 : next + day))
    .filter((day) => day >= first && day < next);
}

/** All days of the wanted weeks; week 1 has four days or more in the year. */
function weekDays({ byWeekNo, weekStart }: RecurrenceRule, year: number): readonly DayNumber[] {
  const first = weekOf(dayNumber(year, 1, 4), weekStart);
  const weeks = (weekOf(dayNumber(year + 1, 1, 4), weekStart) - first) / 7;
  return byWeekNo
    .map((week) => (week > 0 ? week : weeks + week + 1))
    .filter((week) => week >= 1 && week <= weeks)
    .flatMap((week) => [0, 1, 2, 3, 4, 5, 6].map((offset) => first + (week - 1) * 7 + offset));
}

function weekdaysIn(
  first: DayNumber,
  next: DayNumber,
  { weekday, ordinal }: RuleWeekday,
): readonly DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = first + ((weekday - calendarDay(first).weekday + 7) % 7); day < next; day += 7)
    days.push(day);
  if (ordinal === undefined) return days;
  const one = ordinal > 0 ? days[ordinal - 1] : days[days.length + ordinal];
  return one === undefined ? [] : [one];
}

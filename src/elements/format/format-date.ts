import type { CivilDate } from '../../time/civil-date.js';
import { dateFormatter } from './date-formatter.js';

/** `whole` Monday, 2 March 2026 · `day` Monday, 2 March · `short` Mon, 2 Mar · `month` March 2026 · `weekday` Monday. */
const styles = {
  whole: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof styles;

/**
 * Writes a date the way a locale does.
 *
 * @throws RangeError when `date` is not a date
 *
 * @example
 * formatDate('en-GB', '2026-03-02'); // 'Monday 2 March 2026'
 * formatDate('de', '2026-03-02', 'short'); // 'Mo., 2. März'
 */
export function formatDate(locale: string, date: CivilDate, style: DateStyle = 'whole'): string {
  return dateFormatter(locale, { ...styles[style], timeZone: 'UTC' }).format(Date.parse(date));
}

const digits = new Map<string, string>();

/** The numbering system of a locale, as CLDR names it: `latn` is 0 to 9. */
export function digitsOf(locale: string): string {
  let known = digits.get(locale);
  if (known === undefined) {
    known = dateFormatter(locale, { ...styles.month, timeZone: 'UTC' }).resolvedOptions().numberingSystem;
    digits.set(locale, known);
  }
  return known;
}

/**
 * Writes the stretch from one date to another, saying only once what both have in common.
 *
 * @example
 * formatDateRange('de', '2026-03-02', '2026-03-08'); // '2.–8. März'
 */
export function formatDateRange(locale: string, from: CivilDate, to: CivilDate): string {
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return dateFormatter(locale, options).formatRange(Date.parse(from), Date.parse(to));
}

/**
 * The weekday's name for the head of a narrow column, 1 Monday … 7 Sunday: the short one, or a single letter where
 * the short one is a long word.
 *
 * @example
 * shortWeekday('de', 1); // 'Mo'
 * shortWeekday('ar', 1); // 'ن'
 */
export function shortWeekday(locale: string, weekday: number): string {
  const short = formatWeekday(locale, weekday, 'short').replace('.', '');
  return short.length > 4 ? formatWeekday(locale, weekday, 'narrow') : short;
}

/** The weekday's name, 1 Monday … 7 Sunday. */
export function formatWeekday(locale: string, weekday: number, length: 'long' | 'short' | 'narrow'): string {
  // 1 January 2024 was a Monday.
  return dateFormatter(locale, { weekday: length, timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));
}

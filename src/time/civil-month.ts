import { addDays, dateOfDayNumber, dayNumberOf } from './civil-date.js';
import type { CivilDate } from './civil-date.js';

/** The month of a date, `YYYY-MM`. */
export function monthOf(date: CivilDate): string {
  return date.slice(0, 7);
}

/**
 * The month after one, `YYYY-MM`.
 *
 * @throws RangeError when `month` is not a month, or the answer lies outside the years 0000 to 9999
 *
 * @example
 * monthAfter('2026-12'); // '2027-01'
 */
export function monthAfter(month: string): string {
  return monthOf(addDays(`${month}-01`, 31));
}

/**
 * The month before one, `YYYY-MM`.
 *
 * @throws RangeError when `month` is not a month, or the answer lies outside the years 0000 to 9999
 */
export function monthBefore(month: string): string {
  return monthOf(addDays(`${month}-01`, -1));
}

/**
 * The first date of the month a date lies in.
 *
 * @throws RangeError when `date` is not a date
 */
export function startOfMonth(date: CivilDate): CivilDate {
  return dateOfDayNumber(dayNumberOf(date) + 1 - Number(date.slice(8)));
}

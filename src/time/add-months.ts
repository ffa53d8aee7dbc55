// Months come from date-fns, which knows their lengths, on a Date whose fields are those of UTC: on the machine's own
// fields some dates do not exist (2011-12-30 in Apia).
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addMonthsOf } from 'date-fns/addMonths';
import { dateOfDayNumber, dayNumberOf } from './civil-date.js';
import type { CivilDate } from './civil-date.js';
import { startOfMonth } from './civil-month.js';

const dayLength = 86_400_000;

/**
 * The same day of the month `months` months later (earlier when negative), or that month's last day when it is shorter.
 *
 * @throws RangeError when `date` is not a date, or the answer lies outside the years 0000 to 9999
 *
 * @example
 * addMonths('2026-01-31', 1); // '2026-02-28'
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return dateOf(addMonthsOf(utcDate(date), months));
}

/**
 * The last date of the month a date lies in.
 *
 * @throws RangeError when `date` is not a date
 */
export function endOfMonth(date: CivilDate): CivilDate {
  // January has the longest end there is, and in a shorter month it becomes that month's.
  const january = `${startOfMonth(date).slice(0, 4)}-01-31`;
  return addMonths(january, Number(date.slice(5, 7)) - 1);
}

/** The date as date-fns takes it: its functions read the fields of a machine's own zone, of this class those of UTC. */
function utcDate(date: CivilDate): Date {
  return new UTCDateMini(dayNumberOf(date) * dayLength);
}

function dateOf(date: Date): CivilDate {
  return dateOfDayNumber(date.getTime() / dayLength);
}

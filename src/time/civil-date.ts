// Days are whole numbers since 1970-01-01, which know no zone at all: the slot engine counts them by the thousand. Months
// are in civil-month.ts.
const dayLength = 86_400_000;

/**
 * A date of the Gregorian calendar without a zone: `YYYY-MM-DD`, years 0000 to 9999. Sorts as text.
 *
 * A plain string, so that values from JSON, forms and `<input type="date">` need no conversion; {@link isCivilDate}
 * checks one at a door.
 */
export type CivilDate = string;

const shape = /^\d{4}-\d\d-\d\d$/;

/**
 * Whether a value is a {@link CivilDate}: four, two and two digits that name a date that exists.
 *
 * @example
 * isCivilDate('2028-02-29'); // true
 * isCivilDate('2026-02-29'); // false
 * isCivilDate('2026-2-1'); // false
 */
export function isCivilDate(text: unknown): text is CivilDate {
  return !Number.isNaN(readDayNumber(text));
}

/**
 * Whole days from 1970-01-01 to a date; negative before it.
 *
 * @throws RangeError when the text is not a {@link CivilDate}
 */
export function dayNumberOf(date: CivilDate): number {
  const day = readDayNumber(date);
  if (Number.isNaN(day))
    throw new RangeError(`Not a date (YYYY-MM-DD): ${JSON.stringify(date)}`.slice(0, 80));
  return day;
}

/**
 * The date a whole number of days after 1970-01-01; the inverse of {@link dayNumberOf}.
 *
 * @throws RangeError outside the years 0000 to 9999
 */
export function dateOfDayNumber(day: number): CivilDate {
  const text = new Date(day * dayLength).toISOString();
  // Other years are written with a sign and six digits.
  if (text.length > 24) throw new RangeError(`Outside the years 0000 to 9999: ${text}`);
  return text.slice(0, 10);
}

/**
 * The date `days` days later (earlier when negative).
 *
 * @throws RangeError when `date` is not a date, or the answer lies outside the years 0000 to 9999
 *
 * @example
 * addDays('2026-12-31', 1); // '2027-01-01'
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/**
 * Days from `from` to `to`; negative when `to` is earlier.
 *
 * @throws RangeError when one of them is not a date
 *
 * @example
 * daysBetween('2026-02-28', '2026-03-01'); // 1
 */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/**
 * The day of the week after ISO 8601: 1 is Monday, 7 is Sunday.
 *
 * @throws RangeError when `date` is not a date
 */
export function weekdayOf(date: CivilDate): number {
  return daysSince(1, date) + 1;
}

/**
 * The first date of the week a date lies in; weeks begin on `firstWeekday` (1 Monday … 7 Sunday).
 *
 * @throws RangeError when `date` is not a date
 *
 * @example
 * startOfWeek('2026-11-25'); // '2026-11-23', a Monday
 * startOfWeek('2026-11-25', 7); // '2026-11-22', a Sunday
 */
export function startOfWeek(date: CivilDate, firstWeekday = 1): CivilDate {
  return addDays(date, -daysSince(firstWeekday, date));
}

/** Days since the nearest given weekday that is not after the date, 0 to 6. */
function daysSince(weekday: number, date: CivilDate): number {
  // 1970-01-01, day 0, was a Thursday: weekday 4.
  const days = (dayNumberOf(date) + 4 - weekday) % 7;
  return days < 0 ? days + 7 : days;
}

/** The day number, or NaN. */
function readDayNumber(text: unknown): number {
  if (typeof text !== 'string' || !shape.test(text)) return NaN;
  const start = Date.parse(text);
  // Of a date that does not exist some engines make NaN, some the one that many days on.
  return new Date(start).getUTCDate() === Number(text.slice(8)) ? start / dayLength : NaN;
}

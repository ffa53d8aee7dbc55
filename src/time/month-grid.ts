import { addDays, startOfWeek, type CivilDate } from './civil-date.js';
import { monthOf } from './civil-month.js';

/**
 * The whole weeks, four to six of them, that cover a month: rows of seven dates, with those of the months beside it.
 *
 * @param month `YYYY-MM`
 * @param firstWeekday the day weeks begin on, 1 Monday … 7 Sunday
 * @throws RangeError when `month` is not a month, or the weeks reach out of the years 0000 to 9999
 *
 * @example
 * monthGrid('2026-02', 7); // 4 weeks, 2026-02-01 … 2026-02-28
 * monthGrid('2026-02', 1); // 5 weeks, 2026-01-26 … 2026-03-01
 */
export function monthGrid(month: string, firstWeekday: number): readonly (readonly CivilDate[])[] {
  const weeks: CivilDate[][] = [];
  let start = startOfWeek(`${month}-01`, firstWeekday);
  do {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((weekday) => addDays(start, weekday)));
    start = addDays(start, 7);
  } while (monthOf(start) === month);
  return weeks;
}

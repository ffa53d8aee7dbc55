import { addDays, daysBetween, startOfWeek, type CivilDate } from './civil-date.js';
import { endOfMonth, startOfMonth } from './civil-month.js';

// Unicode CLDR 48, supplemental data weekData/firstDay: the regions whose week does not begin on Monday.
const saturdayRegions = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';
const sundayRegions =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH ' +
  'PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';

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
  const first = startOfMonth(`${month}-01`);
  const start = startOfWeek(first, firstWeekday);
  const weeks: CivilDate[][] = [];
  for (let day = 0; day <= daysBetween(start, endOfMonth(first)); day += 7) {
    weeks.push(Array.from({ length: 7 }, (_, weekday) => addDays(start, day + weekday)));
  }
  return weeks;
}

/**
 * The day weeks begin on in a locale: 1 Monday … 7 Sunday. By its own or likely region, and not by the engine: some say
 * nothing of it, and those that do take milliseconds for a page's first answer.
 *
 * @throws RangeError when the text is not a language tag (BCP 47)
 *
 * @example
 * firstWeekdayOf('de'); // 1
 * firstWeekdayOf('en-US'); // 7
 * firstWeekdayOf('ar-EG'); // 6
 */
export function firstWeekdayOf(locale: string): number {
  const [, named] = /^[a-z]{2}-([A-Z]{2})$/.exec(locale) ?? [];
  const region = named ?? regionOf(new Intl.Locale(locale));
  if (region.length !== 2) return 1;
  if (sundayRegions.includes(region)) return 7;
  if (saturdayRegions.includes(region)) return 6;
  return region === 'MV' ? 5 : 1;
}

function regionOf(locale: Intl.Locale): string {
  return locale.region ?? locale.maximize().region ?? '';
}

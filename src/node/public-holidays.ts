import type HolidaysType from 'date-holidays';
import { BookingError } from '../contract/booking-error.js';
import type { Holiday, HolidayCalendar, HolidayCountry, HolidayQuestion } from '../contract/host-backend.js';
import { addDays } from '../time/civil-date.js';

type Library = typeof HolidaysType;
type Found = ReturnType<HolidaysType['getHolidays']>[number];

const hourMs = 3_600_000;
/** A year of a country takes milliseconds to work out, while everybody else waits. */
const yearsKept = 500;

/**
 * Public holidays of the world's countries and their regions, by the data of `date-holidays`, which has to be installed. It is
 * loaded when it is first asked.
 *
 * Only days that are public holidays by law are listed, substitute days among them, each in the language asked for where its
 * name is known in it, else in the country's own. A holiday that begins in the course of a day counts for that day.
 *
 * @example
 * const desk = createHostDesk({ ...parts, holidays: publicHolidays() });
 */
export function publicHolidays(): HolidayCalendar {
  let loading: Promise<Library> | undefined;
  const library = (): Promise<Library> => (loading ??= loadLibrary());
  const years = new Map<string, readonly Holiday[]>();
  return {
    countries: async (language) => countriesOf(new (await library())(), language),
    holidays: async (question) => holidaysOf(await library(), question, years),
  };
}

async function loadLibrary(): Promise<Library> {
  try {
    return (await import('date-holidays')).default;
  } catch (cause) {
    throw new Error('publicHolidays() needs date-holidays: npm install date-holidays', { cause });
  }
}

function countriesOf(known: HolidaysType, language = 'en'): readonly HolidayCountry[] {
  const short = shortOf(language);
  const { nameOf, compare } = namesIn(language);
  const inOrder = <Named extends { readonly name: string }>(all: readonly Named[]): readonly Named[] =>
    [...all].sort((a, b) => compare(a.name, b.name));
  return inOrder(
    Object.entries(known.getCountries(short)).map(([code, name]) => ({
      code,
      name: nameOf(code) ?? name,
      regions: inOrder(
        Object.entries(regionsOf(known, code, short)).map(([region, called]) => ({
          code: region,
          name: called,
        })),
      ),
    })),
  );
}

/** What countries are called in a language, and its alphabet; English for one that is none. */
function namesIn(language: string): {
  readonly nameOf: (code: string) => string | undefined;
  readonly compare: (a: string, b: string) => number;
} {
  const [known = 'en'] = supported(language);
  const names = new Intl.DisplayNames(known, { type: 'region', fallback: 'none' });
  return { nameOf: (code) => names.of(code), compare: new Intl.Collator(known).compare };
}

function supported(language: string): readonly string[] {
  try {
    return Intl.DisplayNames.supportedLocalesOf(language);
  } catch {
    return [];
  }
}

function holidaysOf(
  Library: Library,
  { country, region, from, to, language = 'en' }: HolidayQuestion,
  years: Map<string, readonly Holiday[]>,
): readonly Holiday[] {
  const known = new Library();
  if (!Object.hasOwn(known.getCountries(), country)) throw unknown('country');
  if (region !== undefined && !Object.hasOwn(regionsOf(known, country, 'en'), region))
    throw unknown('region');
  const short = shortOf(language);
  let calendar: HolidaysType | undefined;
  const inYear = (year: number): readonly Holiday[] => {
    const key = `${country} ${region ?? ''} ${short} ${year}`;
    const kept = years.get(key);
    if (kept) return kept;
    calendar ??= region === undefined ? new Library(country) : new Library(country, region);
    const days = calendar
      .getHolidays(year, short)
      .filter(({ type }) => type === 'public')
      .flatMap(daysOf);
    keep(years, key, days);
    return days;
  };
  const found = yearsOf(from, to)
    .flatMap(inYear)
    .filter(({ date }) => date >= from && date <= to);
  const each = new Map(found.map((holiday) => [`${holiday.date} ${holiday.name}`, holiday]));
  return [...each.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Keeps a year, and lets go of the oldest. */
function keep(years: Map<string, readonly Holiday[]>, key: string, days: readonly Holiday[]): void {
  const [oldest] = years.keys();
  if (years.size >= yearsKept && oldest !== undefined) years.delete(oldest);
  years.set(key, days);
}

/** The library says nothing at all of countries without regions, whatever its types say. */
function regionsOf(known: HolidaysType, country: string, language: string): Readonly<Record<string, string>> {
  return { ...known.getStates(country, language) };
}

/** `de` of `de-AT`. */
function shortOf(language: string): string {
  return language.split('-', 1).join('');
}

/** A holiday of several days may have begun the year before. */
function yearsOf(from: string, to: string): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)) - 1, Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * Each date of a holiday. A part of a day that is left over counts for none: Turkey’s feasts take their eve’s afternoon. An hour
 * that a change of clocks takes makes no day shorter.
 */
function daysOf({ date, start, end, name }: Found): readonly Holiday[] {
  const whole = Math.floor((end.getTime() - start.getTime() + 2 * hourMs) / (24 * hourMs));
  const first = date.slice(0, 10);
  return Array.from({ length: Math.max(1, whole) }, (_, index) => ({ date: addDays(first, index), name }));
}

function unknown(path: 'country' | 'region'): BookingError {
  return new BookingError('invalid-request', { fields: [{ path, message: 'is none that is known here' }] });
}

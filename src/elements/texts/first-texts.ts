import type { ConferenceSolution, LocationKind } from '../../contract/index.js';

/**
 * The words that the first sight of free times needs, in one language; English ones come with the page. Texts with a number
 * or a name in them are functions, so that each language forms its own plurals and word order. Dates and numbers inside are
 * given already formatted by `Intl`.
 */
export interface FirstTexts {
  /** BCP 47 tag of the language this is written in; becomes the `lang` of what is shown. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';

  readonly loading: string;
  readonly back: string;
  readonly retry: string;
  readonly close: string;
  readonly book: string;
  readonly booking: string;
  /** Nothing came where something was asked for. */
  readonly noAnswer: string;
  /** A length: 30 → “30 min”, 90 → “1 hr 30 min”. */
  duration(minutes: number): string;
  readonly chooseDuration: string;

  readonly chooseDate: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  /** Said of a day: “Monday, 2 March 2026, 5 times”. */
  dayWithTimes(date: string, count: number): string;
  dayWithoutTimes(date: string): string;

  readonly chooseTime: string;
  /** Heading of a day's times. */
  timesOn(date: string): string;
  /** Announced when times arrive. */
  timesFound(count: number, range: string): string;
  noTimesOn(date: string): string;
  noTimesIn(month: string): string;
  readonly noTimesAtAll: string;
  /** A way on from an empty month: “Next free: Tue, 3 March”. */
  nextFree(date: string): string;
  /** Said of a time: “10:00 to 10:30, Monday, 2 March”. */
  timeOnDay(from: string, to: string, date: string): string;
  readonly morning: string;
  readonly afternoon: string;
  readonly evening: string;

  locationKind(kind: LocationKind, conference?: ConferenceSolution): string;

  readonly timeZone: string;
}

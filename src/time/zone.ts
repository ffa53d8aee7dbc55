// The one place that decides an offset and what instant a wall clock means. No other zone arithmetic, date-fns-tz's
// included, may: that one is an hour early where midnight is skipped (test/time/date-fns-tz.test.ts shows where).
import { dateOfDayNumber, dayNumberOf, type CivilDate } from './civil-date.js';
import { spanAt, tableOf } from './zone-spans.js';
import type { Span } from './zone-spans.js';

/** A date and time of day as a clock in some zone shows it. Months 1 to 12; hour 24 is the next midnight. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/** What a clock and a calendar on the wall show at an instant. `weekday` after ISO 8601: 1 is Monday, 7 is Sunday. */
export interface CivilTime extends Required<WallClock> {
  readonly weekday: number;
}

/** A change of a zone's offset: from the instant `at` on it is `after`, until then it was `before` (ms east of UTC). */
export interface ZoneTransition {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

const minuteLength = 60_000;
const hourLength = 60 * minuteLength;
const dayLength = 24 * hourLength;

/**
 * Whether the engine knows a zone: an IANA name, aliases included. Offsets such as `+01:00` are not zones.
 *
 * @example
 * isZone('Asia/Calcutta'); // true
 * isZone('Etc/GMT-1'); // true
 * isZone('+01:00'); // false
 */
export function isZone(zone: string): boolean {
  try {
    return Boolean(tableOf(zone));
  } catch {
    return false;
  }
}

/**
 * The offset of a zone at an instant, in milliseconds east of UTC.
 *
 * @throws RangeError for an unknown zone, or when `instant` is not a time
 *
 * @example
 * offsetAt('Asia/Kathmandu', 0); // 19_800_000, which is +05:30
 */
export function offsetAt(zone: string, instant: number): number {
  return spanAt(zone, instant).offset;
}

/**
 * The first instant whose wall clock in the zone is at or past the given one (slot rule 1).
 *
 * A time that the zone skips gives the instant of the skip, and so does any time of a date that never was; a time that
 * comes twice gives its first occurrence. "First" is meant of all instants, so a clock that was set back decides nothing
 * by itself: where midnight had struck before the clock went back over it, that midnight counts.
 * Fields beyond their usual range carry over: hour 24, or minute 1440, is the next midnight.
 *
 * @throws RangeError for an unknown zone or a field that is not a number
 *
 * @example
 * // Havana skips the hour after midnight
 * instantOfWallClock('America/Havana', { year: 2026, month: 3, day: 8, hour: 0, minute: 30 });
 * // the instant 2026-03-08T05:00:00.000Z, when the clock shows 01:00
 */
export function instantOfWallClock(zone: string, wall: WallClock): number {
  // Not Date.UTC, which takes the years 0 to 99 for those of the twentieth century.
  const date = new Date(0).setUTCFullYear(wall.year, wall.month - 1, wall.day);
  const { hour, minute, second = 0 } = wall;
  return firstReaching(zone, date + hour * hourLength + minute * minuteLength + second * 1000);
}

/**
 * The first instant of a zone's date at `minutes` after midnight by the clock, 0 to 1440: {@link instantOfWallClock} for
 * those who hold a date and the minutes of a {@link parseWallTime wall time}.
 *
 * @throws RangeError for an unknown zone or when `date` is not a date
 */
export function instantOnDate(zone: string, date: CivilDate, minutes: number): number {
  return firstReaching(zone, dayNumberOf(date) * dayLength + minutes * minuteLength);
}

/**
 * The first instant of a zone's date, or of the first later date when it never was.
 *
 * @throws RangeError for an unknown zone or when `date` is not a date
 */
export function startOfDate(zone: string, date: CivilDate): number {
  return instantOnDate(zone, date, 0);
}

/**
 * Whether a zone ever had a date; those on the date line have left some out.
 *
 * @throws RangeError for an unknown zone or when `date` is not a date
 *
 * @example
 * dateExists('Pacific/Apia', '2011-12-30'); // false
 */
export function dateExists(zone: string, date: CivilDate): boolean {
  return dateAt(zone, startOfDate(zone, date)) === date;
}

/**
 * The date in a zone at an instant.
 *
 * @throws RangeError for an unknown zone, or when `instant` is not a time of the years 0000 to 9999
 */
export function dateAt(zone: string, instant: number): CivilDate {
  return dateOfDayNumber(Math.floor((instant + offsetAt(zone, instant)) / dayLength));
}

/**
 * What clock and calendar in a zone show at an instant; a part of a second is left off.
 *
 * @throws RangeError for an unknown zone, or when `instant` is not a time
 */
export function civilAt(zone: string, instant: number): CivilTime {
  const wall = new Date(instant + offsetAt(zone, instant));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    weekday: wall.getUTCDay() || 7,
  };
}

/**
 * The changes of a zone's offset with `start ≤ at < end`, in order.
 *
 * @throws RangeError for an unknown zone, or when `start` is not a time
 */
export function transitionsBetween(zone: string, start: number, end: number): readonly ZoneTransition[] {
  const transitions: ZoneTransition[] = [];
  let span = spanAt(zone, start - 1);
  while (span.end < end) {
    const next = spanAt(zone, span.end);
    if (next.offset !== span.offset)
      transitions.push({ at: span.end, before: span.offset, after: next.offset });
    span = next;
  }
  return transitions;
}

/**
 * {@link instantOnDate} for many dates one after the other, each found where the one before it left off.
 *
 * @example
 * const dates = new DateClock('Europe/Berlin');
 * dates.goTo(dayNumberOf('2026-03-02'));
 * dates.instantAt(9 * 60); // 2026-03-02T08:00:00.000Z
 */
export class DateClock {
  readonly #zone: string;
  #midnight = NaN;
  #span: Span | undefined;

  constructor(zone: string) {
    this.#zone = zone;
  }

  /** Goes to a date by its day number; each after the one before. */
  goTo(day: number): void {
    this.#midnight = day * dayLength;
    this.#span = spanReaching(this.#zone, this.#midnight, this.#span);
  }

  /** The first instant at which the clock is so many minutes past the date's midnight, or later; 1440 is the next one. */
  instantAt(minutes: number): number {
    const wall = this.#midnight + minutes * minuteLength;
    const span = spanReaching(this.#zone, wall, this.#span);
    return Math.max(span.start, wall - span.offset);
  }
}

/** The first instant at which the zone's clock is at or past `wall`, a clock reading counted as if it were UTC. */
function firstReaching(zone: string, wall: number): number {
  const span = spanReaching(zone, wall);
  return Math.max(span.start, wall - span.offset);
}

/** The first span in which the clock gets to `wall`, which no span before `from` does. */
function spanReaching(zone: string, wall: number, from?: Span): Span {
  // No zone was ever more than 16 hours from UTC, so nothing that began earlier can reach it first.
  let span = from ?? spanAt(zone, wall - 16 * hourLength);
  while (wall - span.offset >= span.end) span = spanAt(zone, span.end);
  return span;
}

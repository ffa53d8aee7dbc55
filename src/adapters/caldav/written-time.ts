import type ICAL from 'ical.js';

/** A time as it is written: what the clock on the wall shows, and whose clock that is. */
export interface WrittenTime {
  /** Milliseconds, the reading counted as if it were UTC. */
  readonly wall: number;
  /** A date without a time of day. */
  readonly isDate: boolean;
  readonly isUtc: boolean;
  /** The zone's name in this object; missing for UTC, dates and floating times. */
  readonly tzid?: string;
}

/** How long something lasts: days by the calendar, then time by the clock. */
export interface WrittenLength {
  readonly days: number;
  readonly milliseconds: number;
}

const dateShape = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})(?:\.\d+)?(Z?))?$/;
const durationShape =
  /^([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,8})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/;

/**
 * Reads `DTSTART` and its kin.
 *
 * @throws RangeError for what is no time
 */
export function writtenTime(property: ICAL.Property): WrittenTime {
  const [first] = writtenTimes(property);
  if (!first) throw new RangeError('A time that is none');
  return first;
}

/** Reads all times of a property; of periods, when they begin. */
export function writtenTimes(property: ICAL.Property): readonly WrittenTime[] {
  return valuesOf(property).map((value) => timeOf(value.split('/')[0] ?? '', tzidOf(property)));
}

/** Periods of a property that say how long they are, by their place among its values. */
export function writtenPeriods(
  property: ICAL.Property,
): readonly (WrittenLength | WrittenTime | undefined)[] {
  return valuesOf(property).map((value) => {
    const end = value.split('/')[1];
    if (end === undefined) return undefined;
    return end.startsWith('P') ? lengthOf(end) : timeOf(end, tzidOf(property));
  });
}

/**
 * Reads a `DURATION`.
 *
 * @throws RangeError for what is none
 */
export function lengthOf(text: string): WrittenLength {
  const found = durationShape.exec(text.trim());
  if (!found) throw new RangeError('A duration that is none');
  const [sign = '', ...parts] = found.slice(1);
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part: string | undefined) =>
    Number(part ?? 0),
  );
  const factor = sign === '-' ? -1 : 1;
  return {
    days: factor * (weeks * 7 + days),
    milliseconds: factor * ((hours * 60 + minutes) * 60 + seconds) * 1000,
  };
}

/** Reads a time that stands by itself, as in `UNTIL`. @throws RangeError for what is no time */
export function timeOf(text: string, tzid?: string): WrittenTime {
  const found = dateShape.exec(text.trim());
  if (!found) throw new RangeError('A time that is none');
  const [year = 0, month = 0, day = 0, hour, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
  const wall =
    new Date(0).setUTCFullYear(year, month - 1, day) + ((hour ?? 0) * 3600 + minute * 60 + second) * 1000;
  const isUtc = found[7] === 'Z' || (hour !== undefined && /^(?:etc\/)?(?:utc|gmt|z)$/i.test(tzid ?? ''));
  const isDate = hour === undefined;
  return { wall, isDate, isUtc, ...(!isUtc && !isDate && tzid !== undefined && { tzid }) };
}

/** The values as they are kept inside (jCal, RFC 7265), where nothing has been made of them yet. */
function valuesOf(property: ICAL.Property): readonly string[] {
  const values: readonly unknown[] = property.jCal.slice(3);
  return values.map((value) => (Array.isArray(value) ? value.join('/') : String(value)));
}

function tzidOf(property: ICAL.Property): string | undefined {
  const tzid = property.getFirstParameter('tzid') as string | undefined;
  return tzid === '' ? undefined : tzid;
}

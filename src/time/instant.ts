import { isCivilDate } from './civil-date.js';

// RFC 3339 §5.6, whose letters may be small; a leap second has no place in epoch milliseconds.
const shape =
  /^(\d{4}-\d\d-\d\d)t((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d+))?(?:z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i;

/** What {@link formatInstant} writes, on a day that every month has: long lists are made of it. */
const written = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/**
 * The instant a text names, in epoch milliseconds.
 *
 * Taken is RFC 3339: date, time with seconds, any length of fraction (cut to milliseconds), and `Z` or an offset.
 * Not taken are dates that do not exist, second 60, hour 24, and instants that in UTC lie outside the years 0000 to 9999,
 * since {@link formatInstant} could not write them back.
 *
 * @throws RangeError for any other text
 *
 * @example
 * parseInstant('2026-11-23T09:00:00+01:00'); // 1_795_420_800_000
 * parseInstant('2026-11-23T09:00'); // RangeError
 */
export function parseInstant(text: string): number {
  const instant = readInstant(text);
  if (Number.isNaN(instant)) {
    throw new RangeError(`Not an instant after RFC 3339: ${JSON.stringify(text)}`.slice(0, 80));
  }
  return instant;
}

/** Whether {@link parseInstant} takes a value. */
export function isInstant(text: unknown): text is string {
  return typeof text === 'string' && !Number.isNaN(readInstant(text));
}

/**
 * Writes an instant as the boundaries carry it: ISO 8601 in UTC with milliseconds.
 *
 * @throws RangeError when `instant` is not a time
 *
 * @example
 * formatInstant(0); // '1970-01-01T00:00:00.000Z'
 */
export function formatInstant(instant: number): string {
  return new Date(instant).toISOString();
}

/** The instant, or NaN. */
function readInstant(text: string): number {
  if (written.test(text)) return Date.parse(text);
  const [, date, time = '', fraction = '', sign, hours, minutes] = shape.exec(text) ?? [];
  if (!isCivilDate(date)) return NaN;
  // This one form of text every engine must read, and alike (ECMA-262, "Date Time String Format").
  const local = Date.parse(`${date}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`);
  const offsetMinutes = sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : 0;
  const instant = local - offsetMinutes * 60_000;
  const year = new Date(instant).getUTCFullYear();
  return year >= 0 && year <= 9999 ? instant : NaN;
}

import type { Interval } from '../../time/interval.js';
import { formatInstant, isInstant, parseInstant } from '../../time/instant.js';
import { startOfDate } from '../../time/zone.js';
import { isCivilDate } from '../../time/civil-date.js';
import { textOf } from './wire.js';

/** Writes a time as Google shows it right and repeats it right: the instant, and the zone it is meant in. */
export function writeTime(instant: number, zone?: string): Readonly<Record<string, string>> {
  return { dateTime: formatInstant(instant), ...(zone !== undefined && { timeZone: zone }) };
}

/** True for a time that is a whole date, which needs its calendar's zone to be an instant. */
export function isDate(time: unknown): boolean {
  return textOf(time, 'date') !== undefined;
}

/**
 * Reads when an event takes place; `undefined` when that cannot be told. A date begins with its first instant in the
 * calendar's zone, and the end date is not part of the event.
 */
export function readTimes(start: unknown, end: unknown, zone: string | undefined): Interval | undefined {
  const from = instantOf(start, zone);
  const to = instantOf(end, zone);
  return from === undefined || to === undefined ? undefined : { start: from, end: to };
}

/** The instant of one end of an event; `undefined` when it cannot be told. */
export function instantOf(time: unknown, zone: string | undefined): number | undefined {
  const dateTime = textOf(time, 'dateTime');
  if (dateTime !== undefined) return isInstant(dateTime) ? parseInstant(dateTime) : undefined;
  const date = textOf(time, 'date');
  if (!isCivilDate(date) || zone === undefined) return undefined;
  try {
    return startOfDate(zone, date);
  } catch {
    // A zone this machine does not know.
    return undefined;
  }
}

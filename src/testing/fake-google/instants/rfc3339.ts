import { isCivilDate } from '../../../time/civil-date.js';
import { instantOfWallClock, offsetAt } from '../../../time/zone.js';

const DATE_TIME = /^(\d{4}-\d\d-\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?([Zz]|[+-]\d\d:\d\d)?$/;

/** Whether a date exists, and every zone can show it in four digits of a year. */
export function isUsableDate(date: string): boolean {
  return isCivilDate(date) && date > '0001-01-01' && date < '9999-12-30';
}

/** A date and time as sent: an instant when it has an offset, otherwise to be read in a zone. */
export interface DateTime {
  /** Epoch milliseconds; Google keeps whole seconds. */
  readonly at?: number;
  /** The instant at which a clock in the zone shows this time. */
  in(zone: string): number;
}

/** Reads a date and time after RFC 3339, whose offset may be missing; undefined when it is none. */
export function readDateTime(text: string): DateTime | undefined {
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const [, date = '', hour = '', minute = '', second = '', offset] = match;
  if (!isUsableDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return undefined;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const wall = { year, month, day, hour: Number(hour), minute: Number(minute), second: Number(second) };
  const inZone = (zone: string) => instantOfWallClock(zone, wall);
  if (offset === undefined) return { in: inZone };
  const at = Date.parse(`${date}T${hour}:${minute}:${second}${offset.toUpperCase()}`);
  return Number.isNaN(at) ? undefined : { at, in: () => at };
}

/** Reads an instant after RFC 3339, whose offset must be there; epoch milliseconds, or undefined. */
export function readInstant(text: string): number | undefined {
  return readDateTime(text)?.at;
}

/** An instant as a zone's clock shows it, with the offset, in whole seconds: `2026-03-02T10:00:00+01:00`. */
export function formatInZone(instant: number, zone: string): string {
  const offset = offsetAt(zone, instant);
  const wall = new Date(instant + offset).toISOString().slice(0, 19);
  if (offset === 0) return `${wall}Z`;
  const minutes = Math.floor(Math.abs(offset) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** An instant in UTC with milliseconds, as Google writes `created` and `updated`. */
export function formatUtc(instant: number): string {
  return new Date(instant).toISOString();
}

/** `yyyymmddThhmmssZ`, as in the ids of instances and in recurrence lines. */
export function formatCompact(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

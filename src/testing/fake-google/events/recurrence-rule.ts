import { isZone } from '../../../time/zone.js';
import { isUsableDate, readDateTime } from '../instants/rfc3339.js';
import type { Moment } from '../state/calendar-event.js';

/** A rule of RFC 5545, as far as the stand-in expands it. */
export interface RecurrenceRule {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count?: number;
  readonly until?: Moment;
  /** Weekdays after ISO 8601, 1 to 7; empty means that of the start. Only with DAILY and WEEKLY. */
  readonly weekdays: readonly number[];
  readonly firstWeekday: number;
}

/** What `recurrence` says: rules, and single moments added or taken out. */
export interface Recurrence {
  readonly rules: readonly RecurrenceRule[];
  readonly added: readonly Moment[];
  readonly excluded: readonly Moment[];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/**
 * Reads the lines of `recurrence` (RFC 5545, 3.8.5): RRULE, RDATE, EXDATE. A floating time is one in `zone`.
 *
 * @throws RangeError for a line that is none of these, or a part of a rule that the stand-in does not expand
 */
export function readRecurrence(lines: readonly string[], zone: string): Recurrence {
  const rules: RecurrenceRule[] = [];
  const added: Moment[] = [];
  const excluded: Moment[] = [];
  for (const line of lines) {
    const [, name = '', parameters = '', value = ''] = /^([A-Z]+)((?:;[^:]*)?):(.*)$/.exec(line) ?? [];
    if (name === 'RRULE') rules.push(readRule(value, zone));
    else if (name === 'RDATE' || name === 'EXDATE') {
      const given = /;TZID=([^;]+)/.exec(parameters)?.[1] ?? zone;
      const moments = value.split(',').map((text) => readMoment(text, given));
      (name === 'RDATE' ? added : excluded).push(...moments);
    } else throw new RangeError(`Not a line of a recurrence: ${line}`);
  }
  return { rules, added, excluded };
}

function readRule(value: string, zone: string): RecurrenceRule {
  const parts = new Map(value.split(';').map((part) => part.split('=', 2) as [string, string | undefined]));
  const take = (name: string) => {
    const text = parts.get(name);
    parts.delete(name);
    return text;
  };
  const frequency = FREQUENCIES.find((name) => name === parts.get('FREQ'));
  take('FREQ');
  const interval = readCount(take('INTERVAL') ?? '1');
  const count = take('COUNT');
  const until = take('UNTIL');
  const weekdays = (take('BYDAY')?.split(',') ?? []).map(readWeekday);
  const firstWeekday = readWeekday(take('WKST') ?? 'MO');
  if (!frequency || parts.size > 0 || (count !== undefined && until !== undefined)) {
    throw new RangeError(`Not a rule the stand-in expands: ${value}`);
  }
  if (weekdays.length > 0 && (frequency === 'MONTHLY' || frequency === 'YEARLY')) {
    throw new RangeError(`Not a rule the stand-in expands: ${value}`);
  }
  const rule = { frequency, interval, weekdays, firstWeekday };
  if (count !== undefined) return { ...rule, count: readCount(count) };
  // Some calendars write the last day there is for a series without an end.
  return until === undefined || until.startsWith('9999') ? rule : { ...rule, until: readMoment(until, zone) };
}

function readCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new RangeError(`Not a number of times: ${text}`);
  return Number(text);
}

function readWeekday(text: string): number {
  const index = WEEKDAYS.indexOf(text);
  if (index < 0) throw new RangeError(`Not a weekday: ${text}`);
  return index + 1;
}

function readMoment(text: string, zone: string): Moment {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(text);
  if (!match || !isZone(zone)) throw new RangeError(`Not a moment of a recurrence: ${text}`);
  const [, year = '', month = '', day = '', hour, minute = '', second = '', utc = ''] = match;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) {
    if (isUsableDate(date)) return { date };
  } else {
    const read = readDateTime(`${date}T${hour}:${minute}:${second}${utc}`);
    if (read) return { at: read.in(zone), zone };
  }
  throw new RangeError(`Not a moment of a recurrence: ${text}`);
}

import type ICAL from 'ical.js';
import { parseRule } from './recurrence-rule.js';
import { timesOfRule } from './rule-times.js';
import { clockOfOffsets } from './wall-clocks.js';
import type { WallClockOf } from './wall-clocks.js';
import { timeOf, writtenTime, writtenTimes } from './written-time.js';

/** A change of offset, in milliseconds. */
interface Onset {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

const dayLength = 86_400_000;
const yearLength = 366 * dayLength;

/**
 * The clock that a `VTIMEZONE` describes (RFC 5545, section 3.6.5), for zones that only their own calendar knows.
 *
 * @throws RangeError for one that describes none
 */
export function clockOfWrittenZone(zone: ICAL.Component): WallClockOf {
  const observances = [...zone.getAllSubcomponents('standard'), ...zone.getAllSubcomponents('daylight')];
  if (observances.length === 0) throw new RangeError('A zone without an offset');
  const known = new Map<number, readonly Onset[]>();

  function onsetsAround(time: number): readonly Onset[] {
    const year = Math.floor(time / yearLength);
    const found =
      known.get(year) ??
      observances.flatMap((observance) => onsetsOf(observance, year)).sort((a, b) => a.at - b.at);
    known.set(year, found);
    return found;
  }

  function offsetOf(instant: number): number {
    const onsets = onsetsAround(instant);
    const last = onsets.findLast(({ at }) => at <= instant);
    return last?.after ?? onsets[0]?.before ?? 0;
  }

  return clockOfOffsets(offsetOf, (wall) => [
    ...new Set([offsetOf(wall - dayLength), offsetOf(wall), offsetOf(wall + dayLength)]),
  ]);
}

/** The changes to an observance that decide about a year. */
function onsetsOf(observance: ICAL.Component, year: number): readonly Onset[] {
  const before = offsetIn(observance, 'tzoffsetfrom');
  const after = offsetIn(observance, 'tzoffsetto');
  const starts = observance.getFirstProperty('dtstart');
  if (!starts) throw new RangeError('A zone that never begins');
  const { wall: start } = writtenTime(starts);
  const walls = [
    start,
    ...observance
      .getAllProperties('rdate')
      .flatMap(writtenTimes)
      .map(({ wall }) => wall),
  ];
  for (const property of observance.getAllProperties('rrule')) {
    const rule = parseRule(String(property.getFirstValue()));
    const written = rule.until === undefined ? undefined : timeOf(rule.until);
    const until = written && written.wall + (written.isUtc ? before : 0);
    const end = (year + 2) * yearLength;
    const begin = Math.min((year - 2) * yearLength, until ?? Infinity) - yearLength;
    walls.push(...timesOfRule(rule, { start, until, within: { start: begin, end } }).walls);
  }
  return walls.map((wall) => ({ at: wall - before, before, after }));
}

function offsetIn(observance: ICAL.Component, name: string): number {
  const text = String(observance.getFirstPropertyValue(name) ?? '');
  const found = /^([+-])(\d{2}):?(\d{2}):?(\d{2})?$/.exec(text);
  if (!found) throw new RangeError('A zone without an offset');
  const [, sign, hours, minutes, seconds = '0'] = found;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
}

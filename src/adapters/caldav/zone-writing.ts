import ICAL from 'ical.js';
import { civilAt, offsetAt, transitionsBetween } from '../../time/zone.js';
import type { ZoneTransition } from '../../time/zone.js';

const yearLength = 366 * 86_400_000;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * Describes a zone as it is around an instant (`VTIMEZONE`, RFC 5545, section 3.6.5): by rules where its changes follow
 * some, else by the changes themselves.
 */
export function writeZone(zone: string, instant: number): ICAL.Component {
  const written = new ICAL.Component('vtimezone');
  written.addPropertyWithValue('tzid', zone);
  const from = instant - 2 * yearLength;
  const transitions = transitionsBetween(zone, from, instant + 5 * yearLength);
  const observances =
    byRules(transitions) ?? transitions.map((transition) => ({ transition, rule: undefined }));
  for (const { transition, rule } of observances) written.addSubcomponent(observance(transition, rule));
  if (observances.length === 0) {
    const offset = offsetAt(zone, instant);
    written.addSubcomponent(observance({ at: -offset, before: offset, after: offset }, undefined));
  }
  return written;
}

/** The first change of each sort with the rule that all of its sort follow; `undefined` where some do not. */
function byRules(
  transitions: readonly ZoneTransition[],
): readonly { readonly transition: ZoneTransition; readonly rule: string | undefined }[] | undefined {
  const forward = transitions.filter(({ before, after }) => after > before);
  const back = transitions.filter(({ before, after }) => after < before);
  const [first, second] = [forward, back].map((sort) => {
    const [transition] = sort;
    const rule = ruleOf(sort);
    return transition && rule !== undefined ? { transition, rule } : undefined;
  });
  return first && second ? [first, second] : undefined;
}

/** A rule that a yearly change follows by its own clock. */
function ruleOf(transitions: readonly ZoneTransition[]): string | undefined {
  const readings = transitions.map(readingOf);
  const [first] = readings;
  if (!first || readings.length < 5) return undefined;
  const isSame = readings.every(
    ({ month, weekday, clock, year }, index) =>
      month === first.month &&
      weekday === first.weekday &&
      clock === first.clock &&
      year === first.year + index,
  );
  if (!isSame) return undefined;
  const rule = (ordinal: number) =>
    `FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${ordinal}${weekdays[first.weekday] ?? 'SU'}`;
  if (readings.every(({ isLast }) => isLast)) return rule(-1);
  return readings.every(({ ordinal }) => ordinal === first.ordinal) ? rule(first.ordinal) : undefined;
}

/** What the clock showed at a change, before it was changed. */
function readingOf({ at, before }: ZoneTransition) {
  const wall = new Date(at + before);
  const [year, month, day] = [wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate()];
  const daysOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return {
    year,
    month,
    weekday: wall.getUTCDay(),
    clock: wall.getTime() % 86_400_000,
    ordinal: Math.floor((day - 1) / 7) + 1,
    isLast: day + 7 > daysOfMonth,
  };
}

function observance({ at, before, after }: ZoneTransition, rule: string | undefined): ICAL.Component {
  const written = new ICAL.Component(after > before ? 'daylight' : 'standard');
  written.addPropertyWithValue('dtstart', wallTime(at + before));
  written.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(before / 1000));
  written.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(after / 1000));
  if (rule !== undefined) written.addPropertyWithValue('rrule', ICAL.Recur.fromString(rule));
  return written;
}

/** A clock reading, counted as if it were UTC, as `ical.js` has it. */
export function wallTime(wall: number): ICAL.Time {
  const { year, month, day, hour, minute, second } = civilAt('UTC', wall);
  return ICAL.Time.fromData({ year, month, day, hour, minute, second, isDate: false });
}

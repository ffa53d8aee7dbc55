import { dateOfDayNumber, dayNumberOf, weekdayOf } from '../../../time/civil-date.js';
import { civilAt, dateAt, instantOfWallClock } from '../../../time/zone.js';
import type { CalendarEvent, Moment } from '../state/calendar-event.js';
import { instantOf, momentKey, shiftedBy } from './moments.js';
import { readRecurrence, type RecurrenceRule } from './recurrence-rule.js';

/** When one instance of a series is. */
export interface Occurrence {
  readonly start: Moment;
  readonly end: Moment;
}

/** A window of epoch milliseconds, half-open. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** An endless series in a list without an end is told this far; Google stops somewhere too and does not say where. */
const MOST_OCCURRENCES = 730;

/**
 * The instances of a series that start within `[from, to)` or reach into it, in order of their starts. The rule is
 * followed on the calendar of the event's own zone, so a meeting at nine stays at nine when the clocks change; an
 * instance is as long as the first one.
 */
export function occurrencesOf(series: CalendarEvent, calendarZone: string, window: Window): Occurrence[] {
  const { start, end } = series;
  const zone = 'date' in start ? calendarZone : start.zone;
  const { rules, added, excluded } = readRecurrence(series.recurrence ?? [], zone);
  const length = Math.max(0, instantOf(end, calendarZone) - instantOf(start, calendarZone));
  // Nothing is told that would end after the last day there is.
  const to = Math.min(window.to, END_OF_TIME - length);
  const starts = new Map<string, Moment>([[momentKey(start), start]]);
  for (const rule of rules) {
    const told = startsOf(rule, { start, zone, window: { from: window.from - length, to } });
    for (const moment of told) starts.set(momentKey(moment), moment);
  }
  for (const moment of added) if ('date' in moment === 'date' in start) starts.set(momentKey(moment), moment);
  for (const moment of excluded) starts.delete(momentKey(moment));
  return [...starts.values()]
    .map((moment) => ({ moment, at: instantOf(moment, calendarZone) }))
    .filter(({ at }) => at < to)
    .sort((a, b) => a.at - b.at)
    .map(({ moment, at }) => ({ at, start: moment, end: shiftedBy(end, start, moment) }))
    .filter(
      (occurrence) => occurrence.at >= window.from || instantOf(occurrence.end, calendarZone) > window.from,
    )
    .slice(0, MOST_OCCURRENCES)
    .map((occurrence) => ({ start: occurrence.start, end: occurrence.end }));
}

const END_OF_TIME = Date.UTC(9999, 11, 31);

// The day of a rule is worked out on day numbers, and only days near the window are turned into instants: a daily
// series of ten years costs a count, not ten years of clock changes.
function* startsOf(
  rule: RecurrenceRule,
  { start, zone, window }: { start: Moment; zone: string; window: Window },
): Generator<Moment> {
  const wall = 'date' in start ? undefined : civilAt(zone, start.at);
  const firstDay = dayNumberOf('date' in start ? start.date : dateAt(zone, start.at));
  const windowStart = Math.floor(window.from / 86_400_000) - 2;
  const windowEnd = Math.ceil(window.to / 86_400_000) + 2;
  const until = rule.until && instantOfUntil(rule.until, zone);
  const momentOn = (day: number): Moment => {
    const date = dateOfDayNumber(day);
    if (!wall) return { date };
    const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
    return { at: instantOfWallClock(zone, { ...wall, year, month, day: dayOfMonth }), zone };
  };
  let counted = 0;
  let told = 0;
  for (const day of daysOf(rule, firstDay)) {
    if (day >= windowEnd || counted === rule.count || told > MOST_OCCURRENCES) return;
    counted += 1;
    if (day < windowStart) continue;
    // The start itself may be the second of two equal clock times, which no rule can name.
    const moment = day === firstDay ? start : momentOn(day);
    if (until !== undefined && instantOf(moment, zone) > until) return;
    told += 1;
    yield moment;
  }
}

function instantOfUntil(until: Moment, zone: string): number {
  if (!('date' in until)) return until.at;
  // A day as the last one is meant whole.
  const [year = 0, month = 0, day = 0] = until.date.split('-').map(Number);
  return instantOfWallClock(zone, { year, month, day, hour: 24, minute: 0 }) - 1;
}

/** The days a rule names from the first on, without end. */
function* daysOf(rule: RecurrenceRule, firstDay: number): Generator<number> {
  const first = dateOfDayNumber(firstDay);
  if (rule.frequency === 'MONTHLY' || rule.frequency === 'YEARLY') {
    yield* sameDaysOfMonths(first, rule.interval * (rule.frequency === 'YEARLY' ? 12 : 1));
    return;
  }
  if (rule.frequency === 'DAILY') {
    for (let day = firstDay; day < LAST_DAY; day += rule.interval) {
      if (rule.weekdays.length === 0 || rule.weekdays.includes(weekdayOf(dateOfDayNumber(day)))) yield day;
    }
    return;
  }
  const into = (weekday: number) => (weekday - rule.firstWeekday + 7) % 7;
  const weekStart = firstDay - into(weekdayOf(first));
  const named = rule.weekdays.length > 0 ? rule.weekdays : [weekdayOf(first)];
  const offsets = [...new Set(named.map(into))].sort((a, b) => a - b);
  for (let week = weekStart; week < LAST_DAY - 7; week += 7 * rule.interval) {
    for (const offset of offsets) if (week + offset >= firstDay) yield week + offset;
  }
}

/** 9999-12-31. */
const LAST_DAY = dayNumberOf('9999-12-31');

/** The same day every so many months; months too short for it are passed over. */
function* sameDaysOfMonths(first: string, months: number): Generator<number> {
  const [year = 0, month = 0, day = 0] = first.split('-').map(Number);
  for (let index = month - 1; Math.floor(index / 12) + year < 9999; index += months) {
    const date = new Date(Date.UTC(year, index, day));
    if (date.getUTCDate() === day) yield date.getTime() / 86_400_000;
  }
}

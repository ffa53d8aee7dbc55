import type ICAL from 'ical.js';
import type { Interval } from '../../time/interval.js';
import { parseRule } from './recurrence-rule.js';
import { timesOfRule } from './rule-times.js';
import type { WallClockOf } from './wall-clocks.js';
import { lengthOf, timeOf, writtenPeriods, writtenTime, writtenTimes } from './written-time.js';
import type { WrittenLength, WrittenTime } from './written-time.js';

/** One time at which an event takes place. */
export interface Occurrence extends Interval {
  readonly isAllDay: boolean;
  /** What it says: the event's, or the exception's. */
  readonly event: ICAL.Component;
  /** Of one among several: when it was to begin. */
  readonly recurrence?: number;
  /** It stands by itself, or is the one that its series began with. */
  readonly isFirst: boolean;
}

/** Finds whose clock a time goes by. */
export type ClockOf = (time: Pick<WrittenTime, 'isUtc' | 'tzid'>) => WallClockOf;

const dayLength = 86_400_000;

/** A time by the clock on the wall, and when that is. */
interface Placed extends Interval {
  readonly wall: number;
}

/**
 * When the events of an iCalendar object take place, in a range or at its edges: rules, further dates, exceptions, and what
 * was moved or called off (RFC 5545, sections 3.8.4.4 and 3.8.5). A series that repeats more often than anybody means is
 * one solid stretch.
 *
 * @throws RangeError for times that are none
 */
export function occurrencesIn(
  object: ICAL.Component,
  clockOf: ClockOf,
  range: Interval,
): readonly Occurrence[] {
  const events = object.getAllSubcomponents('vevent');
  const changed = events.filter((event) => event.hasProperty('recurrence-id'));
  const masters = events.filter((event) => !event.hasProperty('recurrence-id'));
  const uidOf = (event: ICAL.Component) => event.getFirstPropertyValue('uid');
  const orphans = changed.filter((event) => !masters.some((master) => uidOf(master) === uidOf(event)));
  return [
    ...masters.flatMap((master) => {
      const exceptions = changed
        .filter((event) => uidOf(event) === uidOf(master))
        .map((event) => exceptionOf(event, clockOf));
      return seriesIn(master, { exceptions, clockOf, range });
    }),
    ...orphans.map((event) => ({
      ...occurrenceOf(event, clockOf),
      recurrence: exceptionOf(event, clockOf).instant,
      isFirst: false,
    })),
  ].filter(({ start, end }) => start < range.end && end >= range.start);
}

/** The event of an object as it is written, its repetitions aside; `undefined` where there is none. */
export function writtenOccurrence(object: ICAL.Component, clockOf: ClockOf): Occurrence | undefined {
  const event = mainEvent(object);
  return event && occurrenceOf(event, clockOf);
}

/** The event that repeats, or the only one. */
export function mainEvent(object: ICAL.Component): ICAL.Component | undefined {
  const events = object.getAllSubcomponents('vevent');
  return events.find((event) => !event.hasProperty('recurrence-id')) ?? events[0];
}

/** An event that stands for one time of its series, or for that and all later ones. */
interface Exception {
  readonly event: ICAL.Component;
  /** When the one it stands for was to begin. */
  readonly instant: number;
  readonly written: WrittenTime;
  readonly isLasting: boolean;
}

interface SeriesTerms {
  readonly exceptions: readonly Exception[];
  readonly clockOf: ClockOf;
  readonly range: Interval;
}

function seriesIn(master: ICAL.Component, terms: SeriesTerms): readonly Occurrence[] {
  const { exceptions, clockOf } = terms;
  const isSeries = master.hasProperty('rrule') || master.hasProperty('rdate') || exceptions.length > 0;
  if (!isSeries) return [occurrenceOf(master, clockOf)];
  const begin = instantsOf(startOf(master), clockOf)[0];
  const lasting = exceptions.filter(({ isLasting }) => isLasting).sort((a, b) => a.instant - b.instant);
  const isTaken = wasNamed([
    ...master
      .getAllProperties('exdate')
      .flatMap(writtenTimes)
      .map((written) => placeOf(written, clockOf)),
    ...exceptions.map(({ written, instant }) => ({ written, instant })),
  ]);
  const regular = placesIn(master, terms)
    .filter((place) => !isTaken(place))
    .map((place): Occurrence => {
      const since = lasting.findLast(({ instant }) => instant <= place.start);
      const named = { recurrence: place.start, isFirst: place.start === begin };
      if (!since) return { ...place.occurrence, ...named };
      const first = occurrenceOf(since.event, clockOf);
      const start = place.start + first.start - since.instant;
      return { ...first, start, end: start + first.end - first.start, ...named };
    });
  const moved = exceptions.map(({ event, instant }) => ({
    ...occurrenceOf(event, clockOf),
    recurrence: instant,
    isFirst: instant === begin,
  }));
  return [...regular, ...moved];
}

/** A regular time of a series. */
interface Place extends Placed {
  readonly occurrence: Occurrence;
}

function placesIn(master: ICAL.Component, { clockOf, range }: SeriesTerms): readonly Place[] {
  const start = startOf(master);
  const clock = clockOf(start);
  const first = occurrenceOf(master, clockOf);
  // Two days more than any two clocks are apart; an exception that lasts may have moved the rest by as much again.
  const reach = first.end - first.start + 9 * dayLength;
  const within = { start: range.start - reach, end: range.end + 9 * dayLength };
  const placeAt = (wall: number): Place => {
    const occurrence = stretchAt(master, { ...start, wall }, clockOf);
    return { wall, start: occurrence.start, end: occurrence.end, occurrence };
  };
  const places = new Map<number, Place>();
  const add = (place: Place): void => {
    if (!places.has(place.start)) places.set(place.start, place);
  };
  add(placeAt(start.wall));
  for (const property of master.getAllProperties('rrule')) {
    const rule = parseRule(String(property.getFirstValue()));
    const until = rule.until === undefined ? undefined : untilOf(timeOf(rule.until), start, clock);
    const { walls, isDense } = timesOfRule(rule, { start: start.wall, until, within });
    if (!isDense) {
      for (const wall of walls) add(placeAt(wall));
      continue;
    }
    const from = placeAt(walls[0] ?? Math.max(start.wall, within.start));
    const end = Math.min(range.end, until === undefined ? Infinity : clock.instants(until)[1]);
    places.set(from.start, { ...from, end, occurrence: { ...from.occurrence, end } });
  }
  for (const property of master.getAllProperties('rdate')) {
    const lengths = writtenPeriods(property);
    for (const [index, written] of writtenTimes(property).entries()) {
      const length = lengths[index];
      const stretch = stretchAt(master, written, clockOf);
      const end = length ? endOf(written, length, clockOf) : stretch.end;
      add({ wall: written.wall, start: stretch.start, end, occurrence: { ...stretch, end } });
    }
  }
  return [...places.values()];
}

/** The last moment that counts, by the clock of the series. A date counts to its end. */
function untilOf(until: WrittenTime, start: WrittenTime, clock: WallClockOf): number {
  if (until.isDate) return until.wall + dayLength - 1;
  const wall = until.isUtc && !start.isUtc ? clock.wallAt(until.wall) : until.wall;
  return start.isDate ? Math.floor(wall / dayLength) * dayLength : wall;
}

/** Tells whether a time of a series is among those that are named: by their instant, or by their date alone. */
function wasNamed(
  named: readonly { readonly written: WrittenTime; readonly instant: number }[],
): (place: Placed) => boolean {
  const instants = new Set(named.map(({ instant }) => instant));
  const dates = new Set(named.filter(({ written }) => written.isDate).map(({ written }) => written.wall));
  return ({ start, wall }) => instants.has(start) || dates.has(Math.floor(wall / dayLength) * dayLength);
}

function exceptionOf(event: ICAL.Component, clockOf: ClockOf): Exception {
  const property = event.getFirstProperty('recurrence-id');
  if (!property) throw new RangeError('An exception to nothing');
  const range = property.getFirstParameter('range') as string | undefined;
  const place = placeOf(writtenTime(property), clockOf);
  return { event, ...place, isLasting: range?.toUpperCase() === 'THISANDFUTURE' };
}

function placeOf(
  written: WrittenTime,
  clockOf: ClockOf,
): { readonly written: WrittenTime; readonly instant: number } {
  return { written, instant: instantsOf(written, clockOf)[0] };
}

/** When an event takes place as it is written, its repetitions aside. */
function occurrenceOf(event: ICAL.Component, clockOf: ClockOf): Occurrence {
  return stretchAt(event, startOf(event), clockOf);
}

function startOf(event: ICAL.Component): WrittenTime {
  const property = event.getFirstProperty('dtstart');
  if (!property) throw new RangeError('An event that never begins');
  return writtenTime(property);
}

/** An event's time if it began at `from`. */
function stretchAt(event: ICAL.Component, from: WrittenTime, clockOf: ClockOf): Occurrence {
  const [start] = instantsOf(from, clockOf);
  const end = endOf(from, lengthFrom(event, clockOf), clockOf);
  return { start, end: Math.max(start, end), isAllDay: from.isDate, event, isFirst: true };
}

function endOf(from: WrittenTime, length: WrittenLength | WrittenTime, clockOf: ClockOf): number {
  if ('wall' in length) return instantsOf(length, clockOf)[1];
  const end = { ...from, wall: from.wall + length.days * dayLength };
  return instantsOf(end, clockOf)[1] + length.milliseconds;
}

/** How long an event lasts: until its end, for its duration, else for a day or no time (RFC 5545, section 3.6.1). */
function lengthFrom(event: ICAL.Component, clockOf: ClockOf): WrittenLength {
  const start = startOf(event);
  const ends = event.getFirstProperty('dtend');
  const duration = event.getFirstPropertyValue('duration');
  const nothing = { days: start.isDate ? 1 : 0, milliseconds: 0 };
  if (ends) {
    const end = writtenTime(ends);
    // Some programs write the same date twice for a whole day.
    if (start.isDate)
      return { days: Math.max(1, Math.round((end.wall - start.wall) / dayLength)), milliseconds: 0 };
    return { days: 0, milliseconds: instantsOf(end, clockOf)[0] - instantsOf(start, clockOf)[0] };
  }
  if (duration === null) return nothing;
  const length = lengthOf(String(duration));
  return start.isDate && length.days < 1 ? nothing : length;
}

function instantsOf(time: WrittenTime, clockOf: ClockOf): readonly [number, number] {
  const clock = clockOf(time);
  return time.isDate ? clock.midnights(time.wall) : clock.instants(time.wall);
}

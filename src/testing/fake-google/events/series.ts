import type { Calendar } from '../state/calendar.js';
import type { CalendarEvent, Moment } from '../state/calendar-event.js';
import { instantOf, momentKey } from './moments.js';
import { occurrencesOf, type Occurrence, type Window } from './occurrences.js';

// An instance of a series is worked out when it is asked for. Only one that differs (moved, changed, cancelled) is kept
// as an event of its own, an exception; `recurringEventId` and `originalStart` say what it stands in for.

/** The kept event with this id. */
export function keptEvent(calendar: Calendar, id: string): CalendarEvent | undefined {
  return calendar.events.find((event) => event.id === id);
}

/** The exceptions to a series. */
export function exceptionsOf(calendar: Calendar, seriesId: string): CalendarEvent[] {
  return calendar.events.filter(({ recurringEventId }) => recurringEventId === seriesId);
}

/** The event with this id, kept or an instance worked out. */
export function findEvent(calendar: Calendar, id: string): CalendarEvent | undefined {
  const kept = keptEvent(calendar, id);
  if (kept) return kept;
  const [, seriesId = '', key] = /^(.+)_(\d{8}(?:T\d{6}Z)?)$/.exec(id) ?? [];
  const series = keptEvent(calendar, seriesId);
  if (!series?.recurrence || series.purged === true) return undefined;
  const day = Date.parse(`${key?.slice(0, 4) ?? ''}-${key?.slice(4, 6) ?? ''}-${key?.slice(6, 8) ?? ''}`);
  if (Number.isNaN(day)) return undefined;
  const around = { from: day - 2 * 86_400_000, to: day + 3 * 86_400_000 };
  const occurrence = occurrencesOf(series, calendar.zone, around).find(
    ({ start }) => momentKey(start) === key,
  );
  return occurrence && instanceOf(series, occurrence);
}

/** All single events and instances that touch the window, exceptions in the place of what they stand in for. */
export function singleEvents(calendar: Calendar, window: Window): CalendarEvent[] {
  const singles: CalendarEvent[] = [];
  for (const event of calendar.events) {
    if (!event.recurrence) singles.push(event);
    else if (event.purged !== true) singles.push(...instancesOf(calendar, event, window));
  }
  return singles;
}

/** Whether any instance of a series lies within the window. */
export function touches(calendar: Calendar, series: CalendarEvent, window: Window): boolean {
  return instancesOf(calendar, series, window).length > 0;
}

/** Whether a moment is one at which an instance of the series starts. */
export function hasInstanceAt(calendar: Calendar, series: CalendarEvent, original: Moment): boolean {
  const at = instantOf(original, calendar.zone);
  const occurrences = occurrencesOf(series, calendar.zone, { from: at, to: at + 1 });
  return occurrences.some(({ start }) => momentKey(start) === momentKey(original));
}

function instancesOf(calendar: Calendar, series: CalendarEvent, window: Window): CalendarEvent[] {
  const replaced = new Set(
    exceptionsOf(calendar, series.id).map(({ originalStart }) => originalStart && momentKey(originalStart)),
  );
  return occurrencesOf(series, calendar.zone, window)
    .filter(({ start }) => !replaced.has(momentKey(start)))
    .map((occurrence) => instanceOf(series, occurrence));
}

function instanceOf(series: CalendarEvent, { start, end }: Occurrence): CalendarEvent {
  const { recurrence: _, ...shared } = series;
  return {
    ...structuredClone(shared),
    id: `${series.id}_${momentKey(start)}`,
    start,
    end,
    recurringEventId: series.id,
    originalStart: start,
  };
}

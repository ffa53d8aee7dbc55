import { openForReading } from '../calendars/find-calendar.js';
import type { Answer } from '../http/answer.js';
import type { Call } from '../http/call.js';
import { invalidParameter, notFound } from '../http/errors.js';
import type { Query } from '../http/query.js';
import { isUsableDate, readInstant } from '../instants/rfc3339.js';
import type { Calendar } from '../state/calendar.js';
import type { CalendarEvent } from '../state/calendar-event.js';
import { asRead } from '../state/replicas.js';
import { answerEvents } from './events-page.js';
import { readZone } from './get-event.js';
import { instantOf } from './moments.js';
import { findEvent, singleEvents } from './series.js';

/**
 * `events.instances`: the instances of a series, those that differ from it in their places. An event that is no series
 * has none. Unlike in a list, `timeMin` is inclusive (discovery document).
 */
export function listInstances(call: Call): Answer {
  const { world, query, path } = call;
  const { calendar: actual, role } = openForReading(call, 'eventReading');
  const { calendar } = asRead(world, actual, 'list');
  const series = findEvent(calendar, path.eventId ?? '');
  if (!series || series.purged === true) throw notFound();
  const events = instancesOf(calendar, series, query);
  return answerEvents(call, { calendar, role, events, zone: readZone(query), mark: 0 });
}

function instancesOf(calendar: Calendar, series: CalendarEvent, query: Query): CalendarEvent[] {
  const from = query.instant('timeMin') ?? -Infinity;
  const to = query.instant('timeMax') ?? Infinity;
  const original = readOriginal(query, calendar);
  const start = (event: CalendarEvent) => instantOf(event.start, calendar.zone);
  // An exception may have been moved far away, so that the window is looked at only afterwards.
  return singleEvents(calendar, { from: from - 1, to })
    .filter(({ recurringEventId }) => recurringEventId === series.id)
    .filter(({ status, purged }) => purged !== true && (status !== 'cancelled' || query.flag('showDeleted')))
    .filter((event) => instantOf(event.end, calendar.zone) >= from && start(event) < to)
    .filter(({ originalStart }) => {
      return (
        original === undefined || (originalStart && instantOf(originalStart, calendar.zone) === original)
      );
    })
    .sort((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1));
}

function readOriginal(query: Query, { zone }: Calendar): number | undefined {
  const text = query.text('originalStart');
  if (text === undefined) return undefined;
  const instant = isUsableDate(text) ? instantOf({ date: text }, zone) : readInstant(text);
  if (instant === undefined) throw invalidParameter('originalStart', `Invalid value '${text}'.`);
  return instant;
}

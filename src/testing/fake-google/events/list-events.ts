import { openForReading } from '../calendars/find-calendar.js';
import type { Answer } from '../http/answer.js';
import type { Call } from '../http/call.js';
import { invalid, timeRangeEmpty } from '../http/errors.js';
import { textAt } from '../http/json.js';
import type { Query } from '../http/query.js';
import type { Calendar } from '../state/calendar.js';
import type { CalendarEvent } from '../state/calendar-event.js';
import { asRead } from '../state/replicas.js';
import { answerEvents } from './events-page.js';
import { eventFilter } from './event-filter.js';
import { eventResource, removedResource } from './event-resource.js';
import { readZone } from './get-event.js';
import { instantOf } from './moments.js';
import type { Window } from './occurrences.js';
import { singleEvents, touches } from './series.js';
import { syncPointOf, syncTokenAfter, windowOf, type SyncPoint } from './sync-token.js';

/** `events.list`: the events of a calendar, series as they are or, with `singleEvents`, instance by instance. */
export function listEvents(call: Call): Answer {
  const { query, world } = call;
  const { calendar: actual, role } = openForReading(call, 'eventReading');
  const { calendar, serial } = asRead(world, actual, 'list');
  checkQuestion(query);
  const zone = readZone(query);
  const since = syncPointOf(world, calendar, query);
  return answerEvents(call, {
    calendar,
    role,
    zone,
    events: since ? changedEvents(calendar, query, since) : selectEvents(calendar, query),
    // Of a list that lags, the token must not say that more is known.
    mark: Math.max(serial, since?.version ?? 0),
    syncToken: (mark) => syncTokenAfter(world, query, mark),
    resourceOf: (event, view) =>
      since && event.status === 'cancelled' ? removedResource(event, view) : eventResource(event, view),
  });
}

function checkQuestion(query: Query): void {
  if (query.text('orderBy') === 'startTime' && !query.flag('singleEvents')) {
    throw invalid('The requested ordering is not available for the particular query.', 'badRequest');
  }
  const from = query.instant('timeMin');
  const to = query.instant('timeMax');
  if (from !== undefined && to !== undefined && to <= from) throw timeRangeEmpty();
  for (const name of ['privateExtendedProperty', 'sharedExtendedProperty']) {
    if (!query.all(name).every((constraint) => constraint.indexOf('=') > 0)) {
      throw invalid(`Invalid value for ${name}: propertyName=value is needed.`);
    }
  }
}

/**
 * What has changed since: cancelled events too. What has left the bounds of the first list is told where it is now; Google
 * does not say what it does.
 */
function changedEvents(calendar: Calendar, query: Query, since: SyncPoint): CalendarEvent[] {
  const types = query.all('eventTypes');
  const candidates = query.flag('singleEvents') ? singleEvents(calendar, windowOf(since)) : calendar.events;
  return candidates.filter(
    ({ version, purged, fields }) =>
      version > since.version &&
      purged !== true &&
      (types.length === 0 || types.includes(textAt(fields, 'eventType') ?? 'default')),
  );
}

function selectEvents(calendar: Calendar, query: Query): CalendarEvent[] {
  const window: Window = {
    from: query.instant('timeMin') ?? -Infinity,
    to: query.instant('timeMax') ?? Infinity,
  };
  const candidates = query.flag('singleEvents')
    ? singleEvents(calendar, window)
    : calendar.events.filter((event) => !event.recurrence || touches(calendar, event, window));
  const selected = candidates.filter(eventFilter(calendar, query));
  const order = query.text('orderBy');
  if (order === undefined) return selected;
  const keyOf = (event: CalendarEvent) =>
    order === 'updated' ? event.updated : instantOf(event.start, calendar.zone);
  return selected.sort((a, b) => keyOf(a) - keyOf(b) || (a.id < b.id ? -1 : 1));
}

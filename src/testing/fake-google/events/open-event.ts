import { openForWriting, type OpenCalendar } from '../calendars/find-calendar.js';
import { isAtLeast } from '../calendars/roles.js';
import type { Call } from '../http/call.js';
import { requireMatch } from '../http/conditions.js';
import { forbidden, notFound } from '../http/errors.js';
import type { GoogleError } from '../http/google-error.js';
import type { CalendarEvent } from '../state/calendar-event.js';
import { etagOf } from '../state/minting.js';
import { hidesDetails } from './event-resource.js';
import { findEvent, keptEvent } from './series.js';

/** An event the caller may change, and its calendar. */
export interface OpenEvent extends OpenCalendar {
  readonly event: CalendarEvent;
}

/**
 * The event named in the path, for changing. 404 when there never was one, `refusalOf` when it says so, 403 where the
 * caller may not see what is in it, 412 when the caller holds another version.
 */
export function openForChange(
  call: Call,
  refusalOf: (event: CalendarEvent) => GoogleError | undefined,
): OpenEvent {
  const { calendar, role } = openForWriting(call);
  const event = findEvent(calendar, call.path.eventId ?? '');
  if (!event) throw notFound();
  const refusal = refusalOf(event);
  if (refusal) throw refusal;
  if (!isAtLeast(role, 'writer') && hidesDetails(event, { role, account: call.caller.account }))
    throw forbidden();
  requireMatch(call.headers, etagOf(event.version));
  return { calendar, role, event };
}

/** Keeps an instance of a series as an event of its own, an exception, now that it differs. */
export function keep({ calendar, event }: Pick<OpenEvent, 'calendar' | 'event'>): void {
  if (!keptEvent(calendar, event.id)) calendar.events.push(event);
}

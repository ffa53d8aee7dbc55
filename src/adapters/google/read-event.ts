import type { CalendarEvent, EventAddress } from '../../contract/calendar-adapter.js';
import { eventOf, statusOf } from './event-mapping.js';
import { isDate } from './event-times.js';
import { GoogleError, isFailure } from './google-errors.js';
import type { Failure } from './google-errors.js';
import type { GoogleCalls } from './request.js';
import type { Patience } from './transport.js';
import { fieldOf, textOf } from './wire.js';

/** Reads an event's body; `undefined` when it does not exist, was deleted, or is the remnant of a deleted one. */
export async function getEvent(
  calls: GoogleCalls,
  { calendarId, eventId, also = [] }: EventAddress & { readonly also?: readonly Failure[] },
  patience: Patience,
): Promise<unknown> {
  const path = ['calendars', calendarId, 'events', eventId];
  try {
    const request = { call: 'events.get', method: 'GET', path, repeatable: true, also } as const;
    const body = await calls(request, patience);
    return statusOf(body) === 'cancelled' ? undefined : body;
  } catch (error) {
    if (isFailure(error, 'missing', 'deleted')) return undefined;
    throw error;
  }
}

/** Whether an event is not there although its calendar is. @throws GoogleError `missing` for a calendar that is not there. */
export async function isGone(calls: GoogleCalls, at: EventAddress, patience: Patience): Promise<boolean> {
  if ((await getEvent(calls, at, patience)) !== undefined) return false;
  try {
    await zoneOf(calls, at.calendarId, patience);
  } catch (error) {
    // What may not be listed is there.
    if (!isFailure(error, 'scope', 'forbidden')) throw error;
  }
  return true;
}

/** What was answered, and where it stands. */
export interface AnsweredEvent {
  readonly body: unknown;
  readonly calendarId: string;
  /** Id of the method that answered; for errors. */
  readonly call: string;
}

/** Turns an answered body into the contract's event. */
export async function understand(
  calls: GoogleCalls,
  { body, calendarId, call }: AnsweredEvent,
  patience: Patience,
): Promise<CalendarEvent> {
  const isAllDay = isDate(fieldOf(body, 'start')) || isDate(fieldOf(body, 'end'));
  const zone = isAllDay ? await zoneOf(calls, calendarId, patience) : undefined;
  const event = eventOf(body, { calendarId, zone });
  if (event === undefined) throw new GoogleError('foreign', { call });
  return event;
}

/** The zone a calendar means its dates in. Any right to events shows it, so the shortest list of events is asked. */
async function zoneOf(
  calls: GoogleCalls,
  calendarId: string,
  patience: Patience,
): Promise<string | undefined> {
  const path = ['calendars', calendarId, 'events'];
  const query = { maxResults: 1, fields: 'kind,timeZone' };
  const call = 'events.list';
  return textOf(await calls({ call, method: 'GET', path, query, repeatable: true }, patience), 'timeZone');
}

import { isAtLeast, type Role } from '../calendars/roles.js';
import { jsonObject, type JsonObject } from '../http/json.js';
import { formatUtc } from '../instants/rfc3339.js';
import type { Calendar } from '../state/calendar.js';
import type { CalendarEvent, Moment, Person } from '../state/calendar-event.js';
import { etagOf } from '../state/minting.js';
import { attendeeResource } from './attendees.js';
import { instantOf, momentResource } from './moments.js';

/** Who looks at an event, and how they want it shown. */
export interface View {
  readonly calendar: Calendar;
  readonly role: Role;
  /** Address of who looks. */
  readonly account: string;
  /** Zone of the clock times in the answer; the calendar's by default. */
  readonly zone?: string | undefined;
  readonly maxAttendees?: number | undefined;
}

/** An event as the API shows it to somebody: details only to whom they may be shown. */
export function eventResource(event: CalendarEvent, view: View): JsonObject {
  const zone = view.zone ?? view.calendar.zone;
  const frame = {
    kind: 'calendar#event',
    etag: etagOf(event.version),
    id: event.id,
    status: event.status,
    htmlLink: htmlLink(event, view.calendar),
    created: formatUtc(event.created),
    updated: formatUtc(event.updated),
    start: momentResource(shown(event.start, view.calendar), zone),
    end: momentResource(shown(event.end, view.calendar), zone),
    recurrence: event.recurrence,
    recurringEventId: event.recurringEventId,
    originalStartTime: event.originalStart && momentResource(event.originalStart, zone),
    iCalUID: event.iCalUID,
    sequence: event.sequence,
    eventType: event.fields.eventType ?? 'default',
  };
  if (hidesDetails(event, view)) {
    return jsonObject({ ...frame, transparency: event.fields.transparency, visibility: 'private' });
  }
  const { source, ...fields } = event.fields;
  return jsonObject({
    ...fields,
    ...frame,
    source: event.creator.email === view.account ? source : undefined,
    creator: personResource(event.creator, view.calendar),
    organizer: personResource(event.organizer, view.calendar),
    ...attendeesFor(event, view),
    hangoutLink: event.hangoutLink,
    conferenceData: event.conference,
  });
}

/** Rooms were seen to tell of whole days from midnight to midnight. */
function shown(moment: Moment, { kind, zone }: Calendar): Moment {
  return kind === 'resource' ? { at: instantOf(moment, zone), zone } : moment;
}

/** What a list of changes says of an event that is gone: no more than Google promises. */
export function removedResource(event: CalendarEvent, { zone, calendar }: View): JsonObject {
  return jsonObject({
    kind: 'calendar#event',
    etag: etagOf(event.version),
    id: event.id,
    status: 'cancelled',
    recurringEventId: event.recurringEventId,
    originalStartTime: event.originalStart && momentResource(event.originalStart, zone ?? calendar.zone),
  });
}

/** Whether only the time of an event is shown: to who sees free/busy only, and to readers when it is private. */
export function hidesDetails(
  event: CalendarEvent,
  { role, account }: Pick<View, 'role' | 'account'>,
): boolean {
  if (!isAtLeast(role, 'reader')) return true;
  const isPrivate = event.fields.visibility === 'private' || event.fields.visibility === 'confidential';
  const invited = event.attendees?.some(({ email }) => email === account) ?? false;
  return isPrivate && !isAtLeast(role, 'writer') && !invited;
}

function attendeesFor(event: CalendarEvent, view: View): JsonObject {
  if (!event.attendees) return {};
  const copy = { calendarId: view.calendar.id, organizer: event.organizer.email };
  const all = event.attendees.map((attendee) => attendeeResource(attendee, copy));
  const secret = event.fields.guestsCanSeeOtherGuests === false && copy.calendarId !== copy.organizer;
  if (!secret && all.length <= (view.maxAttendees ?? Infinity)) return { attendees: all };
  return { attendees: all.filter(({ self }) => self === true), attendeesOmitted: true };
}

function personResource({ email, displayName }: Person, { id }: Calendar): JsonObject {
  return jsonObject({ email, displayName, self: email === id ? true : undefined });
}

function htmlLink({ id }: CalendarEvent, calendar: Calendar): string {
  const bytes = new TextEncoder().encode(`${id} ${calendar.id}`);
  return `https://www.google.com/calendar/event?eid=${btoa(String.fromCharCode(...bytes)).replaceAll('=', '')}`;
}

import type { CalendarEvent, EventChange, EventDraft } from '../../contract/calendar-adapter.js';
import type { ConferenceSolution } from '../../contract/location.js';
import { conferenceOf, isConferenceRefused, refusedConferenceKey } from './conference.js';
import { htmlOfText, lineOfText } from './event-text.js';
import { instantOf, isDate, readTimes, writeTime } from './event-times.js';
import { attendeeOf, attendeesOf, invitedOf } from './invitations.js';
import { takesTime } from './takes-time.js';
import { colorIdOf } from './event-colors.js';
import { fieldOf, objectOf, secureAddressOf, textOf } from './wire.js';

/**
 * Extended property that holds our reference: a private one, which is this copy's alone, and a shared one, which all copies
 * have, where the event is to be recognised in another host's calendar. Keys over 44 characters are dropped silently, so
 * it is short.
 */
export const bookingRefKey = 'bookingElementsRef';

/** Values over this are cut silently. */
export const longestRef = 1024;

/** Writes a draft as Google's event, without its video link. */
export function bodyOfDraft(draft: EventDraft): Readonly<Record<string, unknown>> {
  return {
    id: draft.id,
    status: 'confirmed',
    // The default, but all-day habits of some accounts make it worth saying.
    transparency: 'opaque',
    summary: lineOfText(draft.title),
    ...(draft.description !== undefined && { description: htmlOfText(draft.description) }),
    ...(draft.location !== undefined && { location: lineOfText(draft.location) }),
    start: writeTime(draft.start, draft.zone),
    end: writeTime(draft.end, draft.zone),
    ...(draft.visibility !== undefined && { visibility: draft.visibility }),
    ...(draft.remindersMinutes && { reminders: remindersOf(draft.remindersMinutes) }),
    ...(draft.color !== undefined && { colorId: colorIdOf(draft.color) }),
    ...(draft.attendees.length > 0 && { attendees: draft.attendees.map(attendeeOf) }),
    ...(draft.hidesGuests !== undefined && { guestsCanSeeOtherGuests: !draft.hidesGuests }),
    extendedProperties: {
      private: { [bookingRefKey]: draft.bookingRef },
      ...(draft.attendees.some(({ isHost }) => isHost) && { shared: sharedRef(draft.bookingRef) }),
    },
  };
}

/** Reminders of the host's own, in place of the calendar's; or the calendar's again. */
function remindersOf(minutes: readonly number[] | null): object {
  if (minutes === null) return { useDefault: true, overrides: null };
  return { useDefault: false, overrides: minutes.map((before) => ({ method: 'popup', minutes: before })) };
}

/** Lets every copy of an event be recognised. */
export function sharedRef(bookingRef: string): Readonly<Record<string, string>> {
  return { [bookingRefKey]: bookingRef };
}

/** Writes a change as a patch (objects merge, `null` removes), without its video link. */
export function bodyOfChange(change: EventChange): Readonly<Record<string, unknown>> {
  const { start, end, zone, title, description, location, hidesGuests } = change;
  const { visibility, remindersMinutes, color, conference } = change;
  // The host may have made it an all-day event; a date and a time together are refused.
  const time = (instant: number) => ({ ...writeTime(instant, zone), date: null });
  return {
    ...(start !== undefined && { start: time(start) }),
    ...(end !== undefined && { end: time(end) }),
    ...(title !== undefined && { summary: lineOfText(title) }),
    ...(description !== undefined && { description: htmlOfText(description) }),
    ...(location !== undefined && { location: lineOfText(location) }),
    ...(hidesGuests !== undefined && { guestsCanSeeOtherGuests: !hidesGuests }),
    ...(visibility !== undefined && { visibility }),
    ...(remindersMinutes !== undefined && { reminders: remindersOf(remindersMinutes) }),
    ...(color !== undefined && { colorId: color === null ? null : colorIdOf(color) }),
    ...(conference === null && withoutLink),
  };
}

/** Takes the link off, and the note that one was refused. */
const withoutLink = {
  conferenceData: null,
  extendedProperties: { private: { [refusedConferenceKey]: null } },
};

/** Notes on a body that the link asked for cannot be made, so that every later reader knows it was asked for. */
export function withoutConference(
  body: Readonly<Record<string, unknown>>,
  solution: ConferenceSolution,
): Readonly<Record<string, unknown>> {
  const properties = body['extendedProperties'];
  const own = { ...objectOf(fieldOf(properties, 'private')), [refusedConferenceKey]: solution };
  return { ...body, extendedProperties: { ...objectOf(properties), private: own } };
}

/** Reads an event; `undefined` when it is not one. All-day events need their calendar's zone. */
export function eventOf(
  body: unknown,
  { calendarId, zone }: { readonly calendarId: string; readonly zone?: string | undefined },
): CalendarEvent | undefined {
  const id = textOf(body, 'id');
  const times = readTimes(fieldOf(body, 'start'), fieldOf(body, 'end'), zone);
  if (id === undefined || times === undefined) return undefined;
  const etag = textOf(body, 'etag');
  const title = textOf(body, 'summary');
  const bookingRef = bookingRefOf(body);
  const webUrl = secureAddressOf(textOf(body, 'htmlLink'));
  const conference = conferenceOf(body);
  const location = textOf(body, 'location');
  const attendees = attendeesOf(body);
  return {
    calendarId,
    id,
    ...times,
    status: statusOf(body),
    transparency: takesTime(body) ? 'opaque' : 'transparent',
    ...(isDate(fieldOf(body, 'start')) && { isAllDay: true }),
    ...(etag !== undefined && { etag }),
    ...(bookingRef !== undefined && { bookingRef }),
    ...(title !== undefined && { title }),
    ...(location !== undefined && { location }),
    ...(attendees && { attendees }),
    ...(webUrl !== undefined && { webUrl }),
    ...(conference !== undefined && { conference }),
    ...(isConferenceRefused(body) && { isConferenceRefused: true }),
  };
}

/** The reference an event was written under, if it is ours, or a copy of ours. */
export function bookingRefOf(body: unknown): string | undefined {
  const properties = fieldOf(body, 'extendedProperties');
  return (
    textOf(fieldOf(properties, 'private'), bookingRefKey) ??
    textOf(fieldOf(properties, 'shared'), bookingRefKey)
  );
}

/** An unknown status stands on the calendar like a confirmed one. */
export function statusOf(body: unknown): CalendarEvent['status'] {
  const status = fieldOf(body, 'status');
  return status === 'tentative' || status === 'cancelled' ? status : 'confirmed';
}

/**
 * True when an event shows all that a patch named, as far as Google answers it: this is how a patch whose answer was
 * lost is found to have arrived.
 */
export function showsPatch(event: unknown, patch: Readonly<Record<string, unknown>>): boolean {
  const requestIdOf = (body: unknown) =>
    fieldOf(fieldOf(fieldOf(body, 'conferenceData'), 'createRequest'), 'requestId');
  const instantIn = (body: unknown, name: string) => instantOf(fieldOf(body, name), undefined);
  const texts = ['summary', 'description', 'location'];
  return (
    texts.every((name) => !(name in patch) || (textOf(event, name) ?? '') === patch[name]) &&
    (!('attendees' in patch) || isSame(invitedOf(event), invitedOf(patch))) &&
    ['start', 'end'].every((name) => !(name in patch) || instantIn(event, name) === instantIn(patch, name)) &&
    (!('visibility' in patch) || (textOf(event, 'visibility') ?? 'default') === patch['visibility']) &&
    (!('colorId' in patch) || (textOf(event, 'colorId') ?? null) === patch['colorId']) &&
    (!('conferenceData' in patch) || requestIdOf(event) === requestIdOf(patch))
  );
}

function isSame(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((address) => b.includes(address));
}

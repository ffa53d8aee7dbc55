import type {
  CalendarEvent,
  EventAddress,
  EventChange,
  EventDraft,
} from '../../contract/calendar-adapter.js';
import { bodyOfChange, bodyOfDraft, bookingRefOf, sharedRef, statusOf } from './event-mapping.js';
import { GoogleError } from './google-errors.js';
import { getEvent, understand } from './read-event.js';
import { attendeesAfter } from './invitations.js';
import type { GoogleCalls } from './request.js';
import type { Patience } from './transport.js';
import { objectOf, textOf } from './wire.js';
import { deleteBody, insertBody, patchBody, withLink } from './write-body.js';
import type { Body } from './write-body.js';

/** Writes a new event under the draft's id; again with the same draft it answers the event that is there. */
export async function insertEvent(
  calls: GoogleCalls,
  { calendarId, draft }: { readonly calendarId: string; readonly draft: EventDraft },
  patience: Patience,
): Promise<CalendarEvent> {
  const sendUpdates = draft.attendees.length > 0 ? 'all' : undefined;
  return withLink(bodyOfDraft(draft), draft.conference, async (body) => {
    const answer = await insertBody(calls, { calendarId, body, sendUpdates }, patience);
    return understand(calls, { body: answer, calendarId, call: 'events.insert' }, patience);
  });
}

/** Patches what a change names. With `etag` only if the event is still that one. */
export async function updateEvent(
  calls: GoogleCalls,
  { at, change }: { readonly at: EventAddress & { readonly etag?: string }; readonly change: EventChange },
  patience: Patience,
): Promise<CalendarEvent> {
  const { calendarId } = at;
  const call = 'events.patch';
  const { etag = at.etag, body: guests } = await guestsAfter(calls, { at, change }, patience);
  return withLink(merged(bodyOfChange(change), guests), change.conference ?? undefined, async (body) => {
    const answer = await patchBody(calls, { at: { ...at, etag }, body }, patience);
    if (statusOf(answer) === 'cancelled') throw new GoogleError('deleted', { call });
    return understand(calls, { body: answer, calendarId, call }, patience);
  });
}

/**
 * Reads who is invited before that is changed, because Google replaces the whole list; what it says of each of them stays.
 * The etag binds the change to what was read.
 */
async function guestsAfter(
  calls: GoogleCalls,
  { at, change }: Parameters<typeof updateEvent>[1],
  patience: Patience,
): Promise<{ readonly body: Body; readonly etag?: string }> {
  const { invite = [], uninvite = [] } = change;
  if (invite.length === 0 && uninvite.length === 0) return { body: {} };
  const event = await getEvent(calls, at, patience);
  if (event === undefined) throw new GoogleError('missing', { call: 'events.get' });
  const etag = textOf(event, 'etag');
  if (at.etag !== undefined && at.etag !== etag) throw new GoogleError('changed', { call: 'events.get' });
  const attendees = attendeesAfter(event, { invite, uninvite });
  const bookingRef = bookingRefOf(event);
  const isShared = bookingRef !== undefined && invite.some(({ isHost }) => isHost);
  return {
    body: {
      ...(attendees && { attendees }),
      ...(isShared && { extendedProperties: { shared: sharedRef(bookingRef) } }),
    },
    ...(etag !== undefined && { etag }),
  };
}

/** Both may name extended properties. */
function merged(change: Body, guests: Body): Body {
  const [ours, theirs] = [change['extendedProperties'], guests['extendedProperties']];
  if (ours === undefined || theirs === undefined) return { ...change, ...guests };
  return { ...change, ...guests, extendedProperties: { ...objectOf(ours), ...objectOf(theirs) } };
}

/**
 * Deletes an event and lets Google tell its guests; one that is gone is no error.
 * @throws GoogleError `missing` for a calendar that is not there.
 */
export async function cancelEvent(calls: GoogleCalls, at: EventAddress, patience: Patience): Promise<void> {
  const { calendarId, eventId } = at;
  return deleteBody(calls, { at: { calendarId, eventId }, sendUpdates: 'all' }, patience);
}

import { BookingError } from '../../contract/booking-error.js';
import type {
  CalendarEvent,
  EventAddress,
  EventChange,
  EventDraft,
} from '../../contract/calendar-adapter.js';
import type { Conference } from '../../contract/location.js';
import { createRequestOf } from './conference.js';
import type { ConferenceRequest } from './conference.js';
import {
  bodyOfChange,
  bodyOfDraft,
  bookingRefOf,
  longestRef,
  sharedRef,
  showsPatch,
  statusOf,
  withoutConference,
} from './event-mapping.js';
import { GoogleError, isFailure } from './google-errors.js';
import { getEvent, isGone, understand } from './read-event.js';
import { attendeesAfter } from './invitations.js';
import type { GoogleCalls } from './request.js';
import type { Patience } from './transport.js';
import { objectOf, textOf } from './wire.js';

type Body = Readonly<Record<string, unknown>>;

/** Conference data is ignored, in silence, by every write that does not say this. */
const conferenceDataVersion = 1;

/** Writes a new event under the draft's id; again with the same draft it answers the event that is there. */
export async function insertEvent(
  calls: GoogleCalls,
  { calendarId, draft }: { readonly calendarId: string; readonly draft: EventDraft },
  patience: Patience,
): Promise<CalendarEvent> {
  if (draft.bookingRef.length > longestRef) {
    throw new BookingError('refused', { detail: 'Google keeps 1,024 characters of a booking reference' });
  }
  const call = 'events.insert';
  const path = ['calendars', calendarId, 'events'];
  const query = { conferenceDataVersion, sendUpdates: draft.attendees.length > 0 ? 'all' : undefined };
  return withLink(bodyOfDraft(draft), draft.conference, async (body) => {
    try {
      // Repeatable only because the id is given: a second one meets the first and is told so.
      const answer = await calls({ call, method: 'POST', path, query, body, repeatable: true }, patience);
      return await understand(calls, { body: answer, calendarId, call }, patience);
    } catch (error) {
      if (!isFailure(error, 'duplicate')) throw error;
      return standing(calls, { calendarId, draft }, patience);
    }
  });
}

/** The event that already has the draft's id, if it is this booking's. */
async function standing(
  calls: GoogleCalls,
  { calendarId, draft }: { readonly calendarId: string; readonly draft: EventDraft },
  patience: Patience,
): Promise<CalendarEvent> {
  // Google may not show at once what it has just stored. Taking that for gone would write the booking twice.
  const address = { calendarId, eventId: draft.id, also: ['missing'] } as const;
  const body = await getEvent(calls, address, patience);
  if (body === undefined || bookingRefOf(body) !== draft.bookingRef) {
    throw new BookingError('version-conflict', { detail: 'The event id is taken' });
  }
  return understand(calls, { body, calendarId, call: 'events.get' }, patience);
}

/** Patches what a change names. With `etag` only if the event is still that one. */
export async function updateEvent(
  calls: GoogleCalls,
  { at, change }: { readonly at: EventAddress & { readonly etag?: string }; readonly change: EventChange },
  patience: Patience,
): Promise<CalendarEvent> {
  const { calendarId, eventId } = at;
  const call = 'events.patch';
  const path = ['calendars', calendarId, 'events', eventId];
  const query = { conferenceDataVersion, sendUpdates: 'all' };
  const { etag = at.etag, body: guests } = await guestsAfter(calls, { at, change }, patience);
  const repeatable = etag !== undefined;
  return withLink(merged(bodyOfChange(change), guests), change.conference ?? undefined, async (body) => {
    const request = { call, method: 'PATCH', path, query, body, etag, repeatable } as const;
    const answer = await calls(request, patience).catch(async (error: unknown) => {
      // What has left the trash may not be changed; nor may much else, so it is looked for.
      if (isFailure(error, 'forbidden') && (await isMissing(calls, at, patience)))
        throw new GoogleError('deleted', { call });
      // The condition may have failed because an earlier attempt, whose answer was lost, changed the event.
      if (!isFailure(error, 'changed') || error.known.inDoubt !== true) throw error;
      const current = await getEvent(calls, at, patience);
      if (!showsPatch(current, body)) throw error;
      return current;
    });
    if (statusOf(answer) === 'cancelled') throw new GoogleError('deleted', { call });
    return understand(calls, { body: answer, calendarId, call }, patience);
  });
}

/** Whether an event is known not to be there. */
async function isMissing(calls: GoogleCalls, at: EventAddress, patience: Patience): Promise<boolean> {
  return (await getEvent(calls, at, patience).catch(() => 'unknown')) === undefined;
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
 * Deletes an event and lets Google tell its guests; one that is gone is no error. That it is gone is not taken from one
 * answer: Google says the same of an event on a calendar that the account may not see just now, and now and then of one
 * that it has only just stored.
 *
 * @throws GoogleError `missing` for a calendar that is not there.
 */
export async function cancelEvent(calls: GoogleCalls, at: EventAddress, patience: Patience): Promise<void> {
  const path = ['calendars', at.calendarId, 'events', at.eventId];
  const query = { sendUpdates: 'all' };
  const request = { call: 'events.delete', method: 'DELETE', path, query, repeatable: true } as const;
  try {
    await calls(request, patience);
  } catch (error) {
    if (!isFailure(error, 'missing', 'deleted')) throw error;
    if (!(await isGone(calls, at, patience))) await calls(request, patience);
  }
}

/**
 * Writes with the video link that was asked for or, where it cannot be made, without it: the booking counts more than
 * its link, and the answer says that it failed.
 */
async function withLink(
  body: Body,
  wish: ConferenceRequest | undefined,
  write: (body: Body) => Promise<CalendarEvent>,
): Promise<CalendarEvent> {
  if (wish === undefined) return write(body);
  const conferenceData = createRequestOf(wish);
  const written =
    conferenceData === undefined
      ? undefined
      : await write({ ...body, conferenceData }).catch((error: unknown) => {
          if (!isFailure(error, 'conference')) throw error;
        });
  const event = written ?? (await write(withoutConference(body, wish.solution)));
  // An answer without a word about the link is a refusal too.
  const failed: Conference = { solution: wish.solution, state: 'failed' };
  return event.conference ? event : { ...event, conference: failed, isConferenceRefused: true };
}

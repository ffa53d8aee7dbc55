import { BookingError } from '../../contract/booking-error.js';
import type { CalendarEvent, EventAddress } from '../../contract/calendar-adapter.js';
import type { Conference } from '../../contract/location.js';
import { createRequestOf } from './conference.js';
import type { ConferenceRequest } from './conference.js';
import { bookingRefOf, longestRef, showsPatch, withoutConference } from './event-mapping.js';
import { GoogleError, isFailure } from './google-errors.js';
import { getEvent, isGone } from './read-event.js';
import type { GoogleCalls } from './request.js';
import type { Patience } from './transport.js';
import { textOf } from './wire.js';

/** An event, or a change of one, as Google takes it. */
export type Body = Readonly<Record<string, unknown>>;

/** Whom Google tells of a write. `none` where nobody is invited; with guests, Google itself warns of it. */
export type SendUpdates = 'all' | 'none';

/** Conference data is ignored, in silence, by every write that does not say this. */
const conferenceDataVersion = 1;

/** Writes a new event under the id and the reference in its body; again, it answers the event that is there. */
export async function insertBody(
  calls: GoogleCalls,
  { calendarId, body, sendUpdates }: NewBody,
  patience: Patience,
): Promise<unknown> {
  const call = 'events.insert';
  const path = ['calendars', calendarId, 'events'];
  const query = { conferenceDataVersion, sendUpdates };
  if ((bookingRefOf(body) ?? '').length > longestRef) {
    throw new BookingError('refused', { detail: 'Google keeps 1,024 characters of a booking reference' });
  }
  try {
    // Repeatable only because the id is given: a second one meets the first and is told so.
    return await calls({ call, method: 'POST', path, query, body, repeatable: true }, patience);
  } catch (error) {
    if (!isFailure(error, 'duplicate')) throw error;
    return standing(calls, { calendarId, body }, patience);
  }
}

/** What is written where. */
export interface NewBody {
  readonly calendarId: string;
  readonly body: Body;
  readonly sendUpdates: SendUpdates | undefined;
}

/** The event that already has the id of a body, if it is this booking's. */
async function standing(
  calls: GoogleCalls,
  { calendarId, body }: Pick<NewBody, 'calendarId' | 'body'>,
  patience: Patience,
): Promise<unknown> {
  // Google may not show at once what it has just stored. Taking that for gone would write the booking twice.
  const address = { calendarId, eventId: textOf(body, 'id') ?? '', also: ['missing'] } as const;
  const event = await getEvent(calls, address, patience);
  if (event === undefined || bookingRefOf(event) !== bookingRefOf(body)) {
    throw new BookingError('version-conflict', { detail: 'The event id is taken' });
  }
  return event;
}

/** An event to be changed, or deleted: with an etag only if it is still that one. */
export interface ConditionalAddress extends EventAddress {
  readonly etag?: string | undefined;
}

/** Patches what a body names, and lets Google tell those who are invited. */
export async function patchBody(
  calls: GoogleCalls,
  { at, body }: { readonly at: ConditionalAddress; readonly body: Body },
  patience: Patience,
): Promise<unknown> {
  const { calendarId, eventId, etag } = at;
  const path = ['calendars', calendarId, 'events', eventId];
  const query = { conferenceDataVersion, sendUpdates: 'all' };
  const request = { call: 'events.patch', method: 'PATCH', path, query, body, etag } as const;
  try {
    return await calls({ ...request, repeatable: etag !== undefined }, patience);
  } catch (error) {
    // What has left the trash may not be changed; nor may much else, so it is looked for.
    if (isFailure(error, 'forbidden') && (await isMissing(calls, at, patience)))
      throw new GoogleError('deleted', { call: request.call });
    // The condition may have failed because an earlier attempt, whose answer was lost, changed the event.
    if (!isFailure(error, 'changed') || error.known.inDoubt !== true) throw error;
    const current = await getEvent(calls, at, patience);
    if (!showsPatch(current, body)) throw error;
    return current;
  }
}

/** Whether an event is known not to be there. */
async function isMissing(calls: GoogleCalls, at: EventAddress, patience: Patience): Promise<boolean> {
  return (await getEvent(calls, at, patience).catch(() => 'unknown')) === undefined;
}

/**
 * Deletes an event; one that is gone is no error. That it is gone is not taken from one answer: Google says the same of an
 * event on a calendar that the account may not see just now, and now and then of one that it has only just stored.
 *
 * @throws GoogleError `missing` for a calendar that is not there.
 */
export async function deleteBody(
  calls: GoogleCalls,
  { at, sendUpdates }: { readonly at: ConditionalAddress; readonly sendUpdates: SendUpdates },
  patience: Patience,
): Promise<void> {
  const { calendarId, eventId, etag } = at;
  const path = ['calendars', calendarId, 'events', eventId];
  const request = { call: 'events.delete', method: 'DELETE', path, query: { sendUpdates }, etag } as const;
  try {
    await calls({ ...request, repeatable: true }, patience);
  } catch (error) {
    if (!isFailure(error, 'missing', 'deleted')) throw error;
    if (!(await isGone(calls, at, patience))) await calls({ ...request, repeatable: true }, patience);
  }
}

/**
 * Writes with the video link that was asked for or, where it cannot be made, without it: the booking counts more than
 * its link, and the answer says that it failed.
 */
export async function withLink<Event extends CalendarEvent>(
  body: Body,
  wish: ConferenceRequest | undefined,
  write: (body: Body) => Promise<Event>,
): Promise<Event> {
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

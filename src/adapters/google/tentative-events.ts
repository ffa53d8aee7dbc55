import type { CalendarEvent, EventAddress } from '../../contract/calendar-adapter.js';
import type {
  ClaimingDraft,
  HoldDraft,
  TentativeEvent,
  VersionedAddress,
} from '../../contract/tentative-calendar.js';
import { isInstant, parseInstant } from '../../time/instant.js';
import type { Interval } from '../../time/interval.js';
import { overlaps } from '../../time/interval.js';
import { claimOf, propertiesOfClaim } from './event-claim.js';
import { bodyOfDraft, bookingRefKey, eventOf, statusOf } from './event-mapping.js';
import { GoogleError, isFailure } from './google-errors.js';
import { listBodies } from './list-events.js';
import { getEvent, understand } from './read-event.js';
import type { AnsweredEvent } from './read-event.js';
import type { GoogleCalls } from './request.js';
import type { Patience } from './transport.js';
import { fieldOf, objectOf } from './wire.js';
import { deleteBody, insertBody, patchBody, withLink } from './write-body.js';
import type { Body } from './write-body.js';

/** What is asked of each event: whose it is, when it was made, and nothing that guests or hosts wrote. */
export const claimedFields =
  'kind,timeZone,nextPageToken,items(id,etag,status,eventType,created,transparency,start,end,htmlLink,' +
  'attendees(self,responseStatus),extendedProperties(private,shared))';

/** Writes a hold: it takes its time, and nobody is told. Again with the same draft it answers the event that is there. */
export async function holdEvent(
  calls: GoogleCalls,
  { calendarId, draft }: { readonly calendarId: string; readonly draft: HoldDraft },
  patience: Patience,
): Promise<TentativeEvent> {
  const { claim, ...rest } = draft;
  const body = { ...withClaim(bodyOfDraft({ ...rest, attendees: [] }), claim), status: 'tentative' };
  const answer = await insertBody(calls, { calendarId, body, sendUpdates: 'none' }, patience);
  return understandTentative(calls, { body: answer, calendarId, call: 'events.insert' }, patience);
}

/** Lists what stands in a stretch of a calendar, or under a reference, with all that decides who yields. */
export async function listTentative(
  calls: GoogleCalls,
  { calendarId, range, bookingRef }: TentativeQuestion,
  patience: Patience,
): Promise<readonly TentativeEvent[]> {
  const privateExtendedProperty = bookingRef === undefined ? undefined : `${bookingRefKey}=${bookingRef}`;
  const listed = await listBodies(
    calls,
    {
      calendarId,
      fields: claimedFields,
      ...(range && { range }),
      ...(privateExtendedProperty !== undefined && { privateExtendedProperty }),
    },
    patience,
  );
  return listed
    .filter(({ event }) => statusOf(event) !== 'cancelled')
    .map(({ event, zone }) => tentativeOf(eventOf(event, { calendarId, zone }), event, 'events.list'))
    .filter((event) => range === undefined || overlaps(event, range));
}

/** A stretch of time, or a reference. */
export interface TentativeQuestion {
  readonly calendarId: string;
  readonly range?: Interval;
  readonly bookingRef?: string;
}

/** Reads one event; `undefined` when it does not exist or was deleted. */
export async function findTentative(
  calls: GoogleCalls,
  at: EventAddress,
  patience: Patience,
): Promise<TentativeEvent | undefined> {
  const { calendarId } = at;
  const body = await getEvent(calls, at, patience);
  if (body === undefined) return undefined;
  return understandTentative(calls, { body, calendarId, call: 'events.get' }, patience);
}

/** Makes a hold what was booked, if it is still that hold: guests, link and mail in one patch. */
export async function confirmEvent(
  calls: GoogleCalls,
  { at, draft }: { readonly at: VersionedAddress; readonly draft: ClaimingDraft },
  patience: Patience,
): Promise<TentativeEvent> {
  const { calendarId } = at;
  const call = 'events.patch';
  const { claim, ...rest } = draft;
  const { id: _fixed, ...whole } = withClaim(bodyOfDraft(rest), claim);
  return withLink(whole, draft.conference, async (body) => {
    const answer = await patchBody(calls, { at, body }, patience);
    if (statusOf(answer) === 'cancelled') throw new GoogleError('deleted', { call });
    return understandTentative(calls, { body: answer, calendarId, call }, patience);
  });
}

/** Takes a hold away, if it is still that hold. Nobody was invited, so nobody is told. */
export async function dropEvent(calls: GoogleCalls, at: VersionedAddress, patience: Patience): Promise<void> {
  try {
    await deleteBody(calls, { at, sendUpdates: 'none' }, patience);
  } catch (error) {
    // The condition may have failed because an earlier attempt, whose answer was lost, deleted the event.
    if (!isFailure(error, 'changed') || error.known.inDoubt !== true) throw error;
    if ((await getEvent(calls, at, patience)) !== undefined) throw error;
  }
}

/** Adds a claim to what only this copy of the event says. */
function withClaim(body: Body, claim: HoldDraft['claim']): Body {
  const properties = objectOf(body['extendedProperties']);
  const own = { ...objectOf(properties?.['private']), ...propertiesOfClaim(claim) };
  return { ...body, extendedProperties: { ...properties, private: own } };
}

/** Turns an answered body into the contract's event. */
async function understandTentative(
  calls: GoogleCalls,
  answered: AnsweredEvent,
  patience: Patience,
): Promise<TentativeEvent> {
  return tentativeOf(await understand(calls, answered, patience), answered.body, answered.call);
}

/** Adds what decides who yields. An event without times or etag is not understood, and must not be left out. */
function tentativeOf(event: CalendarEvent | undefined, body: unknown, call: string): TentativeEvent {
  const etag = event?.etag;
  if (event === undefined || etag === undefined) throw new GoogleError('foreign', { call });
  const created = fieldOf(body, 'created');
  const claim = claimOf(body);
  return {
    ...event,
    etag,
    ...(isInstant(created) && { createdAt: parseInstant(created) }),
    ...(claim && { claim }),
  };
}

import { invalid } from '../http/errors.js';
import { isJsonObject, objectAt, objectsAt, textAt, type Json, type JsonObject } from '../http/json.js';
import type { Account, Calendar } from '../state/calendar.js';
import type { CalendarEvent } from '../state/calendar-event.js';
import type { World } from '../state/world.js';
import { settleConferences } from './settle-conferences.js';

/** What a request says about the conference of an event. */
export interface ConferenceWish {
  /** `conferenceData` of the body: undefined says nothing, null removes. */
  readonly data: Json | undefined;
  /** `conferenceDataVersion`: at 0, `data` is ignored. */
  readonly version: number;
}

/**
 * Refuses a wish that cannot be met: a request without id or key, or a kind of conference that this calendar does
 * not allow. To be asked before anything is written.
 */
export function checkConference(
  calendar: Calendar,
  { data, version }: ConferenceWish,
  account: Account,
): void {
  if (version === 0 || !isJsonObject(data)) return;
  const request = data.createRequest;
  if (!isJsonObject(request)) {
    if (!isWhole(data)) throw invalid('Invalid conference data');
    return;
  }
  const kind = textAt(objectAt(request, 'conferenceSolutionKey'), 'type');
  if ((textAt(request, 'requestId') ?? '') === '' || kind === undefined)
    throw invalid('Invalid conference data');
  const isAllowed = calendar.conferenceTypes.includes(kind) && kind === 'hangoutsMeet';
  if (!isAllowed || account.serviceAccount === true) {
    throw invalid('Invalid conference type value.');
  }
}

/** Carries a checked wish out: removes, keeps, or asks for a new conference, which is made some time later. */
export function applyConference(
  world: World,
  { calendar, event, wish }: { calendar: Calendar; event: CalendarEvent; wish: ConferenceWish },
): void {
  if (wish.version === 0 || wish.data === undefined) return;
  if (!isJsonObject(wish.data)) {
    delete event.conference;
    delete event.hangoutLink;
    return;
  }
  const request = wish.data.createRequest;
  if (!isJsonObject(request)) {
    copyConference(event, wish.data);
    return;
  }
  const requestId = textAt(request, 'requestId') ?? '';
  const previous = textAt(objectAt(event.conference ?? {}, 'createRequest'), 'requestId');
  if (requestId === previous) return;
  event.conference = {
    createRequest: {
      requestId,
      conferenceSolutionKey: { type: 'hangoutsMeet' },
      status: { statusCode: 'pending' },
    },
  };
  delete event.hangoutLink;
  world.state.pendingConferences.push({
    calendarId: calendar.id,
    eventId: event.id,
    requestId,
    dueAt: world.clock.now() + world.state.settings.meetDelay,
    outcome: world.state.settings.meetOutcome,
  });
  settleConferences(world);
}

/** A conference as it stands, of this event or of another provider: at least one way in, and whose it is. */
function isWhole(data: JsonObject): boolean {
  return isJsonObject(data.conferenceSolution) && objectsAt(data, 'entryPoints').length > 0;
}

function copyConference(event: CalendarEvent, data: JsonObject): void {
  event.conference = data;
  const isMeet = textAt(objectAt(objectAt(data, 'conferenceSolution'), 'key'), 'type') === 'hangoutsMeet';
  const video = objectsAt(data, 'entryPoints').find(({ entryPointType }) => entryPointType === 'video');
  if (isMeet && typeof video?.uri === 'string') event.hangoutLink = video.uri;
  else delete event.hangoutLink;
}

import { calendarOf } from '../calendars/seeding.js';
import type { Answer } from '../http/answer.js';
import type { Call, Handler } from '../http/call.js';
import type { Json, JsonObject } from '../http/json.js';
import { Query } from '../http/query.js';
import { discovery } from '../discovery/discovery.js';
import type { World } from '../state/world.js';
import { deleteEvent } from './cancel-event.js';
import { patchEvent } from './change-event.js';
import type { EventDateTime, EventResource } from './event-shape.js';
import { eventResource } from './event-resource.js';
import { insertEvent } from './insert-event.js';
import { keptEvent } from './series.js';
import { endSyncTokens } from './sync-token.js';

// What people do in Google Calendar itself, without the API: the owner of a calendar acts on it, nobody gets mail.

/**
 * A moment in short: `2026-03-02` (whole days), `2026-03-02T09:00` (by the calendar's clock), or with an offset, or
 * as the API takes it.
 */
export type When = string | EventDateTime;

/** An event to put on a calendar: what the API takes, and what only Google can make, such as invitations of others. */
export interface EventDetails extends Partial<Omit<EventResource, 'start' | 'end'>> {
  readonly calendar: string;
  readonly start: When;
  readonly end: When;
}

/** Names an event. */
export interface EventName {
  readonly calendar: string;
  readonly event: string;
}

/** Puts an event on a calendar. */
export function addEvent(world: World, { calendar: id, start, end, ...rest }: EventDetails): EventResource {
  const { zone } = calendarOf(world, id);
  const when = (moment: When) => (typeof moment === 'string' ? readWhen(moment, zone) : moment);
  const body = { ...rest, start: when(start), end: when(end) };
  // The fields of the resource are JSON by construction.
  const answer = act(world, insertEvent, { calendar: id, body: body as unknown as JsonObject });
  return answer.json as unknown as EventResource;
}

/** Changes an event as a patch does. */
export function changeEvent(
  world: World,
  name: EventName,
  patch: Readonly<Record<string, unknown>>,
): EventResource {
  const answer = act(world, patchEvent, { ...name, body: patch as JsonObject });
  return answer.json as unknown as EventResource;
}

/** Deletes an event; it goes into the trash. */
export function removeEvent(world: World, name: EventName): void {
  act(world, deleteEvent, name);
}

/** Ends all sync tokens of a calendar, as Google does when it sees fit. */
export function expireSyncTokens(world: World, id: string): void {
  endSyncTokens(world, calendarOf(world, id));
}

/** Empties the trash: deleted events are gone, their ids are burnt. */
export function emptyTrash(world: World, calendar: string): void {
  const kept = calendarOf(world, calendar);
  const gone = kept.events.filter(({ status, purged }) => status === 'cancelled' && purged !== true);
  for (const event of gone) event.purged = true;
  if (gone.length > 0) endSyncTokens(world, kept);
}

/** All events kept on a calendar, as its owner sees them: series once, cancelled ones too. */
export function eventsOf(world: World, id: string): EventResource[] {
  const calendar = calendarOf(world, id);
  const view = { calendar, role: 'owner', account: calendar.dataOwner } as const;
  const kept = calendar.events.filter(({ purged }) => purged !== true);
  return kept.map((event) => eventResource(event, view) as unknown as EventResource);
}

/** One event kept on a calendar. */
export function eventOf(world: World, { calendar, event }: EventName): EventResource | undefined {
  return (
    keptEvent(calendarOf(world, calendar), event) && eventsOf(world, calendar).find(({ id }) => id === event)
  );
}

function readWhen(text: string, zone: string): JsonObject {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { date: text };
  const [, dateTime = text, seconds = ':00', offset = ''] =
    /^(.*T\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  return { dateTime: `${dateTime}${seconds}${offset}`, timeZone: zone };
}

function act(
  world: World,
  handler: Handler,
  { calendar, event = '', body = {} }: { calendar: string; event?: string; body?: Record<string, Json> },
): Answer {
  const { dataOwner } = calendarOf(world, calendar);
  const method = discovery.methods['calendar.events.insert'];
  if (!method) throw new Error('The discovery document lacks events.insert');
  const call: Call = {
    world,
    method,
    path: { calendarId: calendar, eventId: event },
    query: new Query(
      new Map([
        ['conferenceDataVersion', ['1']],
        ['supportsAttachments', ['true']],
      ]),
    ),
    body,
    headers: new Headers(),
    caller: { account: dataOwner, clientId: '', scopes: ['https://www.googleapis.com/auth/calendar'] },
    seeding: true,
  };
  return handler(call);
}

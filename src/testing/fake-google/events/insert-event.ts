import { accountOf, openForWriting } from '../calendars/find-calendar.js';
import { ok, type Answer } from '../http/answer.js';
import type { Call } from '../http/call.js';
import { invalid } from '../http/errors.js';
import { objectAt, textAt, withoutNulls, type JsonObject } from '../http/json.js';
import type { Account, Calendar } from '../state/calendar.js';
import type { CalendarEvent, Person } from '../state/calendar-event.js';
import { etagOf, mint, nextSerial } from '../state/minting.js';
import type { World } from '../state/world.js';
import { askRooms } from '../rooms/ask-rooms.js';
import { applyConference, checkConference, type ConferenceWish } from './conference.js';
import { checkInvitations } from './attendees.js';
import { updateCopies } from './copies.js';
import { checkCollision, placeEvent } from './id-collision.js';
import { requireInsertable } from './event-kinds.js';
import { eventResource } from './event-resource.js';
import { guestsOf, readSendUpdates, sendMails } from './outbox.js';
import { readEvent } from './read-event.js';
import { stamp } from './stamp.js';

/** `events.insert`: a new event, under the caller's id or one of Google's. */
export function insertEvent(call: Call): Answer {
  const { calendar, role } = openForWriting(call);
  const { world, query } = call;
  const body = withoutNulls(call.body);
  const account = accountOf(world, call.caller.account);
  const event = newEvent(call, { body, calendar, account });
  const wish = { data: body.conferenceData, version: query.integer('conferenceDataVersion') ?? 0 };
  checkInvitations(account, event.attendees);
  checkConference(calendar, wish, account);
  if (placeEvent(world, calendar, event)) begin(call, { calendar, event, wish });
  else event.version = nextSerial(world);
  const view = { calendar, role, account: account.email, maxAttendees: query.integer('maxAttendees') };
  return ok(eventResource(event, view), etagOf(event.version));
}

function begin(
  { world, query }: Call,
  { calendar, event, wish }: { calendar: Calendar; event: CalendarEvent; wish: ConferenceWish },
): void {
  applyConference(world, { calendar, event, wish });
  askRooms(world, { calendar, event });
  stamp(world, { calendar, event });
  updateCopies(world, { calendar, event });
  sendMails(world, {
    to: guestsOf(event, calendar.id),
    about: 'invitation',
    calendarId: calendar.id,
    event,
    sendUpdates: readSendUpdates(query),
  });
}

function newEvent(
  { world, query, seeding = false }: Call,
  { body, calendar, account }: { body: JsonObject; calendar: Calendar; account: Account },
): CalendarEvent {
  const { id, iCalUID } = readIds(world, body);
  const content = readEvent(body, {
    calendarZone: calendar.zone,
    accounts: world.state.accounts,
    anyRange: seeding,
    previous: [],
    self: calendar.id,
  });
  if (!seeding) requireInsertable({ event: body, times: content, onPrimary: calendar.kind === 'primary' });
  if (!query.flag('supportsAttachments')) delete content.fields.attachments;
  checkCollision(world, calendar, id);
  const now = world.clock.now();
  return {
    ...content,
    id,
    iCalUID,
    version: 0,
    created: Math.floor(now / 1000) * 1000,
    updated: now,
    sequence: typeof body.sequence === 'number' ? body.sequence : 0,
    creator: personOf(account),
    organizer: (seeding ? readOrganizer(body) : undefined) ?? organizerOf(calendar, account),
  };
}

function readIds(world: World, body: JsonObject): { id: string; iCalUID: string } {
  const id = textAt(body, 'id');
  const iCalUID = textAt(body, 'iCalUID');
  if (id !== undefined && iCalUID !== undefined && iCalUID !== `${id}@google.com`) {
    throw invalid('Only one of id and iCalUID may be given.');
  }
  if (id !== undefined && !/^[a-v0-9]{5,1024}$/.test(id)) throw invalid('Invalid resource id value.');
  const actual = id ?? mint(world, 'base32hex', 26);
  return { id: actual, iCalUID: iCalUID ?? `${actual}@google.com` };
}

function personOf({ email, displayName }: Account): Person {
  return displayName === undefined ? { email } : { email, displayName };
}

/** Who organizes what this account puts on the calendar. */
export function organizerOf(calendar: Calendar, account: Account): Person {
  if (calendar.id === account.email) return personOf(account);
  return { email: calendar.id, displayName: calendar.summary };
}

function readOrganizer(body: JsonObject): Person | undefined {
  const email = textAt(objectAt(body, 'organizer'), 'email');
  const displayName = textAt(objectAt(body, 'organizer'), 'displayName');
  if (email === undefined) return undefined;
  return displayName === undefined ? { email } : { email, displayName };
}

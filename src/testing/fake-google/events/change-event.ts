import { ok, type Answer } from '../http/answer.js';
import type { Call } from '../http/call.js';
import { forbidden, invalid } from '../http/errors.js';
import { mergePatch, objectsAt, textAt, withoutNulls, type Json, type JsonObject } from '../http/json.js';
import type { Attendee, CalendarEvent } from '../state/calendar-event.js';
import { etagOf } from '../state/minting.js';
import { accountOf } from '../calendars/find-calendar.js';
import { askRooms } from '../rooms/ask-rooms.js';
import { applyContent } from './apply-content.js';
import { checkInvitations } from './attendees.js';
import { cancelEvent, dropExceptions } from './cancel-event.js';
import { applyConference, checkConference, type ConferenceWish } from './conference.js';
import { isOrganizerCopy, updateCopies } from './copies.js';
import { eventResource } from './event-resource.js';
import { changeAsGuest } from './guest-change.js';
import { keep, openForChange, type OpenEvent } from './open-event.js';
import { guestsOf, readSendUpdates, sendMails } from './outbox.js';
import { readEvent, writableForm, type EventContent } from './read-event.js';
import { exceptionsOf, hasInstanceAt } from './series.js';
import { stamp } from './stamp.js';
import { endSyncTokensOfSeries } from './sync-token.js';

/** `events.patch`: objects merge, arrays are replaced whole, null removes. */
export function patchEvent(call: Call): Answer {
  return changeEvent(call, ({ event, calendar }) => {
    const merged = mergePatch(writableForm(event, calendar.zone), call.body);
    if (call.body.attendeesOmitted === true) merged.attendees = withAnswers(event, call.body);
    return merged;
  });
}

/** `events.update`: the event is what is sent; all else goes back to how it began, except the conference. */
export function updateEvent(call: Call): Answer {
  return changeEvent(call, ({ event }) => {
    return { ...withoutNulls(call.body), eventType: event.fields.eventType ?? 'default' };
  });
}

/** With `attendeesOmitted` the list sent holds only the guests whose answers change. */
function withAnswers(event: CalendarEvent, body: JsonObject): Json {
  const sent = objectsAt(body, 'attendees');
  return (event.attendees ?? []).map((guest) => ({
    ...guest,
    ...sent.find(({ email }) => email === guest.email),
  }));
}

function changeEvent(call: Call, draftOf: (open: OpenEvent) => JsonObject): Answer {
  const { world, query, body } = call;
  // The id of an event whose trash was emptied is burnt: it cannot be written again.
  const open = openForChange(call, ({ purged }) => (purged === true ? forbidden() : undefined));
  const { calendar, role, event } = open;
  const content = readEvent(draftOf(open), {
    calendarZone: calendar.zone,
    accounts: world.state.accounts,
    anyRange: call.seeding === true,
    previous: event.attendees ?? [],
    self: calendar.id,
  });
  keepWhatIsFixed(call, { event, content });
  const wish = { data: body.conferenceData, version: query.integer('conferenceDataVersion') ?? 0 };
  const account = accountOf(world, call.caller.account);
  const isNew = ({ email }: Attendee) => event.attendees?.every((guest) => guest.email !== email) ?? true;
  checkInvitations(account, content.attendees?.filter(isNew));
  checkConference(calendar, wish, account);
  keep(open);
  if (isOrganizerCopy(calendar, event)) changeAsOrganizer(call, { open, content, wish });
  else changeAsGuest(call, { calendar, event, content });
  const view = { calendar, role, account: call.caller.account, maxAttendees: query.integer('maxAttendees') };
  return ok(eventResource(event, view), etagOf(event.version));
}

function keepWhatIsFixed(
  { body, query }: Call,
  { event, content }: { event: CalendarEvent; content: EventContent },
) {
  if (typeof body.sequence === 'number' && body.sequence < event.sequence)
    throw invalid('Invalid sequence value.');
  const kind = textAt(body, 'eventType');
  if (kind !== undefined && kind !== event.fields.eventType) {
    throw invalid('The type of an event cannot be changed.', 'eventTypeRestriction');
  }
  if (query.flag('supportsAttachments')) return;
  delete content.fields.attachments;
  if (event.fields.attachments !== undefined) content.fields.attachments = event.fields.attachments;
}

function changeAsOrganizer(
  call: Call,
  { open, content, wish }: { open: OpenEvent; content: EventContent; wish: ConferenceWish },
): void {
  const { world } = call;
  const { calendar, event } = open;
  const before = structuredClone(event);
  const cancels = content.status === 'cancelled';
  applyContent(event, cancels ? { ...content, status: before.status } : content);
  applyConference(world, { calendar, event, wish });
  if (cancels) {
    cancelEvent(call, { calendar, event });
    return;
  }
  askRooms(world, { calendar, event, before });
  if (changesTimes(before, event)) {
    dropExceptions(world, { calendar, exceptions: strayExceptions(open) });
    endSyncTokensOfSeries(world, before);
  }
  stamp(world, { calendar, event, quiet: changesOnlyReminders(before, event) });
  updateCopies(world, { calendar, event });
  tell(call, { before, event, calendarId: calendar.id });
}

function changesTimes(before: CalendarEvent, after: CalendarEvent): boolean {
  return (
    JSON.stringify([before.start, before.recurrence]) !== JSON.stringify([after.start, after.recurrence])
  );
}

function changesOnlyReminders(before: CalendarEvent, after: CalendarEvent): boolean {
  const rest = ({ fields, ...event }: CalendarEvent) =>
    JSON.stringify(sorted({ ...event, ...fields, reminders: null }));
  return (
    rest(before) === rest(after) &&
    JSON.stringify(before.fields.reminders) !== JSON.stringify(after.fields.reminders)
  );
}

function sorted(object: object): [string, unknown][] {
  return Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
}

function strayExceptions({ calendar, event: series }: OpenEvent): CalendarEvent[] {
  return exceptionsOf(calendar, series.id).filter(({ originalStart }) => {
    return !series.recurrence || !originalStart || !hasInstanceAt(calendar, series, originalStart);
  });
}

function tell(
  { world, query }: Call,
  { before, event, calendarId }: { before: CalendarEvent; event: CalendarEvent; calendarId: string },
): void {
  const invited = before.status === 'cancelled' ? [] : guestsOf(before, calendarId);
  const now = guestsOf(event, calendarId);
  const mails = { calendarId, event, sendUpdates: readSendUpdates(query) };
  sendMails(world, { ...mails, about: 'invitation', to: now.filter((email) => !invited.includes(email)) });
  sendMails(world, { ...mails, about: 'update', to: now.filter((email) => invited.includes(email)) });
  sendMails(world, { ...mails, about: 'cancellation', to: invited.filter((email) => !now.includes(email)) });
}

import { jsonObject, objectAt, type JsonObject } from '../http/json.js';
import type { Calendar } from '../state/calendar.js';
import type { Attendee, CalendarEvent } from '../state/calendar-event.js';
import type { World } from '../state/world.js';
import { findEvent, keptEvent } from './series.js';
import { stamp } from './stamp.js';

// A guest with an account here has a copy of the event on the primary calendar, with the same id. What belongs to the
// event follows the organizer's copy; what belongs to the guest (transparency, colour, reminders, private properties)
// stays the guest's.

const OWN_FIELDS = ['transparency', 'visibility', 'colorId', 'reminders'];

/** Whether this copy is the organizer's. */
export function isOrganizerCopy(calendar: Calendar, event: CalendarEvent): boolean {
  return event.organizer.email === calendar.id;
}

/** The organizer's copy of the event that `event` is a copy of, when the organizer's calendar is known here. */
export function organizerCopyOf(
  { state }: World,
  event: CalendarEvent,
): { calendar: Calendar; event: CalendarEvent } | undefined {
  const calendar = state.calendars.find(({ id }) => id === event.organizer.email);
  const original = calendar && findEvent(calendar, event.id);
  if (!original) return undefined;
  // An instance of a series that a guest answered differs from the rest of the series from now on.
  if (!keptEvent(calendar, original.id)) calendar.events.push(original);
  return { calendar, event: original };
}

/** Brings the guests' copies up to the organizer's: made for new guests, cancelled for those no longer invited. */
export function updateCopies(
  world: World,
  { calendar, event }: { calendar: Calendar; event: CalendarEvent },
): void {
  if (!isOrganizerCopy(calendar, event) || event.fields.privateCopy === true) return;
  for (const guest of world.state.calendars) {
    if (guest.kind === 'secondary' || guest.id === calendar.id) continue;
    const copy = keptEvent(guest, event.id);
    // Another event may have the same id: ids are told apart by calendar only.
    if (copy && copy.organizer.email !== event.organizer.email) continue;
    const attendee = event.attendees?.find(({ email }) => email === guest.id);
    const invited =
      attendee !== undefined && event.status !== 'cancelled' && !declinesAsRoom(guest, attendee);
    // Who removed it from their own calendar does not get it back with the next change.
    if (copy?.status === 'cancelled' && attendee?.responseStatus === 'declined') continue;
    if (copy && invited) {
      Object.assign(copy, sharedPart(event, copy.fields));
      for (const name of OPTIONAL) if (event[name] === undefined) Reflect.deleteProperty(copy, name);
    } else if (copy) copy.status = 'cancelled';
    else if (invited && shows(world, guest, attendee)) {
      guest.events.push({ ...structuredClone(event), ...sharedPart(event, firstFields(event)) });
    } else continue;
    const written = keptEvent(guest, event.id);
    if (written) stamp(world, { calendar: guest, event: written });
  }
}

const OPTIONAL = ['recurrence', 'attendees', 'conference', 'hangoutLink'] as const;

function sharedPart(event: CalendarEvent, own: JsonObject): Partial<CalendarEvent> & { fields: JsonObject } {
  const { status, sequence, start, end, recurrence, attendees, conference, hangoutLink } =
    structuredClone(event);
  return {
    status,
    sequence,
    start,
    end,
    ...(recurrence ? { recurrence } : {}),
    ...(attendees ? { attendees } : {}),
    ...(conference ? { conference } : {}),
    ...(hangoutLink === undefined ? {} : { hangoutLink }),
    fields: mixFields(event.fields, own),
  };
}

/** The organizer's fields, with the guest's own in place of those that are everybody's own. */
function mixFields(fields: JsonObject, own: JsonObject): JsonObject {
  const mixed = structuredClone(fields);
  for (const name of OWN_FIELDS) {
    Reflect.deleteProperty(mixed, name);
    if (own[name] !== undefined) mixed[name] = own[name];
  }
  const properties = jsonObject({
    shared: objectAt(fields, 'extendedProperties').shared,
    private: objectAt(own, 'extendedProperties').private,
  });
  Reflect.deleteProperty(mixed, 'extendedProperties');
  if (Object.keys(properties).length > 0) mixed.extendedProperties = properties;
  return mixed;
}

/** What a guest's copy begins with: shown as the organizer shows it, with the guest's own reminders. */
function firstFields(event: CalendarEvent): JsonObject {
  const { transparency, visibility } = event.fields;
  return jsonObject({ transparency, visibility, reminders: { useDefault: true } });
}

/** What a room has declined does not stand in its calendar. */
function declinesAsRoom({ kind }: Calendar, { responseStatus }: Attendee): boolean {
  return kind === 'resource' && responseStatus === 'declined';
}

function shows({ state }: World, { id, ...guest }: Calendar, { responseStatus }: Attendee): boolean {
  // A room that answers by itself has its answer first; one that is looked after shows what it is asked.
  if (guest.kind === 'resource') return guest.autoAcceptInvitations !== true || responseStatus === 'accepted';
  const account = state.accounts.find(({ email }) => email === id);
  return account?.addInvitations !== 'whenResponded' || responseStatus !== 'needsAction';
}

import type { Call } from '../http/call.js';
import { forbiddenForNonOrganizer } from '../http/errors.js';
import { objectAt } from '../http/json.js';
import type { Calendar } from '../state/calendar.js';
import type { CalendarEvent } from '../state/calendar-event.js';
import type { World } from '../state/world.js';
import { applyContent } from './apply-content.js';
import { organizerCopyOf, updateCopies } from './copies.js';
import { SHARED_FIELDS } from './event-fields.js';
import { readSendUpdates, sendMails, type SendUpdates } from './outbox.js';
import type { EventContent } from './read-event.js';
import { stamp } from './stamp.js';

/**
 * A guest changes the copy on the guest's calendar. What is shared by all copies is refused (403); the guest's answer
 * goes to the organizer; the rest changes this copy only, or the event itself where `guestsCanModify`.
 */
export function changeAsGuest(
  { world, query }: Call,
  { calendar, event, content }: { calendar: Calendar; event: CalendarEvent; content: EventContent },
): void {
  if (shared(event) !== shared(content)) throw forbiddenForNonOrganizer();
  const sendUpdates = readSendUpdates(query);
  if (content.status === 'cancelled') {
    removeAsGuest(world, { calendar, event, sendUpdates });
    return;
  }
  const answer = content.attendees?.find(({ email }) => email === calendar.id);
  const attendees = event.attendees?.map((attendee) =>
    attendee.email === calendar.id ? (answer ?? attendee) : attendee,
  );
  const before = JSON.stringify(event.attendees);
  applyContent(event, attendees ? { ...content, attendees } : content);
  stamp(world, { calendar, event });
  if (event.fields.guestsCanModify === true) changeOriginal(world, event, content);
  if (JSON.stringify(event.attendees) !== before) report(world, { calendar, event, sendUpdates });
}

/** A guest takes the event off the guest's calendar, which declines it. */
export function removeAsGuest(
  world: World,
  { calendar, event, sendUpdates }: { calendar: Calendar; event: CalendarEvent; sendUpdates: SendUpdates },
): void {
  event.status = 'cancelled';
  for (const attendee of event.attendees ?? []) {
    if (attendee.email === calendar.id) attendee.responseStatus = 'declined';
  }
  stamp(world, { calendar, event });
  report(world, { calendar, event, sendUpdates });
}

function shared({ fields }: Pick<CalendarEvent, 'fields'>): string {
  const properties = objectAt(fields, 'extendedProperties').shared ?? null;
  return JSON.stringify([...SHARED_FIELDS.map((name) => fields[name] ?? null), properties]);
}

function changeOriginal(world: World, copy: CalendarEvent, content: EventContent): void {
  const original = organizerCopyOf(world, copy);
  if (!original) return;
  const { summary, description, location } = content.fields;
  const { attendees } = original.event;
  const fields = { ...original.event.fields };
  for (const [name, value] of Object.entries({ summary, description, location })) {
    if (value === undefined) Reflect.deleteProperty(fields, name);
    else fields[name] = value;
  }
  applyContent(original.event, { ...content, fields, ...(attendees ? { attendees } : {}) });
  stamp(world, original);
  updateCopies(world, original);
}

/** Tells the organizer, and through the organizer's copy the other guests, what this guest answered. */
function report(
  world: World,
  { calendar, event, sendUpdates }: { calendar: Calendar; event: CalendarEvent; sendUpdates: SendUpdates },
): void {
  const mine = event.attendees?.find(({ email }) => email === calendar.id);
  const original = organizerCopyOf(world, event);
  if (mine && original) {
    const others = original.event.attendees ?? [];
    original.event.attendees = others.map((attendee) =>
      attendee.email === mine.email ? { ...mine } : attendee,
    );
    stamp(world, original);
    updateCopies(world, original);
  }
  sendMails(world, {
    to: [event.organizer.email],
    about: 'response',
    calendarId: calendar.id,
    event,
    sendUpdates,
  });
}

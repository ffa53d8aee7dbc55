import { accountOf, openForWriting } from '../calendars/find-calendar.js';
import { ok, type Answer } from '../http/answer.js';
import type { Call } from '../http/call.js';
import { deleted, duplicate, forbiddenForNonOrganizer, invalid } from '../http/errors.js';
import type { Calendar } from '../state/calendar.js';
import type { CalendarEvent } from '../state/calendar-event.js';
import { etagOf } from '../state/minting.js';
import type { World } from '../state/world.js';
import { isOrganizerCopy, updateCopies } from './copies.js';
import { eventResource } from './event-resource.js';
import { organizerOf } from './insert-event.js';
import { openForChange } from './open-event.js';
import { guestsOf, readSendUpdates, sendMails } from './outbox.js';
import { exceptionsOf, keptEvent } from './series.js';
import { stamp } from './stamp.js';

/**
 * `events.move`: another calendar becomes the organizer of an event, with its id kept. On the calendar it came from
 * stays a guest's copy, where that is invited, else a tombstone.
 */
export function moveEvent(call: Call): Answer {
  const { world, query, path } = call;
  const open = openForChange(call, ({ status }) => (status === 'cancelled' ? deleted() : undefined));
  const { calendar: source, event } = open;
  const to = query.text('destination') ?? '';
  const { calendar: destination, role } = openForWriting({ ...call, path: { ...path, calendarId: to } });
  checkMovable(source, event);
  const view = { calendar: destination, role, account: call.caller.account };
  if (destination === source) return ok(eventResource(event, view), etagOf(event.version));
  clearWay(destination, event);
  const series = [event, ...exceptionsOf(source, event.id)];
  const organizer = organizerOf(destination, accountOf(world, call.caller.account));
  const moved = series.map((part) => ({ ...structuredClone(part), organizer }));
  destination.events.push(...moved);
  for (const part of series) leave(world, { source, event: part, organizer });
  for (const part of moved) {
    stamp(world, { calendar: destination, event: part });
    reassign(world, part, source);
    updateCopies(world, { calendar: destination, event: part });
  }
  const [whole = event] = moved;
  sendMails(world, {
    to: guestsOf(whole, destination.id),
    about: 'update',
    calendarId: destination.id,
    event: whole,
    sendUpdates: readSendUpdates(query),
  });
  return ok(eventResource(whole, view), etagOf(whole.version));
}

function checkMovable(source: Calendar, event: CalendarEvent): void {
  if (!isOrganizerCopy(source, event)) throw forbiddenForNonOrganizer();
  if (event.recurringEventId !== undefined)
    throw invalid('An instance of a series cannot be moved alone.', 'cannotChangeOrganizerOfInstance');
  if (event.fields.eventType !== 'default')
    throw invalid('Only events of type default can be moved.', 'eventTypeRestriction');
}

/** A tombstone from an earlier move makes way, and so does a guest's copy; another event of this id does not. */
function clearWay(destination: Calendar, { id, organizer }: CalendarEvent): void {
  const holder = keptEvent(destination, id);
  const isCopy = holder?.organizer.email === organizer.email;
  if (holder && !isCopy && holder.status !== 'cancelled') throw duplicate();
  destination.events = destination.events.filter((event) => event !== holder);
}

function leave(
  world: World,
  {
    source,
    event,
    organizer,
  }: { source: Calendar; event: CalendarEvent; organizer: CalendarEvent['organizer'] },
): void {
  event.organizer = organizer;
  const isGuest = source.kind === 'primary' && event.attendees?.some(({ email }) => email === source.id);
  if (isGuest !== true) event.status = 'cancelled';
  stamp(world, { calendar: source, event });
}

/** Tells the copies of the guests who organizes the event now. */
function reassign(world: World, { id, organizer }: CalendarEvent, source: Calendar): void {
  for (const { events } of world.state.calendars) {
    const copies = events.filter((event) => event.id === id && isOrganizerCopy(source, event));
    for (const copy of copies) copy.organizer = organizer;
  }
}

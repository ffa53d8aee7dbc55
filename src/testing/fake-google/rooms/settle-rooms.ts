import { isAtLeast, roleOf } from '../calendars/roles.js';
import { updateCopies } from '../events/copies.js';
import { instantOf } from '../events/moments.js';
import { occurrencesOf, type Window } from '../events/occurrences.js';
import { keptEvent } from '../events/series.js';
import { stamp } from '../events/stamp.js';
import { busyTimes } from '../free-busy/busy-times.js';
import type { Calendar } from '../state/calendar.js';
import type { CalendarEvent } from '../state/calendar-event.js';
import type { PendingRoom } from '../state/state.js';
import type { World } from '../state/world.js';

/** A series is looked at this far ahead; the room does not care about what comes after. */
const YEAR = 366 * 86_400_000;

/**
 * Lets the rooms answer whose time to think is over: declined when somebody has the time already or the organizer may
 * not so much as see the room, else accepted. This is the one check for conflicts that Google makes by itself.
 */
export function settleRooms(world: World): void {
  const { state, clock } = world;
  const due = state.pendingRooms.filter(({ dueAt }) => dueAt <= clock.now());
  if (due.length === 0) return;
  state.pendingRooms = state.pendingRooms.filter((pending) => !due.includes(pending));
  for (const pending of due) settle(world, pending);
}

function settle(world: World, pending: PendingRoom): void {
  const calendar = world.state.calendars.find(({ id }) => id === pending.calendarId);
  const room = world.state.calendars.find(({ id }) => id === pending.room);
  const event = calendar && keptEvent(calendar, pending.eventId);
  const seat = event?.attendees?.find(({ email }) => email === pending.room);
  // Cancelled, or the room is not asked any more.
  if (!calendar || !room || !event || !seat || event.status === 'cancelled') return;
  // Somebody looks after the invitations of this room; see `autoAcceptInvitations`.
  if (room.autoAcceptInvitations !== true) return;
  const mayBook = isAtLeast(roleOf(room, event.organizer.email), 'freeBusyReader');
  const accepts = mayBook && !isTaken(room, event);
  seat.responseStatus = accepts ? 'accepted' : 'declined';
  stamp(world, { calendar, event });
  updateCopies(world, { calendar, event });
}

function isTaken(room: Calendar, event: CalendarEvent): boolean {
  const others = { ...room, events: room.events.filter(({ iCalUID }) => iCalUID !== event.iCalUID) };
  return timesOf(room, event).some((window) => busyTimes(others, window).length > 0);
}

function timesOf({ zone }: Calendar, event: CalendarEvent): Window[] {
  const from = instantOf(event.start, zone);
  const times = event.recurrence ? occurrencesOf(event, zone, { from, to: from + YEAR }) : [event];
  return times.map(({ start, end }) => ({ from: instantOf(start, zone), to: instantOf(end, zone) }));
}

import type { Calendar } from '../state/calendar.js';
import type { CalendarEvent } from '../state/calendar-event.js';
import type { World } from '../state/world.js';

/**
 * Asks the rooms among the guests of an event that has just been written: those that are new, and all of them where
 * its time has changed. They answer some time later.
 */
export function askRooms(
  world: World,
  { calendar, event, before }: { calendar: Calendar; event: CalendarEvent; before?: CalendarEvent },
): void {
  const { state, clock } = world;
  const moved = !before || timesOf(before) !== timesOf(event);
  for (const guest of event.attendees ?? []) {
    const room = state.calendars.find(({ id, kind }) => id === guest.email && kind === 'resource');
    if (!room) continue;
    guest.resource = true;
    const invited = before?.attendees?.some(({ email }) => email === guest.email) ?? false;
    if (invited && !moved) continue;
    guest.responseStatus = 'needsAction';
    const asked = { calendarId: calendar.id, eventId: event.id, room: room.id };
    state.pendingRooms = state.pendingRooms.filter(
      (pending) => pending.room !== asked.room || pending.eventId !== asked.eventId,
    );
    state.pendingRooms.push({ ...asked, dueAt: clock.now() + state.settings.roomDelay });
  }
}

const timesOf = ({ start, end, recurrence, status }: CalendarEvent) =>
  JSON.stringify([start, end, recurrence, status === 'cancelled']);

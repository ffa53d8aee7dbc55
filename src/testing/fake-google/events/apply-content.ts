import type { CalendarEvent } from '../state/calendar-event.js';
import type { EventContent } from './read-event.js';

/** Makes the event say what was read; the sequence goes on when its time does, or when it is called off or on. */
export function applyContent(event: CalendarEvent, content: EventContent): void {
  const { recurrence, attendees, ...always } = content;
  // An instance never becomes a series.
  const series = event.recurringEventId === undefined ? recurrence : undefined;
  const before = JSON.stringify([event.start, event.end, event.recurrence, event.status === 'cancelled']);
  delete event.recurrence;
  delete event.attendees;
  Object.assign(event, always, attendees ? { attendees } : {}, series ? { recurrence: series } : {});
  const after = JSON.stringify([event.start, event.end, event.recurrence, event.status === 'cancelled']);
  if (before !== after) event.sequence += 1;
}

import type { Neighbour } from '../../contract/absence.js';
import type { Agenda, AgendaBooking, AgendaEvent } from '../../contract/host-backend.js';

/** The calendar event that stands in the way, as the agenda knows it. */
export function eventOf(
  { start, end, calendarId, title }: Neighbour,
  { events }: Agenda,
): AgendaEvent | undefined {
  return events.find(
    (event) =>
      event.calendarId === calendarId &&
      event.title === title &&
      Date.parse(event.start) === Date.parse(start) &&
      Date.parse(event.end) === Date.parse(end),
  );
}

/** The booking that stands in the way. */
export function bookingOf(
  { bookingRef }: Pick<Neighbour, 'bookingRef'>,
  { bookings }: Agenda,
): AgendaBooking | undefined {
  return bookingRef === undefined ? undefined : bookings.find(({ ref }) => ref === bookingRef);
}

// The file for a calendar of the guest's own; loaded when it is asked for.
import type { Booking } from '../../contract/booking.js';
import { icsEventOf } from '../../contract/ics-event.js';
import { icsOf } from '../../time/ics.js';
import { download } from './download.js';

/** Hands a booking to the guest as a file for calendars. */
export function saveCalendarFile(booking: Booking): void {
  const file = icsOf(icsEventOf(booking, Date.now()));
  download(file, { name: `${booking.eventType.slug}.ics`, type: 'text/calendar' });
}

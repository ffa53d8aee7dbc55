// The file for a calendar of the guest's own; loaded when it is asked for.
import type { Booking } from '../../contract/booking.js';
import { icsEventOf } from '../../contract/ics-event.js';
import { icsOfSeveral } from '../../time/ics.js';
import { download } from './download.js';

/** Hands a booking, or several, to the guest as one file for calendars. */
export function saveCalendarFile(booking: Booking, ...others: readonly Booking[]): void {
  const now = Date.now();
  const file = icsOfSeveral([booking, ...others].map((one) => icsEventOf(one, now)));
  download(file, { name: `${booking.eventType.slug}.ics`, type: 'text/calendar' });
}

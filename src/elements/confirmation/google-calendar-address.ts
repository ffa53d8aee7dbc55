import type { Booking } from '../../contract/booking.js';
import { wordsOf } from '../../contract/booking-words.js';

/** Where Google Calendar opens with a booking filled in; nothing is sent before the guest follows it. */
export function googleCalendarAddress(booking: Booking): string {
  const { title, location } = wordsOf(booking);
  const utc = (instant: string): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${utc(booking.start)}/${utc(booking.end)}`,
    ...(location !== undefined && { location }),
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}

import { icsEventOf } from '../contract/ics-event.js';
import type { Booking } from '../contract/booking.js';
import { icsOf } from '../time/ics.js';

/** The media type of a calendar file (RFC 5545). */
export const calendarMediaType = 'text/calendar';

/** Whether a request would rather have a calendar file than JSON (RFC 9110, section 12.5.1). */
export function prefersCalendarFile(request: Request): boolean {
  const weights = new Map(
    (request.headers.get('Accept') ?? '').split(',').map((entry) => {
      const [range = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return [range, Number(weight)];
    }),
  );
  const file = weights.get(calendarMediaType) ?? 0;
  return file > 0 && file >= (weights.get('application/json') ?? 0);
}

/** A booking as a calendar file, made at an instant (epoch milliseconds). */
export function calendarFile(booking: Booking, stamp: number): Response {
  return new Response(icsOf(icsEventOf(booking, stamp)), {
    headers: {
      'Content-Type': `${calendarMediaType}; charset=utf-8`,
      'Content-Disposition': 'attachment; filename="booking.ics"',
      'Cache-Control': 'no-store',
    },
  });
}

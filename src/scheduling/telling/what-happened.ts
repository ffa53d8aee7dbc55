import type { BookingRecord, BookingWebhookEvent } from '../../contract/index.js';
import type { SharedNews } from '../../contract/notification.js';

/** A booking as it was stored before, if it was, and as it is stored now. */
export interface Happening {
  readonly before: BookingRecord | undefined;
  readonly after: BookingRecord;
}

/** What has happened to a booking between two of its records. */
export function eventOf(before: BookingRecord | undefined, after: BookingRecord): BookingWebhookEvent {
  if (!before) return 'booking.booked';
  const { status } = after;
  if (status === 'cancelled' || status === 'declined' || status === 'expired') return `booking.${status}`;
  return !isMoved({ before, after }) && before.status === 'pending' && status === 'confirmed'
    ? 'booking.confirmed'
    : 'booking.rescheduled';
}

/** The same, as people hear of it. */
export function newsOf({ before, after }: Happening): SharedNews {
  const { status } = after;
  if (status === 'pending') return 'waiting';
  if (status !== 'confirmed') return status;
  if (!before) return 'booked';
  return isMoved({ before, after }) ? 'moved' : 'confirmed';
}

/** Whether a booking has another time than before. */
export function isMoved({ before, after: { time } }: Happening): boolean {
  return before !== undefined && (time.start !== before.time.start || time.end !== before.time.end);
}

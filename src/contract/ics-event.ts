import type { IcsEvent } from '../time/ics.js';
import type { Booking } from './booking.js';
import { wordsOf } from './booking-words.js';

/**
 * A booking as a calendar of the guest's own may keep it, in a file made at an instant (epoch milliseconds): the same `UID`
 * for as long as there is the booking, and a `SEQUENCE` that rises with every change of what was agreed (RFC 5545, 3.8.7.4),
 * so that a later file takes the place of an earlier one.
 */
export function icsEventOf(booking: Omit<Booking, 'guest'>, stamp: number): IcsEvent {
  const { title, location, url } = wordsOf(booking);
  return {
    uid: booking.ref,
    sequence: booking.version - 1,
    stamp,
    start: Date.parse(booking.start),
    end: Date.parse(booking.end),
    summary: title,
    ...(location !== undefined && { location }),
    ...(url !== undefined && { url }),
    status: statuses[booking.status],
  };
}

const statuses = {
  pending: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  cancelled: 'CANCELLED',
  declined: 'CANCELLED',
  expired: 'CANCELLED',
} as const satisfies Record<Booking['status'], IcsEvent['status']>;

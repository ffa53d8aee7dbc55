import type { BookingBackend } from '../contract/booking-backend.js';
import { isBookingError } from '../contract/booking-error.js';
import type { Booking } from '../contract/booking.js';
import type { Sleep } from './pause.js';

/** Waits between questions, in milliseconds: two minutes in all. */
export const followPauses: readonly number[] = [
  1000, 2000, 4000, 8000, 15_000, 15_000, 15_000, 30_000, 30_000,
];

/** Whether more is to come of a booking by itself: a link still being made, a calendar still being written. */
export function isUnsettled({ location, calendar }: Booking): boolean {
  const link = location.conference?.state;
  return link === 'requested' || link === 'pending' || calendar === 'writing';
}

/**
 * Asks for a booking again and again, ever more slowly, until it is settled or two minutes are over. A question that
 * fails is asked again in its turn; a booking that is not found is left as it was.
 *
 * Rejects only with the signal's reason.
 */
export async function followBooking(
  booking: Booking,
  through: {
    readonly backend: BookingBackend;
    readonly sleep: Sleep;
    readonly signal: AbortSignal;
    readonly changed: (booking: Booking) => void;
  },
): Promise<void> {
  const { backend, sleep, signal } = through;
  const { ref, manageToken: token } = booking;
  let latest = booking;
  for (const pause of followPauses) {
    if (!isUnsettled(latest)) return;
    await sleep(pause, signal);
    try {
      const answer = await backend.booking?.({ ref, ...(token !== undefined && { token }) }, { signal });
      signal.throwIfAborted();
      if (!answer) return;
      // The token is in the answer to booking only.
      latest = { ...answer, ...(token !== undefined && { manageToken: token }) };
    } catch (error) {
      signal.throwIfAborted();
      if (isBookingError(error) && error.code === 'not-found') return;
      continue;
    }
    through.changed(latest);
  }
}

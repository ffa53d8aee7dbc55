import { BookingError, isBookingError } from '../contract/booking-error.js';

/** An error of the contract; anything else counts as `unavailable`. */
export function bookingErrorOf(cause: unknown): BookingError {
  return isBookingError(cause) ? cause : new BookingError('unavailable', { cause });
}

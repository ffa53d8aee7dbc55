import { BookingError } from '../../contract/booking-error.js';
import { failureResponse } from '../failure.js';

/** What an address says at which there is nothing. */
export function notHere(): Response {
  return failureResponse(new BookingError('not-found'));
}

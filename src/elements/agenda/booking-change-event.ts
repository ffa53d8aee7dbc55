import type { Booking } from '../../contract/booking.js';
import type { BookingDeed } from './booking-deeds.js';

/** A host has decided something about a booking, or made one; `booking` is as it stands by then. */
export class BookingChangeEvent extends Event {
  static readonly type = 'booking-change';

  constructor(
    readonly booking: Booking,
    readonly deed: BookingDeed | 'book' | 'write-again',
  ) {
    super(BookingChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'booking-change': BookingChangeEvent;
  }
}

import type { Booking } from '../contract/booking.js';
import type { BookingDeed } from './agenda/booking-deeds.js';

/** What was done with a booking. */
export type BookingChange = BookingDeed | 'book' | 'write-again' | 'reschedule';

/** Somebody has decided something about a booking, or made one; `booking` is as it stands by then. */
export class BookingChangeEvent extends Event {
  static readonly type = 'booking-change';

  constructor(
    readonly booking: Booking,
    readonly deed: BookingChange,
  ) {
    super(BookingChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'booking-change': BookingChangeEvent;
  }
}

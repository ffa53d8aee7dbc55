import type { Booking } from '../../contract/booking.js';

/** Tells which of several bookings the guest would like to change. */
export class BookingSelectEvent extends Event {
  static readonly type = 'booking-select';

  /** @param booking as it stands; undefined where all of them shall be seen again */
  constructor(readonly booking: Booking | undefined) {
    super(BookingSelectEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'booking-select': BookingSelectEvent;
  }
}

import type { Booking } from '../../contract/booking.js';

/**
 * Tells that the backend said yes. Where the event type leads the page on afterwards (`redirectUrl`), `preventDefault()` stays
 * on it.
 */
export class BookingConfirmEvent extends Event {
  static readonly type = 'booking-confirm';

  /** @param booking as the backend answered it; its `status` may be `pending` */
  constructor(readonly booking: Booking) {
    super(BookingConfirmEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'booking-confirm': BookingConfirmEvent;
  }
}

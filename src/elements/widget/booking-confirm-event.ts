import type { Booking } from '../../contract/booking.js';

/**
 * Tells that the backend said yes. Where the event type leads the page on afterwards (`redirectUrl`), `preventDefault()` stays
 * on it.
 */
export class BookingConfirmEvent extends Event {
  static readonly type = 'booking-confirm';

  /**
   * @param booking as the backend answered it; its `status` may be `pending`
   * @param bookings all that were booked in one go, in order; `booking` is the first of them
   */
  constructor(
    readonly booking: Booking,
    readonly bookings: readonly Booking[],
  ) {
    super(BookingConfirmEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'booking-confirm': BookingConfirmEvent;
  }
}

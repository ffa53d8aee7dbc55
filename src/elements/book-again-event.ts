/**
 * Tells that somebody whose booking has ended would like to book another time. `preventDefault()` leaves that to the page;
 * else the free times are shown in place of the booking.
 */
export class BookAgainEvent extends Event {
  static readonly type = 'book-again';

  /** @param eventType - Slug of what was booked */
  constructor(readonly eventType: string) {
    super(BookAgainEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'book-again': BookAgainEvent;
  }
}

import type { BookingRequest } from '../../contract/booking.js';
import type { WaitlistRequest } from '../../contract/waitlist.js';
import type { SeriesRequest } from '../../contract/series.js';

/**
 * Tells that a guest is about to book, or to join a waiting list. `preventDefault()` stops it; `waitUntil()` holds it until a promise is settled:
 * what the promise answers travels as the request's `proof` (a captcha token, a payment), and a rejection refuses it.
 *
 * @example
 * widget.addEventListener('booking-submit', (event) => event.waitUntil(askCaptcha()));
 */
export class BookingSubmitEvent extends Event {
  static readonly type = 'booking-submit';
  readonly #awaited: Promise<unknown>[] = [];

  /** @param request what will be sent; for several times in one go with `starts` in place of `start`, for a waiting list with a `date` */
  constructor(readonly request: BookingRequest | SeriesRequest | WaitlistRequest) {
    super(BookingSubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
  }

  /** Holds the booking until the promise is settled. To be called while the event is being dispatched. */
  waitUntil(promise: Promise<unknown>): void {
    this.#awaited.push(promise);
  }

  /** @internal What the page answered: a stop, or the last proof that was given. */
  async admission(): Promise<false | { readonly proof?: unknown }> {
    if (this.defaultPrevented) return false;
    const proofs = (await Promise.all(this.#awaited)).filter((proof) => proof !== undefined);
    return proofs.length > 0 ? { proof: proofs.at(-1) } : {};
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'booking-submit': BookingSubmitEvent;
  }
}

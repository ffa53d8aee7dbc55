import type { BookingError } from '../../contract/booking-error.js';
import type { Booking } from '../../contract/booking.js';
import type { WaitlistEntry } from '../../contract/waitlist.js';

/** Where a guest stands with a place on a waiting list. Replaced as a whole by each step, never changed in place. */
export type WaitingState = Opening | Missing | Unread | Shown | Asking | Answering | Checking | Taken | Again;

/** The place has been asked for. */
export interface Opening {
  readonly step: 'opening';
}

/** There is no such place, or it was not named wholly. */
export interface Missing {
  readonly step: 'missing';
}

/** It could not be read, and `error` says why; `retry` asks again. */
export interface Unread {
  readonly step: 'unread';
  readonly error: BookingError;
}

/** The place, as the backend told it last. */
export interface Shown {
  readonly step: 'shown';
  readonly entry: WaitlistEntry;
  /** The time until which something was kept has passed; what becomes of it, the backend has not said yet. */
  readonly isEnding: boolean;
  readonly news?: News | undefined;
  /** Why the last answer to an offer was not accepted; the offer stands. */
  readonly error?: BookingError | undefined;
}

/**
 * What has just become of a place: `passed` the guest let an offer go to the next · `lost` what was offered is not kept for this
 * guest any more · `offered` something became free while the guest was looking.
 */
export type News = 'passed' | 'lost' | 'offered';

/** What a guest does about a place: books what is offered, lets it go to the next, or waits no more. */
export type WaitingDeed = 'take' | 'pass' | 'leave';

/** The guest is to say once more that the list shall be left. */
export interface Asking {
  readonly step: 'asking';
  readonly entry: WaitlistEntry;
  /** Why that was not accepted; the place stands. */
  readonly error?: BookingError | undefined;
}

/** It is on its way, and not yet answered. */
export interface Answering {
  readonly step: 'answering';
  readonly entry: WaitlistEntry;
  readonly deed: WaitingDeed;
}

/** It was sent and no answer came: done or not, nobody knows yet. */
export interface Checking {
  readonly step: 'checking';
  readonly entry: WaitlistEntry;
  readonly deed: WaitingDeed;
  /** `asking` it is being sent again by itself · `unknown` it gave up for now; `retry` is safe. */
  readonly outcome: 'asking' | 'unknown';
  /** What came instead of an answer. */
  readonly error: BookingError;
}

/** What was offered is booked. */
export interface Taken {
  readonly step: 'taken';
  readonly booking: Booking;
}

/** The guest waits no more; a time is being booked the usual way. */
export interface Again {
  readonly step: 'again';
  readonly entry: WaitlistEntry;
}

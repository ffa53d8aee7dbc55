import type { BookingError } from '../contract/booking-error.js';
import type { Booking } from '../contract/booking.js';

/** Where a guest stands with a booking. Replaced as a whole by each step, never changed in place. */
export type ManagingState =
  | Opening
  | Missing
  | Unread
  | Shown
  | Asking
  | Cancelling
  | Checking
  | Moving
  | Again;

/** The booking has been asked for. */
export interface Opening {
  readonly step: 'opening';
}

/** There is no such booking, or it was not named wholly. */
export interface Missing {
  readonly step: 'missing';
}

/** It could not be read, and `error` says why; `retry` asks again. */
export interface Unread {
  readonly step: 'unread';
  readonly error: BookingError;
}

/** The booking, as the backend told it last. */
export interface Shown {
  readonly step: 'shown';
  readonly booking: Booking;
  /** Whether news of it are still being asked for. */
  readonly following: boolean;
  /** What can be done with it; missing until that is known. */
  readonly ways?: Ways | undefined;
  /** What has just become of it: the guest moved it, or somebody else changed it. */
  readonly news?: 'moved' | 'changed' | undefined;
}

/** What can be done with a booking: nothing, where its time is over or it has ended. */
export interface Ways {
  readonly reschedule: boolean;
  readonly cancel: boolean;
  /** It stands, and cannot be changed any more, because its time is over. */
  readonly isOver: boolean;
}

/** The guest is to say once more that the booking shall be cancelled. */
export interface Asking {
  readonly step: 'asking';
  readonly booking: Booking;
  /** What was written when it was tried before. */
  readonly reason: string;
  /** Why that was not accepted; the booking stands. */
  readonly error?: BookingError | undefined;
}

/** It is on its way, and not yet answered. */
export interface Cancelling {
  readonly step: 'cancelling';
  readonly booking: Booking;
  readonly reason: string;
}

/** It was sent and no answer came: cancelled or not, nobody knows yet. */
export interface Checking {
  readonly step: 'checking';
  readonly booking: Booking;
  readonly reason: string;
  /** `asking` it is being sent again by itself · `unknown` it gave up for now; `retry` is safe. */
  readonly outcome: 'asking' | 'unknown';
  /** What came instead of an answer. */
  readonly error: BookingError;
}

/** Another time is being chosen. */
export interface Moving {
  readonly step: 'moving';
  readonly booking: Booking;
}

/** The booking has ended; one like it is being made. */
export interface Again {
  readonly step: 'again';
  readonly booking: Booking;
}

import type { BookingError } from '../../contract/booking-error.js';
import type { WaitlistEntry } from '../../contract/waitlist.js';
import type { CivilDate } from '../../time/civil-date.js';
import type { Choice } from '../flow-state.js';

/** Where a guest stands on the way to a waiting list. Replaced as a whole by each step, never changed in place. */
export type JoiningState = Opening | Closed | Unread | Filling | Sending | Checking | Joined;

/** The event type has been asked for. */
export interface Opening {
  readonly step: 'opening';
}

/** Nobody can wait for this event type. */
export interface Closed {
  readonly step: 'closed';
}

/** The event type could not be read, and `error` says why; `retry` asks again. */
export interface Unread {
  readonly step: 'unread';
  readonly error: BookingError;
}

/** What a guest would like to wait for, and has typed so far. */
export interface Wish extends Choice {
  /** The day, `YYYY-MM-DD` in the guest's zone; empty while none is chosen. */
  readonly date: string;
}

/** What is kept of a wish while nothing is sent. */
export type WishChange = Partial<Pick<Wish, 'date' | 'durationMinutes' | 'location' | 'host' | 'entries'>>;

/** The guest chooses and types. */
export interface Filling extends Wish {
  readonly step: 'filling';
  /** The first and the last day that can be waited for; the last is missing where there is no end. */
  readonly open: { readonly from: CivilDate; readonly to?: CivilDate };
  /** Why the last attempt was not accepted; nobody waits. */
  readonly error?: BookingError | undefined;
}

/** It is on its way, and not yet answered. */
export interface Sending extends Omit<Filling, 'step' | 'error'> {
  readonly step: 'sending';
}

/** It was sent and no answer came: on the list or not, nobody knows yet. */
export interface Checking extends Omit<Filling, 'step' | 'error'> {
  readonly step: 'checking';
  /** `asking` it is being sent again by itself · `unknown` it gave up for now; `retry` is safe. */
  readonly outcome: 'asking' | 'unknown';
  /** What came instead of an answer. */
  readonly error: BookingError;
}

/** The guest has a place on the list. */
export interface Joined {
  readonly step: 'joined';
  readonly entry: WaitlistEntry;
}

import { BookingError } from '../contract/booking-error.js';
import type { Booking, BookingRequest, RescheduleRequest } from '../contract/booking.js';
import type { SeriesRequest } from '../contract/series.js';
import { bookingErrorOf } from './booking-error-of.js';
import type { Sleep } from './pause.js';

/** Waits between attempts, in milliseconds: about half a minute in all, beside what the attempts take. */
export const attemptPauses: readonly number[] = [1000, 2000, 4000, 8000, 15_000];

/** The longest a backend's own `retryAfterSeconds` is obeyed. */
const longestPauseMs = 30_000;

/** What became of a request: what was asked for, such as a booking, a no that is certain, or nothing certain. */
export type Outcome<Answer = Booking> =
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'declined'; readonly error: BookingError }
  | { readonly kind: 'unknown'; readonly error: BookingError };

/** What a request was answered with: the booking, or all that were booked in one go. */
export type Booked = readonly [Booking, ...Booking[]];

/** One decision of a guest: the same request under the same key, however often it has to be sent. */
export interface Decision {
  readonly request: BookingRequest | SeriesRequest | RescheduleRequest;
  readonly key: string;
  /** Whether an earlier attempt went unanswered. */
  readonly uncertain: boolean;
}

/**
 * Sends a decision until it is answered or the attempts are used up. An attempt without an answer may have done it, so
 * every further one is the same request under the same key, which cannot do it twice.
 *
 * Rejects only with the signal's reason.
 */
export async function sendDecision<Answer>(
  decision: Pick<Decision, 'uncertain'>,
  through: {
    /** Sends the request once. */
    readonly send: (signal: AbortSignal) => Promise<Answer>;
    readonly sleep: Sleep;
    readonly signal: AbortSignal;
    /** Called after each attempt that stayed without an answer. */
    readonly unanswered: (error: BookingError) => void;
  },
): Promise<Outcome<Answer>> {
  const { send, sleep, signal } = through;
  let { uncertain } = decision;
  for (let attempt = 0; ; attempt++) {
    let error: BookingError;
    try {
      const answer = await send(signal);
      signal.throwIfAborted();
      return { kind: 'done', answer };
    } catch (cause) {
      signal.throwIfAborted();
      error = bookingErrorOf(cause);
    }
    if (isAnswer(error, uncertain)) return { kind: 'declined', error };
    uncertain = true;
    const pause = attemptPauses[attempt];
    if (pause === undefined) return { kind: 'unknown', error };
    through.unanswered(error);
    await sleep(
      Math.max(pause, Math.min((error.details.retryAfterSeconds ?? 0) * 1000, longestPauseMs)),
      signal,
    );
  }
}

/**
 * Whether an error says that nothing was done. Silence, a crash and `in-progress` never do; once an attempt went
 * unanswered, neither does an error that only this attempt met on its way in.
 */
function isAnswer({ code, details }: BookingError, uncertain: boolean): boolean {
  switch (code) {
    case 'unavailable':
      // Browsers never send these.
      return details.fault === 'mixed-content' && !uncertain;
    case 'in-progress':
      return false;
    case 'rate-limited':
    case 'calendar-unreachable':
    case 'origin-not-allowed':
      return !uncertain;
    default:
      return true;
  }
}

/** What the page's own check says, when it says no by failing. */
export function refusalOf(cause: unknown): BookingError {
  const error = bookingErrorOf(cause);
  return error === cause ? error : new BookingError('refused', { cause });
}

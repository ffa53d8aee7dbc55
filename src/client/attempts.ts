import type { BookingErrorCode } from '../contract/booking-error.js';
import { BookingError } from '../contract/booking-error.js';
import type { Sleep } from './pause.js';

/** Pauses before further attempts, in milliseconds: soon over, so that whoever waits hears the truth. */
const pauses: readonly number[] = [300, 1200];

/** The longest a backend's `retryAfterSeconds` is obeyed here; a longer wait is the caller's to decide. */
const longestPauseSeconds = 5;

/** Refusals that an attempt meets on its way in: they say nothing of an earlier attempt whose answer was lost. */
const atTheDoor: readonly BookingErrorCode[] = ['rate-limited', 'calendar-unreachable', 'origin-not-allowed'];

/**
 * Tries again what may work a moment later, at most twice, or once after a timeout.
 *
 * With an idempotency key, timeouts and `in-progress` are tried again too: the same key cannot act twice. An answer
 * that decides the matter is never asked for again. When an attempt with a key stayed without an answer and the last
 * one was refused at the door, what is thrown is the silence, since the matter is not decided.
 *
 * @param options - `first` is an attempt that was made already
 */
export async function withAttempts<Answer>(
  attempt: () => Promise<Answer>,
  options: { first?: Promise<Answer>; keyed: boolean; sleep: Sleep; signal: AbortSignal },
): Promise<Answer> {
  const { first = attempt(), keyed, sleep, signal } = options;
  let latest = first;
  let silence: BookingError | undefined;
  for (let tries = 0; ; tries++) {
    try {
      return await latest;
    } catch (error) {
      if (!(error instanceof BookingError)) throw error;
      const { fault, retryAfterSeconds = 0 } = error.details;
      if (keyed && isSilence(error)) silence ??= error;
      const undecided = atTheDoor.includes(error.code) ? silence : undefined;
      const mayWork = isSilence(error)
        ? keyed || fault !== 'timeout'
        : undecided || (keyed && error.code === 'in-progress');
      if (fault === 'timeout') tries++;
      const wait = pauses[tries];
      if (!mayWork || !wait || retryAfterSeconds > longestPauseSeconds) throw undecided ?? error;
      await sleep(Math.max(wait, retryAfterSeconds * 1000), signal);
      latest = attempt();
    }
  }
}

/** Nothing was heard of the request itself; the other faults say that it was never sent, or sent to somebody else. */
function isSilence({ code, details: { fault } }: BookingError): boolean {
  return code === 'unavailable' && (!fault || fault === 'unreachable' || fault === 'timeout');
}

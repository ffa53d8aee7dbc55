import { failures, GoogleError } from './google-errors.js';
import type { Failure } from './google-errors.js';
import type { Patience, Transport } from './transport.js';
import { untilAborted } from './transport.js';

/** How far to go on. */
export interface Persistence {
  readonly patience: Patience;
  /** A second time does no harm, whatever became of the first. */
  readonly repeatable: boolean;
  /** Failures that are waited out here although they usually stand. */
  readonly also?: readonly Failure[];
}

const longestDelay = 32_000;

/**
 * Tries until it works, the failure stands, or the caller's patience would end before the next attempt. Waits
 * min(2ⁿ s + up to a second, 32 s) after attempt n, and longer where Google says so
 * (Calendar API, "Handle API errors: exponential backoff").
 * @throws GoogleError of the last attempt.
 */
export async function persist<Value>(
  transport: Transport,
  attempt: () => Promise<Value>,
  { patience, repeatable, also = [] }: Persistence,
): Promise<Value> {
  let inDoubt = false;
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof GoogleError) || error.known.exhausted) throw error;
      const last = new GoogleError(error.failure, { ...error.known, inDoubt, exhausted: true });
      const { again } = failures[error.failure];
      const mayRepeat =
        again === 'always' || (again === 'repeatable' && repeatable) || also.includes(error.failure);
      const delay = delayBefore(tries + 1, transport, error.known.retryAfterSeconds);
      if (!mayRepeat || tries + 1 >= transport.attempts) throw last;
      if (transport.now() + delay >= patience.until) throw last;
      inDoubt ||= again === 'repeatable';
      await untilAborted(transport.sleep(delay), patience.signal);
    }
  }
}

/** Milliseconds to wait before attempt `number`, the first one being 0. */
export function delayBefore(
  number: number,
  { random }: Pick<Transport, 'random'>,
  retryAfterSeconds = 0,
): number {
  const grown = Math.min(1000 * 2 ** (number - 1) + random() * 1000, longestDelay);
  return Math.max(grown, retryAfterSeconds * 1000);
}

import { isBookingError } from '../../../contract/booking-error.js';
import { attempts } from './attempts.js';
import { NotPossible, untried } from './expectation.js';
import type { Verdict } from './expectation.js';
import type { TriedId } from './expectations.js';
import type { Workbench } from './workbench.js';

/** Tries expectations one after the other; what keeps one from being tried does not keep the others. */
export async function* tryAll(
  bench: Workbench,
  ids: readonly TriedId[],
  signal?: AbortSignal,
): AsyncGenerator<readonly [TriedId, Verdict]> {
  for (const id of ids) {
    signal?.throwIfAborted();
    yield [id, await tryOne(bench, id, signal)];
  }
}

async function tryOne(bench: Workbench, id: TriedId, signal?: AbortSignal): Promise<Verdict> {
  try {
    return await attempts[id](bench);
  } catch (error) {
    signal?.throwIfAborted();
    // The texts of both hold names of calls and numbers only.
    if (error instanceof NotPossible || isBookingError(error)) return untried(error.message);
    throw error;
  }
}

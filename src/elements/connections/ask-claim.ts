import { freshKey } from '../../client/fresh-key.js';
import { asBookingError } from '../../client/host/host-store.js';
import { BookingError } from '../../contract/booking-error.js';
import type { ClaimOutcome, ClaimRequest, HostBackend } from '../../contract/host-backend.js';

/** What became of asking. */
export type ClaimAnswer =
  | ClaimOutcome
  | { readonly outcome: 'not-yet'; readonly waitMs: number }
  | { readonly outcome: 'gone' }
  /** The backend could not say. */
  | { readonly outcome: 'unknown'; readonly error: BookingError };

/** Asks once what a ticket brought. */
export async function askClaim(
  backend: HostBackend,
  request: ClaimRequest,
  { key = freshKey(), signal }: { readonly key?: string; readonly signal: AbortSignal },
): Promise<ClaimAnswer> {
  try {
    return await backend.claim(request, { key, signal });
  } catch (thrown) {
    const error = asBookingError(thrown);
    if (error.code === 'gone') return { outcome: 'gone' };
    if (error.code !== 'in-progress') return { outcome: 'unknown', error };
    return { outcome: 'not-yet', waitMs: 1000 * (error.details.retryAfterSeconds ?? 2) };
  }
}

/** How often one who has a proof asks again while somebody is at it. */
const attempts = 15;

/**
 * Takes what a proof opens, under one key, so that an answer that was lost is the same when it is asked for again.
 *
 * @returns `undefined` once nobody waits for it any more.
 */
export async function takeClaim(
  backend: HostBackend,
  request: ClaimRequest,
  terms: {
    readonly key: string;
    readonly signal: AbortSignal;
    readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  },
): Promise<Exclude<ClaimAnswer, { readonly outcome: 'not-yet' }> | undefined> {
  const { signal, sleep } = terms;
  const isOver = (): boolean => signal.aborted;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const answer = await askClaim(backend, request, terms);
    if (isOver()) return undefined;
    if (answer.outcome !== 'not-yet') return answer;
    // Without a proof it stays as it is: there is nothing to wait for.
    if (request.proof === undefined) return { outcome: 'gone' };
    await sleep(answer.waitMs, signal);
    if (isOver()) return undefined;
  }
  return { outcome: 'unknown', error: new BookingError('in-progress') };
}

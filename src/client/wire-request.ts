import { BookingError } from '../contract/booking-error.js';
import { wireHeaders } from '../contract/operations.js';
import { errorOfProblem } from '../contract/problem.js';
import type { Guard } from './shape.js';
import { faultOf } from './wiring.js';

/** One attempt at a request. */
export interface WireRequest<Answer> {
  readonly address: string;
  readonly init: RequestInit;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly isAnswer: Guard<Answer>;
}

/**
 * Sends a request and reads its answer.
 *
 * @throws BookingError the backend's own; else `unavailable` with the fault that is nearest to the truth. Rejects with
 * the signal's reason when that ends it.
 */
export async function sendWireRequest<Answer>(request: WireRequest<Answer>): Promise<Answer> {
  const [response, text] = await exchange(request);
  const body = jsonOf(text);
  if (response.ok && request.isAnswer(body)) return body;
  const retryAfterSeconds = Number(response.headers.get(wireHeaders.retryAfter)) || undefined;
  // A gateway in front of a backend that is down answers in its own words.
  const fault = response.status < 500 ? 'not-a-backend' : 'unreachable';
  throw (
    (!response.ok && errorOfProblem({ retryAfterSeconds, ...(body as object) })) ||
    new BookingError('unavailable', { fault, detail: `HTTP ${response.status} from ${request.address}` })
  );
}

/** The answer with its whole body, unless the time or the caller ends the wait for it. */
async function exchange(request: WireRequest<unknown>): Promise<[Response, string]> {
  const { address, init, fetch, timeoutMs, signal } = request;
  signal.throwIfAborted();
  const controller = new AbortController();
  const stop = (): void => controller.abort(signal.reason);
  const timer = setTimeout(
    () => controller.abort(new BookingError('unavailable', { fault: 'timeout' })),
    timeoutMs,
  );
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([
      fetch(address, { ...init, signal: controller.signal }).then(
        async (response): Promise<[Response, string]> => [response, await response.text()],
      ),
      // Not every fetch that is handed in listens to the signal.
      new Promise<never>((_, reject) => controller.signal.addEventListener('abort', reject)),
    ]);
  } catch (cause) {
    controller.signal.throwIfAborted();
    throw new BookingError('unavailable', { fault: faultOf(address), cause });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

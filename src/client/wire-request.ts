import { BookingError } from '../contract/booking-error.js';

/** One attempt at a request. */
export interface WireRequest {
  readonly address: string;
  readonly init: RequestInit;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** What came back, whoever it is from: `body` is undefined where it is no JSON. */
export interface Reply {
  readonly response: Response;
  readonly body: unknown;
}

/**
 * Sends a request, and waits for the reply with its whole body, unless the time or the caller ends the wait.
 *
 * @throws BookingError `unavailable` with `timeout` or `unreachable`. Rejects with the signal's reason when that ends it.
 */
export async function exchange(request: WireRequest): Promise<Reply> {
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
      fetch(address, { ...init, signal: controller.signal }).then(async (response) => ({
        response,
        body: jsonOf(await response.text()),
      })),
      // Not every fetch that is handed in listens to the signal.
      new Promise<never>((_, reject) => controller.signal.addEventListener('abort', reject)),
    ]);
  } catch (cause) {
    controller.signal.throwIfAborted();
    return unreachable(cause);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** Nothing was heard from where something was asked for. */
export function unreachable(cause: unknown): never {
  throw new BookingError('unavailable', { fault: 'unreachable', cause });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

import type { CallOptions } from '../../contract/call-options.js';

/** How calls travel: everything that touches the world, so that a test can hold all of it. */
export interface TransportOptions {
  /** The platform's `fetch` when missing. */
  readonly fetch?: typeof globalThis.fetch;
  /** Epoch milliseconds; `Date.now` when missing. */
  readonly now?: () => number;
  /** Waits so many milliseconds between two attempts. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** `[0, 1)`; spreads attempts of many clients. */
  readonly random?: () => number;
  /** The longest wait for one answer; 8. */
  readonly timeoutSeconds?: number;
  /**
   * The longest one method of the adapter may take, all its attempts together; 15. A guest is waiting for some of
   * them: when waiting for the next attempt would take longer, the method fails at once.
   */
  readonly patienceSeconds?: number;
  /** How often one call is tried at most; 5. */
  readonly attempts?: number;
}

export type Transport = Required<TransportOptions>;

/** How much longer the caller is willing to wait. */
export interface Patience extends CallOptions {
  /** Epoch milliseconds. */
  readonly until: number;
}

/** Fills in what the options leave open. */
export function transportOf(options: TransportOptions): Transport {
  const { fetch } = options;
  return {
    // Called as a bare function: browsers refuse a fetch that hangs on another object.
    fetch: (input, init) => (fetch ?? globalThis.fetch)(input, init),
    now: options.now ?? (() => Date.now()),
    sleep: options.sleep ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))),
    random: options.random ?? Math.random,
    timeoutSeconds: options.timeoutSeconds ?? 8,
    patienceSeconds: options.patienceSeconds ?? 15,
    attempts: options.attempts ?? 5,
  };
}

/** Begins the patience of one method. */
export function patienceOf(transport: Transport, options?: CallOptions): Patience {
  return { signal: options?.signal, until: transport.now() + transport.patienceSeconds * 1000 };
}

/** Waits for work, but not after the signal's end: then it rejects with the signal's reason. */
export async function untilAborted<Value>(
  work: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  if (signal === undefined) return work;
  const stopped = Symbol('stopped');
  let stop: (() => void) | undefined;
  const end = new Promise<typeof stopped>((resolve) => {
    stop = () => {
      resolve(stopped);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
  try {
    const first = await Promise.race([end, work]);
    if (first !== stopped) return first;
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop);
  }
  signal.throwIfAborted();
  return work;
}

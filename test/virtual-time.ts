/** Time that passes only when nothing is left to do without it: whoever waits for seconds waits for none. */
export interface VirtualTime {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Waits; rejects with the signal's reason when that is aborted first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Does work, while time passes as far as the work waits for it. */
  during<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Stands at a later instant; what was to happen meanwhile has happened. */
  until(instant: number): Promise<void>;
  /** Begins again at an instant; nobody waits any more. */
  begin(instant: number): void;
}

interface Timer {
  readonly at: number;
  readonly act: () => void;
}

/** Turns of the event loop after which whatever needs no time has been done. */
const turns = 3;
/** Turns after which nothing will come any more when nobody waits for time either. */
const longestQuiet = 10_000;

/**
 * Lends the process a time of its own while a test runs: `setTimeout` and `AbortSignal.timeout` follow it. Work that is done
 * on other threads would be overtaken by it; see `makeCryptoImmediate`.
 */
export async function withVirtualTime<Value>(test: (time: VirtualTime) => Promise<Value>): Promise<Value> {
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  const realTimeout = AbortSignal.timeout.bind(AbortSignal);
  const timers = new Map<object, Timer>();
  let now = 0;

  function set(act: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]): object {
    const handle = { ref: () => handle, unref: () => handle, hasRef: () => true };
    timers.set(handle, { at: now + Math.max(0, milliseconds), act: () => act(...given) });
    return handle;
  }

  function clear(handle: Parameters<typeof realClear>[0]): void {
    if (typeof handle !== 'object' || !timers.delete(handle)) realClear(handle);
  }

  function timeout(milliseconds: number): AbortSignal {
    const limit = new AbortController();
    set(() => limit.abort(new DOMException('The operation timed out', 'TimeoutError')), milliseconds);
    return limit.signal;
  }

  /** Lets the next one happen that is due by then; of several at once, the one that was set first. */
  function happen(latest: number): boolean {
    let next: readonly [object, Timer] | undefined;
    for (const one of timers) if (one[1].at <= latest && !(next && next[1].at <= one[1].at)) next = one;
    if (!next) return false;
    const [handle, { at, act }] = next;
    timers.delete(handle);
    now = Math.max(now, at);
    act();
    return true;
  }

  const time: VirtualTime = {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const stop = (): void => {
          timers.delete(handle);
          reject(signal?.reason as Error);
        };
        const handle = set(() => {
          signal?.removeEventListener('abort', stop);
          resolve();
        }, milliseconds);
        if (signal?.aborted === true) stop();
        else signal?.addEventListener('abort', stop, { once: true });
      }),
    async during(work) {
      const ending = new AbortController();
      const over = ending.signal;
      const done = work().finally(() => ending.abort());
      // Heard below.
      done.catch(() => undefined);
      for (let quiet = 0; ; quiet++) {
        await pass();
        if (over.aborted) return done;
        if (happen(Infinity)) quiet = 0;
        else if (quiet > longestQuiet) throw new Error('Waits for what will never come');
      }
    },
    async until(instant) {
      do await pass();
      while (happen(instant));
      now = Math.max(now, instant);
    },
    begin(instant) {
      timers.clear();
      now = instant;
    },
  };

  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  Object.assign(AbortSignal, { timeout });
  try {
    return await test(time);
  } finally {
    Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear });
    Object.assign(AbortSignal, { timeout: realTimeout });
  }
}

async function pass(): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}

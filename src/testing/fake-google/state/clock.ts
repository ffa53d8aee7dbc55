/** The stand-in's own clock. Nothing in the stand-in runs by itself: what is due shows when somebody looks. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Goes on by this many milliseconds. */
  advance(milliseconds: number): void;
  /** Stands at this instant (a clock that follows another goes on from it). */
  set(instant: number): void;
  /** Resolves when the clock has come this far; rejects with the signal's reason when that is aborted first. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Lets go whoever waited long enough; setting the clock does so too. */
  wake(): void;
}

/** A clock that stands still at an instant, or follows a source such as `Date.now`. */
export function createClock(source: number | (() => number)): Clock {
  const read = typeof source === 'number' ? () => source : source;
  const waiting = new Set<{ due: number; release: () => void }>();
  let shift = 0;
  const now = () => read() + shift;
  const wake = () => {
    for (const waiter of waiting) if (waiter.due <= now()) waiter.release();
  };
  const advance = (milliseconds: number) => {
    shift += milliseconds;
    wake();
  };
  return {
    now,
    advance,
    wake,
    set: (instant) => {
      advance(instant - now());
    },
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const waiter = { due: now() + milliseconds, release };
        const abort = () => {
          waiting.delete(waiter);
          reject(signal.reason as Error);
        };
        function release() {
          waiting.delete(waiter);
          signal.removeEventListener('abort', abort);
          resolve();
        }
        waiting.add(waiter);
        signal.addEventListener('abort', abort, { once: true });
        if (signal.aborted) abort();
        else wake();
      }),
  };
}

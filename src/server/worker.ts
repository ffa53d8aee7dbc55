/** Work that comes round again and again. */
export interface Worker {
  /** Ends it, after the round that is running. Stopping twice is no error. */
  stop(): Promise<void>;
}

/**
 * Calls `work` now and again after each pause, one round at a time, for as long as a process lives. Where none lives
 * long, call `work` from a schedule instead.
 *
 * @example
 * const worker = startWorker(() => scheduler.work());
 */
export function startWorker(
  work: () => Promise<unknown>,
  options: {
    /** Between the end of a round and the next; 1 when missing. */
    readonly pauseSeconds?: number;
    /** Hears of rounds that failed; the next one comes all the same. Written to the console when missing. */
    readonly onError?: (error: unknown) => void;
  } = {},
): Worker {
  const { pauseSeconds = 1, onError = reportToConsole } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let round: Promise<void> = Promise.resolve();

  function report(error: unknown): void {
    try {
      onError(error);
    } catch (failed) {
      reportToConsole(failed);
    }
  }

  function next(): void {
    round = Promise.resolve()
      .then(work)
      .then(undefined, report)
      .then(() => {
        if (!stopped) timer = setTimeout(next, pauseSeconds * 1000);
      });
  }

  next();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      return round;
    },
  };
}

function reportToConsole(error: unknown): void {
  console.error(error);
}

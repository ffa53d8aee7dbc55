import type { Log } from './log/log.js';
import { toldError } from './log/told-error.js';

/** The part of a process that can be told to end. */
export type EndableProcess = Pick<NodeJS.Process, 'on' | 'exit'>;

const signals = ['SIGTERM', 'SIGINT'] as const;
export type EndSignal = (typeof signals)[number];

/**
 * A second signal this soon is the same one: Ctrl+C reaches everybody in the terminal, and `npx` passes it on to whom it has
 * started besides.
 */
const echoMilliseconds = 500;

/**
 * Listens for what ends a process: the first signal is told, a second one ends it at once (130 after SIGINT, else 1), and so does
 * a failure that nobody heard of (1).
 */
export function toldToEnd(process: EndableProcess, log: Log): Promise<EndSignal> {
  let firstAt: number | undefined;
  let tell: ((signal: EndSignal) => void) | undefined;
  const told = new Promise<EndSignal>((resolve) => {
    tell = resolve;
  });

  function hear(signal: EndSignal): void {
    if (firstAt === undefined) {
      firstAt = performance.now();
      tell?.(signal);
    } else if (performance.now() - firstAt >= echoMilliseconds) {
      log.warn('ended at once', { reason: signal });
      process.exit(signal === 'SIGINT' ? 130 : 1);
    }
  }

  function crash(error: unknown): void {
    log.error('crashed', { error: toldError(error) });
    process.exit(1);
  }

  // They stay until the process is gone: the echo of a signal may come when all else has ended.
  for (const signal of signals) process.on(signal, () => hear(signal));
  process.on('unhandledRejection', crash);
  process.on('uncaughtException', crash);
  return told;
}

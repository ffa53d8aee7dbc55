import type { Log, LogLevel } from './log.js';
import { scrubbedText } from './scrubbed-text.js';
import { toldError } from './told-error.js';

/** How much what packages say by themselves matters: what is no warning is for those who look for something. */
const levels = {
  debug: 'debug',
  log: 'debug',
  info: 'debug',
  warn: 'warn',
  error: 'error',
} as const satisfies Partial<Record<keyof Console, LogLevel>>;

/**
 * Has what packages write to the console by themselves stand in the log, because whoever reads that takes each line for an event.
 * Nothing that somebody has written goes along.
 *
 * @returns What leaves the console as it was
 */
export function logConsole(log: Log, target: Pick<Console, keyof typeof levels> = console): () => void {
  const before = { ...target };
  for (const [name, level] of Object.entries(levels) as [keyof typeof levels, LogLevel][])
    target[name] = (...said: readonly unknown[]): void => {
      const error = said.find((one) => one instanceof Error);
      const words = said.filter((one) => typeof one === 'string').join(' ');
      log[level]('a package says', {
        ...(words !== '' && { reason: scrubbedText(words) }),
        ...(error && { error: toldError(error) }),
      });
    };
  return () => {
    Object.assign(target, before);
  };
}

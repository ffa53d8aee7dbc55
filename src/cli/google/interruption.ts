import type { EventEmitter } from 'node:events';

/** A signal that is aborted when somebody ends the process, which then has the time to clean up; a second time ends it. */
export function interruption(of: Pick<EventEmitter, 'once' | 'removeListener'> = process): {
  readonly signal: AbortSignal;
  readonly release: () => void;
} {
  const controller = new AbortController();
  const stop = () => {
    controller.abort(new Error('Interrupted'));
    release();
  };
  const names = ['SIGINT', 'SIGTERM'];
  const release = () => {
    for (const name of names) of.removeListener(name, stop);
  };
  for (const name of names) of.once(name, stop);
  return { signal: controller.signal, release };
}

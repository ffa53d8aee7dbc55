import { overlaps } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';

/** Does work on a time under a key, after all work on the same time, or under the same key, that came before. */
export type TurnTaking = <Value>(at: Turn, work: () => Promise<Value>) => Promise<Value>;

export interface Turn {
  readonly key: string;
  readonly time: Interval;
}

/**
 * Within one process nobody has to race: of those who want the same time, the next one begins when the one before has
 * ended. Whoever waits, waits for those who came before alone, so that no two wait for one another.
 */
export function oneAtATime(): TurnTaking {
  const running = new Set<Turn & { readonly ended: Promise<unknown> }>();
  return async ({ key, time }, work) => {
    const before = [...running].filter((other) => other.key === key || overlaps(other.time, time));
    const turn = Promise.all(before.map(({ ended }) => ended)).then(work);
    const entry = { key, time, ended: turn.catch(() => undefined) };
    running.add(entry);
    try {
      return await turn;
    } finally {
      running.delete(entry);
    }
  };
}

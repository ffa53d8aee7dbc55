/** Decides among so many ways to go on. */
export type Choose = (ways: number) => number;

/**
 * Plays something again and again until every way through its choices was gone once: depth first, by playing from the
 * beginning. The same choices must lead to the same ones.
 *
 * @returns How many ways there are.
 */
export async function explore(play: (choose: Choose) => Promise<void>): Promise<number> {
  const path: { taken: number; readonly ways: number }[] = [];
  for (let count = 1; ; count++) {
    let depth = 0;
    await play((ways) => {
      if (ways < 2) return 0;
      const step = path[depth] ?? { taken: 0, ways };
      if (step.ways !== ways) throw new Error('The same choices led somewhere else');
      path[depth] = step;
      depth += 1;
      return step.taken;
    });
    while (path.length > 0) {
      const last = path[path.length - 1]!;
      last.taken += 1;
      if (last.taken < last.ways) break;
      path.pop();
    }
    if (path.length === 0) return count;
  }
}

/** Those who wait for their turn, and whose it is next. */
export interface Turns {
  /** Waits for a turn of an actor. */
  take(actor: string): Promise<void>;
  /** Gives turns, by choice, until all work has ended; each piece of work is one actor's. */
  until(work: readonly Promise<unknown>[]): Promise<void>;
}

/** Longer than anything takes that needs no turn. */
const patience = 1_000_000;

export function turnsBy(choose: Choose): Turns {
  const waiting = new Map<string, () => void>();
  return {
    take: (actor) =>
      new Promise((resolve) => {
        if (waiting.has(actor)) throw new Error(`${actor} asks for two things at once`);
        waiting.set(actor, resolve);
      }),
    async until(work) {
      const progress = { left: work.length };
      for (const one of work) void one.finally(() => (progress.left -= 1));
      for (;;) {
        // Whoever has not ended goes on until they need a turn, however long that takes.
        for (let breath = 0; waiting.size < progress.left; breath++) {
          if (breath > patience) throw new Error('Somebody waits for what never comes');
          await new Promise((resolve) => setImmediate(resolve));
        }
        if (progress.left === 0) return;
        const actors = [...waiting.keys()].sort();
        const next = actors[choose(actors.length)] ?? '';
        const go = waiting.get(next);
        waiting.delete(next);
        go?.();
      }
    },
  };
}

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
  /** Gives turns, by choice, until all work has ended. */
  until(work: readonly Promise<unknown>[]): Promise<void>;
}

/** `breaths`: how long work without turns may take; what crosses a stream takes more than one. */
export function turnsBy(choose: Choose, breaths = 1): Turns {
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
        // Everybody goes on as far as they get without a turn.
        for (let breath = 0; breath < breaths; breath++)
          await new Promise((resolve) => setImmediate(resolve));
        const actors = [...waiting.keys()].sort();
        const next = actors[choose(actors.length)];
        if (next === undefined) break;
        const go = waiting.get(next);
        waiting.delete(next);
        go?.();
      }
      if (progress.left > 0) throw new Error('Somebody waits for what never comes');
    },
  };
}

/** What goes on after answers, so that the end can wait for it. */
export interface Afterwork {
  /** Takes work that never rejects. */
  readonly defer: (work: Promise<void>) => void;
  /** Resolves when nothing of it is left. */
  settled(): Promise<void>;
}

export function afterwork(): Afterwork {
  const running = new Set<Promise<void>>();
  return {
    defer(work) {
      running.add(work);
      void work.finally(() => running.delete(work));
    },
    async settled() {
      // What is done may leave more to be done.
      while (running.size > 0) await Promise.all(running);
    },
  };
}

import type fc from 'fast-check';

/** Who goes on next, of all that wait: every call from outside waits for its turn before it is made, and after. */
export interface Turns {
  /** Puts turns around every method of a store or an adapter. */
  around<Part extends object>(name: string, part: Part): Part;
  /** Waits for a turn. */
  take(label: string): Promise<void>;
  /** Gives turns, one after the other, until the work has ended; before and after that nobody waits. */
  until(work: () => Promise<void>): Promise<void>;
  /** How many turns were given. */
  given(): number;
}

export function turnsOf(scheduler: fc.Scheduler): Turns {
  let isOn = false;
  let given = 0;
  const take = async (label: string): Promise<void> => {
    if (isOn) await scheduler.schedule(Promise.resolve(), label);
  };
  return {
    take,
    given: () => given,
    around: (name, part) =>
      new Proxy(part, {
        get(target, property, receiver) {
          const method: unknown = Reflect.get(target, property, receiver);
          if (typeof method !== 'function') return method;
          return async (...asked: readonly unknown[]): Promise<unknown> => {
            const label = `${name}.${String(property)}`;
            await take(`${label} is called`);
            try {
              return await Reflect.apply(method, target, asked);
            } finally {
              await take(`${label} answers`);
            }
          };
        },
      }),
    async until(work) {
      isOn = true;
      const progress = { hasEnded: false };
      const working = work().finally(() => {
        progress.hasEnded = true;
      });
      // Heard below, once there is nobody left who waits.
      working.catch(() => undefined);
      try {
        for (;;) {
          await breath();
          if (scheduler.count() === 0) break;
          given += 1;
          await scheduler.waitNext(1);
        }
        if (!progress.hasEnded) throw new Error('Somebody waits for what never comes');
      } finally {
        isOn = false;
      }
      await working;
    },
  };
}

/** Lets everybody go on as far as they get without a turn. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** A process that may be killed at any of its calls to what outlives it. */
export interface Life {
  readonly isOver: () => boolean;
  /** Kills it at once. */
  end(): void;
  /** Kills it at one of its next calls: before it is made, or once it has taken effect. */
  endSoon(calls: number, when: 'before' | 'after'): void;
  /** A call is made: whether it is the last one. */
  step(): 'before' | 'after' | undefined;
  /** Comes to pass when it is killed. */
  readonly death: Promise<'killed'>;
}

export function newLife(): Life {
  let isOver = false;
  let left = Infinity;
  let last: 'before' | 'after' = 'before';
  let die: (value: 'killed') => void = () => undefined;
  const death = new Promise<'killed'>((resolve) => (die = resolve));
  return {
    isOver: () => isOver,
    end() {
      isOver = true;
      die('killed');
    },
    endSoon(calls, when) {
      left = calls;
      last = when;
    },
    step() {
      left -= 1;
      return left === 0 ? last : undefined;
    },
    death,
  };
}

/** Asynchronous methods as a process may call them. Whoever is dead hears no answer, and changes nothing any more. */
export function mortal<Served extends object>(served: Served, life: Life): Served {
  return new Proxy(served, {
    get(target, name): unknown {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return async (...given: unknown[]): Promise<unknown> => {
        const end = life.isOver() ? undefined : life.step();
        if (end === 'before') life.end();
        if (life.isOver()) return new Promise<never>(() => undefined);
        try {
          return await (Reflect.apply(method, target, given) as Promise<unknown>);
        } finally {
          if (end === 'after') life.end();
          if (life.isOver()) await new Promise<never>(() => undefined);
        }
      };
    },
  });
}

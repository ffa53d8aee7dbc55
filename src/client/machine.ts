/** Holds a state, tells its listeners, and ends its errands: one of each name is under way at most. */
export class Machine<State, Errand extends string> {
  #state: State;
  readonly #listeners = new Set<(state: State) => void>();
  readonly #errands = new Map<Errand, AbortController>();
  #disposed = false;

  constructor(begin: State) {
    this.#state = begin;
  }

  get state(): State {
    return this.#state;
  }

  set(state: State): void {
    if (this.#disposed) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener(state);
  }

  subscribe(listener: (state: State) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Does an errand, and ends the one of the same name before it. When it was ended, by a later one or with the machine,
   * nothing more comes of it: neither its answer nor its failure.
   */
  run<T>(
    errand: Errand,
    work: (signal: AbortSignal) => Promise<T>,
    then: {
      readonly done?: (value: T) => void;
      readonly failed?: ((error: unknown) => void) | undefined;
    } = {},
  ): void {
    if (this.#disposed) return;
    this.end(errand);
    const controller = new AbortController();
    const { signal } = controller;
    this.#errands.set(errand, controller);
    // Called inside of an async function, so that a throw is a rejection.
    const answer = (async () => work(signal))();
    answer.then(
      (value) => {
        if (!signal.aborted) then.done?.(value);
      },
      (error: unknown) => {
        if (!signal.aborted) then.failed?.(error);
      },
    );
  }

  end(errand: Errand): void {
    this.#errands.get(errand)?.abort();
    this.#errands.delete(errand);
  }

  dispose(): void {
    this.#disposed = true;
    this.#listeners.clear();
    for (const errand of [...this.#errands.keys()]) this.end(errand);
  }
}

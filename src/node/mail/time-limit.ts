/** A signal that ends with another, or when its time is over, whichever is first. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** To be called when it is no longer needed. */
  release(): void;
}

/** By hand: `AbortSignal.any` of a signal that lives on keeps all that was ever made of it. */
export function timeLimit(seconds: number, outer: AbortSignal | undefined): TimeLimit {
  const controller = new AbortController();
  const end = (): void => controller.abort();
  const timer = setTimeout(end, seconds * 1000);
  outer?.addEventListener('abort', end);
  return {
    signal: controller.signal,
    release: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', end);
    },
  };
}

/** What comes of something that takes no signal, unless the signal ends first; what goes on then is nobody's business. */
export async function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('It took too long, or nobody waits for it')));
    work.then(resolve, reject);
  });
}

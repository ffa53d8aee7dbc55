import type { RateAnswer, RateCounter, RateRequest } from '../contract/rate-counter.js';

interface Count {
  taken: number;
  readonly endsAt: number;
}

/** Names remembered at once: the memory of a process is not a stranger's to choose. */
const nameLimit = 20_000;

/** Counts in this process's memory, for one process. `sqlCounter` counts for all that share a database. */
export function processCounter(): RateCounter {
  // Insertion order is nearly the order of windows, so those that have ended come first.
  const counts = new Map<string, Count>();

  function current({ name, now, windowSeconds }: RateRequest): Count {
    const known = counts.get(name);
    if (known !== undefined && known.endsAt > now) return known;
    counts.delete(name);
    for (const [other, { endsAt }] of counts) {
      if (endsAt > now && counts.size < nameLimit) break;
      counts.delete(other);
    }
    const fresh = { taken: 0, endsAt: now + windowSeconds * 1000 };
    counts.set(name, fresh);
    return fresh;
  }

  return {
    async take(request): Promise<RateAnswer> {
      const count = current(request);
      if (count.taken >= request.atMost)
        return { isAllowed: false, retryAfterSeconds: Math.ceil((count.endsAt - request.now) / 1000) };
      count.taken++;
      return { isAllowed: true };
    },
  };
}

import { BookingError } from '../contract/booking-error.js';

interface Count {
  taken: number;
  readonly resetsAt: number;
}

const windowLength = 60_000;
/** Addresses remembered at once: the memory of a process is not a stranger's to choose. */
const addressLimit = 20_000;

/**
 * Counts writes per network address in windows of a minute, in this process. A first line only: several processes
 * count each for itself, and `admit` is the place for more.
 *
 * @returns a check that throws BookingError `rate-limited` with the seconds until the window ends
 */
export function writeLimit(perMinute: number, clock: () => number): (address: string) => void {
  // Insertion order is the order of windows, so the oldest are first.
  const counts = new Map<string, Count>();
  return (address) => {
    const now = clock();
    const count = current(counts, address, now);
    if (count.taken >= perMinute)
      throw new BookingError('rate-limited', { retryAfterSeconds: Math.ceil((count.resetsAt - now) / 1000) });
    count.taken++;
  };
}

function current(counts: Map<string, Count>, address: string, now: number): Count {
  const known = counts.get(address);
  if (known !== undefined && known.resetsAt > now) return known;
  counts.delete(address);
  for (const [other, { resetsAt }] of counts) {
    if (resetsAt > now && counts.size < addressLimit) break;
    counts.delete(other);
  }
  const fresh = { taken: 0, resetsAt: now + windowLength };
  counts.set(address, fresh);
  return fresh;
}

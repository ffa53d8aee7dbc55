import type { BookingStore } from '../../contract/index.js';

/** Often enough to tell whether somebody does the work, and too rarely to be work itself. */
const notedEvery = 10_000;

/** Notes when work was done last, so that it shows when nobody does any. */
export function notingRuns(
  work: () => Promise<number>,
  { bookings, now }: { readonly bookings: BookingStore; readonly now: () => number },
): () => Promise<number> {
  let notedAt = -Infinity;
  return async () => {
    const taken = await work();
    const at = now();
    if (Math.abs(at - notedAt) >= notedEvery) {
      notedAt = at;
      await bookings.noteRun(at);
    }
    return taken;
  };
}

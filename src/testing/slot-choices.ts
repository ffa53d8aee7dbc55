import type { Slot } from '../contract/index.js';
import type { Interval } from '../time/interval.js';

const hour = 3_600_000;

/** So many of the times, a day from one another where there are enough, so that neither they nor their buffers meet. */
export function apart(slots: readonly Slot[], count: number): readonly Slot[] {
  const step = Math.max(1, Math.floor(slots.length / (count + 1)));
  return Array.from({ length: count }, (_, index) => slots[(index + 1) * step]).filter(
    (slot) => slot !== undefined,
  );
}

/** So many of the times one after the other, so far from one another that their buffers do not meet. */
export function near(slots: readonly Slot[], count: number): readonly Slot[] {
  const chosen: Slot[] = [];
  for (const slot of slots.slice(Math.floor(slots.length / 3))) {
    const last = chosen.at(-1);
    if (!last || Date.parse(slot.start) >= Date.parse(last.end) + 2 * hour) chosen.push(slot);
    if (chosen.length === count) break;
  }
  return chosen;
}

/** A slot in epoch milliseconds. */
export function intervalOf({ start, end }: Slot): Interval {
  return { start: Date.parse(start), end: Date.parse(end) };
}

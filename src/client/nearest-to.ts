import type { Slot } from '../contract/slot.js';
import type { ReadyTimes } from './flow-state.js';

/** The free times of a month nearest to a start, at most three, soonest first. */
export function nearestTo(start: string, { days }: ReadyTimes): readonly Slot[] {
  const wanted = Date.parse(start);
  const distance = (slot: Slot): number => Math.abs(Date.parse(slot.start) - wanted);
  return [...days.values()]
    .flat()
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 3)
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

import type { Interval } from '../../time/interval.js';
import { rising } from './grid.js';
import type { StartGrid } from './start-grid.js';
import type { StartTally } from './start-tally.js';

const minute = 60_000;

/** The starts that at least one tally leaves free, rising, each once. */
export function freeInAny(tallies: readonly StartTally[], range: Interval): Float64Array {
  const [first] = tallies;
  if (!first) return new Float64Array();
  if (tallies.length === 1) return freeOf(first.grid, first.counts);
  const byGrid = new Map<StartGrid, Int32Array>();
  for (const { grid, counts } of new Set(tallies)) {
    const least = byGrid.get(grid);
    if (least)
      for (let index = 0; index < least.length; index++)
        least[index] = Math.min(least[index]!, counts[index]!);
    else byGrid.set(grid, counts.slice());
  }
  const lists = Array.from(byGrid, ([grid, least]) => freeOf(grid, least));
  return lists.length === 1 ? lists[0]! : union(lists, range);
}

/** The starts that are forbidden by nothing. */
function freeOf({ starts }: StartGrid, counts: Int32Array): Float64Array {
  const free = new Float64Array(starts.length);
  let count = 0;
  for (let index = 0; index < starts.length; index++) {
    free[count] = starts[index]!;
    // The sign of it: what is free comes at random, and a branch on it would cost more.
    count += (counts[index]! - 1) >>> 31;
  }
  return free.subarray(0, count);
}

/**
 * The starts of all lists. They are whole minutes all but always, and are then ticked off on a list of minutes, which
 * costs a fraction of sorting them.
 */
function union(lists: readonly Float64Array[], range: Interval): Float64Array {
  const base = Math.floor(range.start / minute) * minute;
  const ticks = new Int32Array(Math.ceil((range.end - base) / minute / 32) + 1);
  let most = 0;
  for (const list of lists) {
    most += list.length;
    for (let index = 0; index < list.length; index++) {
      const minutes = (list[index]! - base) / minute;
      const tick = minutes | 0;
      if (tick !== minutes) return rising(Float64Array.from(lists.flatMap((each) => [...each])));
      ticks[tick >> 5]! |= 1 << tick;
    }
  }
  const starts = new Float64Array(most);
  let count = 0;
  for (let word = 0; word < ticks.length; word++) {
    for (let bits = ticks[word]!; bits !== 0; bits &= bits - 1) {
      starts[count++] = base + (word * 32 + 31 - Math.clz32(bits & -bits)) * minute;
    }
  }
  return starts.subarray(0, count);
}

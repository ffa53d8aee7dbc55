import type { OpenTime } from './open-time.js';
import type { Stretches } from './stretches.js';

/** Which starts are looked at. */
export interface StartBounds {
  /** The first start that counts, by range and notice. */
  readonly earliest: number;
  /** Starts lie before it. */
  readonly end: number;
  readonly duration: number;
  readonly interval: number;
}

/** The starts of all grids that lie within bounds and whose slots lie in open time, rising, each once (slot rules 2 and 3). */
export function layGrid({ windows, union }: OpenTime, bounds: StartBounds): Float64Array {
  const { earliest, end, duration, interval } = bounds;
  const { starts, ends } = windows;
  const grid = new Float64Array(mostPoints(windows, bounds));
  let count = 0;
  let stretch = 0;
  for (let index = 0; index < starts.length; ) {
    const first = starts[index]!;
    while (union.ends[stretch]! <= first) stretch++;
    // After the last start that still ends in open time; instants are whole milliseconds.
    const stop = Math.min(end, union.ends[stretch]! - duration + 1);
    const next = overlapEnd(windows, index);
    if (next === index + 1) {
      const last = Math.min(stop, ends[index]!);
      for (let point = onGrid(first, earliest, interval); point < last; point += interval)
        grid[count++] = point;
    } else {
      const points: number[] = [];
      for (; index < next; index++) {
        const last = Math.min(stop, ends[index]!);
        for (let point = onGrid(starts[index]!, earliest, interval); point < last; point += interval)
          points.push(point);
      }
      const together = rising(Float64Array.from(points));
      grid.set(together, count);
      count += together.length;
    }
    index = next;
  }
  return grid.subarray(0, count);
}

/** The first point at or after `earliest` of the grid that begins at `first`. */
export function onGrid(first: number, earliest: number, interval: number): number {
  return first >= earliest ? first : first + Math.ceil((earliest - first) / interval) * interval;
}

/** The numbers sorted, each once; in their own place. */
export function rising(numbers: Float64Array): Float64Array {
  numbers.sort();
  let count = 0;
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]!;
    if (count === 0 || number !== numbers[count - 1]) numbers[count++] = number;
  }
  return numbers.subarray(0, count);
}

/** The index after the last window that overlaps with the one at `index`, directly or by way of others. */
function overlapEnd({ starts, ends }: Stretches, index: number): number {
  let end = ends[index]!;
  let next = index + 1;
  while (next < starts.length && starts[next]! < end) end = Math.max(end, ends[next++]!);
  return next;
}

function mostPoints({ starts, ends }: Stretches, { earliest, end, interval }: StartBounds): number {
  let most = 0;
  for (let index = 0; index < starts.length; index++) {
    const length = Math.min(ends[index]!, end) - Math.max(starts[index]!, earliest);
    if (length > 0) most += Math.ceil(length / interval);
  }
  return most;
}

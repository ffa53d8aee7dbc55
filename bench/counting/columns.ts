// The result of a sweep: free starts, and the guest's day of each.
import { spanAt } from '../../src/time/zone-spans.js';
import { grid } from './grid.js';

const minute = 60_000;
const day = 1_440 * minute;

/** Starts in epoch milliseconds, and the guest's local date of each as days since 1970-01-01. */
export interface Columns {
  readonly starts: Float64Array;
  readonly days: Int32Array;
}

/** Where starts are gathered until it is known how many there are: to copy costs less than to write into new memory. */
export const gathered = new Float64Array(1 << 16);
const dates = new Int32Array(1 << 16);

/** What of the grid is not busy. Nothing is counted any more afterwards. */
export function takeFree(zone: string): Columns {
  const { base, days, interval, offset, first, change } = grid;
  const step = interval * minute;
  let busy = 0;
  let found = 0;
  for (let index = 0; index < days; index++) {
    const end = first[index + 1]!;
    let start = base + index * day + offset[index]! * minute;
    for (let at = first[index]!; at < end; at++, start += step) {
      busy += change[at]!;
      gathered[found] = start;
      found += (busy - 1) >>> 31;
    }
  }
  change.fill(0, 0, first[days]! + 1);
  return columnsOf(found, zone);
}

/** The first so many of the gathered starts, each with its day in the guest's zone. */
export function columnsOf(count: number, zone: string): Columns {
  let span = spanAt(zone, gathered[0]!);
  let date = 0;
  // Until then it is the same date by the same clock.
  let until = -Infinity;
  for (let index = 0; index < count; index++) {
    const start = gathered[index]!;
    if (start >= until) {
      if (start >= span.end) span = spanAt(zone, start);
      date = Math.floor((start + span.offset) / day);
      until = Math.min((date + 1) * day - span.offset, span.end);
    }
    dates[index] = date;
  }
  return { starts: gathered.slice(0, count), days: dates.slice(0, count) };
}

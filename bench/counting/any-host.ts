import type { Interval } from '../../src/time/interval.js';
import { columnsOf, gathered } from './columns.js';
import type { Columns } from './columns.js';
import { countBusy, countOutside, grid, layHours } from './grid.js';
import type { Hours } from './hours.js';
import type { Asked } from './one-host.js';

/** Hours, intervals and the offsets of all zones of today are multiples of it. */
const quarter = 15 * 60_000;
/** Quarters of a grid that lie before the range, and so are never offered. */
const lead = 3 * 96;

/** Whether anyone is free at each quarter of an hour of up to 420 days. */
const offered = new Uint8Array(420 * 96);

/** The starts at which at least one host is free (slot rule 12). */
export function sweepAnyHost(hosts: readonly Hours[], asked: Asked): Columns {
  const { range, duration } = asked;
  for (const host of hosts) {
    layHours(host, range, asked);
    countBusy(host.busy, duration + host.bufferAfter, host.bufferBefore);
    countOutside({ start: Math.max(range.start, asked.now + host.notice), end: range.end });
    offerFree(range.start);
  }
  return columnsOf(gatherOffered(range), asked.guestZone);
}

/** Marks each start of the grid that is not busy. Nothing is counted any more afterwards. */
function offerFree(rangeStart: number): void {
  const { base, days, interval, offset, first, change } = grid;
  const zero = (base - rangeStart) / quarter + lead;
  const step = (interval / 15) | 0;
  let busy = 0;
  for (let index = 0; index < days; index++) {
    const end = first[index + 1]!;
    let place = (zero + index * 96 + offset[index]! / 15) | 0;
    for (let at = first[index]!; at < end; at++, place += step) {
      busy += change[at]!;
      offered[place]! |= (busy - 1) >>> 31;
    }
  }
  change.fill(0, 0, first[days]! + 1);
}

/** Reads the marks in order, and clears them. */
function gatherOffered(range: Interval): number {
  const count = Math.ceil((range.end - range.start) / quarter);
  let found = 0;
  for (let at = 0; at < count; at++) {
    gathered[found] = range.start + at * quarter;
    found += offered[lead + at]!;
  }
  offered.fill(0, lead, lead + count);
  return found;
}

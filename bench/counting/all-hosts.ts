import { spanAt } from '../../src/time/zone-spans.js';
import { takeFree } from './columns.js';
import type { Columns } from './columns.js';
import { countBusy, countOutside, countSteps, grid } from './grid.js';
import type { Hours } from './hours.js';
import type { Asked } from './one-host.js';

const minute = 60_000;
const day = 1_440 * minute;

const latestStart = new Float64Array(420);
const earliestEnd = new Float64Array(420);

/** The starts at which every host is free (slot rule 11), for hosts who are all open on every date. */
export function sweepAllHosts(hosts: readonly Hours[], asked: Asked): Columns {
  const { range, duration } = asked;
  layCommonHours(hosts, asked);
  let notice = 0;
  for (const host of hosts) {
    countBusy(host.busy, duration + host.bufferAfter, host.bufferBefore);
    notice = Math.max(notice, host.notice);
  }
  countOutside({ start: Math.max(range.start, asked.now + notice), end: range.end });
  return takeFree(asked.guestZone);
}

/** From the latest start to the earliest end of each date; no date meets another one elsewhere. */
function layCommonHours(hosts: readonly Hours[], { range, duration, interval }: Asked): void {
  const { offset, first } = grid;
  const firstDay = Math.floor(range.start / day) - 2;
  const days = Math.ceil((range.end - range.start) / day) + 5;
  latestStart.fill(-Infinity, 0, days);
  earliestEnd.fill(Infinity, 0, days);
  for (const { zone, from, to } of hosts) {
    let span = spanAt(zone, firstDay * day);
    for (let index = 0; index < days; index++) {
      const wall = (firstDay + index) * day + from;
      let start = wall - span.offset;
      if (start >= span.end || start < span.start) {
        span = spanAt(zone, start);
        start = wall - span.offset;
      }
      if (start > latestStart[index]!) latestStart[index] = start;
      if (start + to - from < earliestEnd[index]!) earliestEnd[index] = start + to - from;
    }
  }
  const base = latestStart[0]! - 360 * minute;
  let count = 0;
  for (let index = 0; index < days; index++) {
    const start = latestStart[index]!;
    offset[index] = (start - base - index * day) / minute;
    first[index] = count;
    const room = earliestEnd[index]! - start - duration;
    if (room >= 0) count += Math.floor(room / interval) + 1;
  }
  first[days] = count;
  Object.assign(grid, { base, days });
  countSteps(interval / minute);
}

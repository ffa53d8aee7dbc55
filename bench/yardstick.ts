// The yardstick: the same answers from a plain sweep over typed arrays, written by hand for these workloads: windows laid
// day by day, starts and ends of what is busy sorted apart (the union of intervals needs no pairs), one walk along both.
import type { Interval } from '../src/time/interval.js';
import { spanAt } from '../src/time/zone-spans.js';
import type { Columns } from './counting/columns.js';
import type { Hours } from './counting/hours.js';
import type { SweepQuestion } from './sweep-question.js';

const day = 86_400_000;

/** Stretches in two columns, of which the first `count` are filled. */
interface Stretches {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  count: number;
}

/** What is timed. */
export function sweep(question: SweepQuestion): Columns {
  const { hosts, range, interval, anyHost } = question;
  const [first, ...others] = hosts;
  const most = Math.ceil((range.end - range.start) / interval) + hosts.length;
  if (!anyHost) {
    let open = windowsOf(first, range);
    for (const host of others) open = common(open, windowsOf(host, range));
    const free = new Float64Array(most);
    const count = walk({ question, hosts, open, free, from: 0 });
    return columnsOf(free.subarray(0, count), question.guestZone);
  }
  const free = new Float64Array(most * hosts.length);
  let count = 0;
  for (const host of hosts)
    count = walk({ question, hosts: [host], open: windowsOf(host, range), free, from: count });
  return columnsOf(distinct(free.subarray(0, count), range), question.guestZone);
}

function windowsOf({ zone, from, to, open }: Hours, range: Interval): Stretches {
  let span = spanAt(zone, range.start);
  const firstDay = Math.floor((range.start + span.offset) / day) - 1;
  const days = Math.ceil((range.end - range.start) / day) + 3;
  const windows: Stretches = { starts: new Float64Array(days), ends: new Float64Array(days), count: 0 };
  for (let index = 0; index < days; index++) {
    const date = firstDay + index;
    if (open[(((date + 3) % 7) + 7) % 7] === 0) continue;
    let start = date * day + from - span.offset;
    if (start >= span.end || start < span.start) {
      span = spanAt(zone, start);
      start = date * day + from - span.offset;
    }
    windows.starts[windows.count] = start;
    windows.ends[windows.count++] = start + to - from;
  }
  return windows;
}

function common(a: Stretches, b: Stretches): Stretches {
  const most = a.count + b.count;
  const both: Stretches = { starts: new Float64Array(most), ends: new Float64Array(most), count: 0 };
  for (let i = 0, j = 0; i < a.count && j < b.count; ) {
    const start = Math.max(a.starts[i]!, b.starts[j]!);
    const end = Math.min(a.ends[i]!, b.ends[j]!);
    if (start < end) {
      both.starts[both.count] = start;
      both.ends[both.count++] = end;
    }
    if (a.ends[i]! < b.ends[j]!) i++;
    else j++;
  }
  return both;
}

/** Writes the free starts of hosts who are open together into `free`, from an index on; answers the index after them. */
function walk(work: {
  readonly question: SweepQuestion;
  readonly hosts: readonly Hours[];
  readonly open: Stretches;
  readonly free: Float64Array;
  readonly from: number;
}): number {
  const { hosts, open, free } = work;
  const { range, duration, interval, now } = work.question;
  const { starts, ends } = blockedBy(hosts, duration);
  const earliest = Math.max(range.start, ...hosts.map(({ notice }) => now + notice));
  let count = work.from;
  let begun = 0;
  let ended = 0;
  for (let index = 0; index < open.count; index++) {
    const last = Math.min(open.ends[index]! - duration, range.end - 1);
    for (let start = open.starts[index]!; start <= last; start += interval) {
      if (start < earliest) continue;
      while (starts[begun]! <= start) begun++;
      while (ends[ended]! <= start) ended++;
      if (begun === ended) free[count++] = start;
    }
  }
  return count;
}

/** The starts that busy times forbid, closed by one that never comes. */
function blockedBy(hosts: readonly Hours[], duration: number): Pick<Stretches, 'starts' | 'ends'> {
  let count = 0;
  for (const { busy } of hosts) count += busy.length;
  const starts = new Float64Array(count + 1);
  const ends = new Float64Array(count + 1);
  count = 0;
  for (const { busy, bufferBefore, bufferAfter } of hosts) {
    for (let index = 0; index < busy.length; index++) {
      const { start, end } = busy[index]!;
      starts[count] = start - duration - bufferAfter + 1;
      ends[count++] = end + bufferBefore;
    }
  }
  starts.subarray(0, count).sort();
  ends.subarray(0, count).sort();
  starts[count] = Infinity;
  ends[count] = Infinity;
  return { starts, ends };
}

/** Each start once, rising, by a bit for each minute of the range: the workloads know whole minutes only. */
function distinct(starts: Float64Array, range: Interval): Float64Array {
  const minute = 60_000;
  const bits = new Int32Array(Math.ceil((range.end - range.start) / minute / 32));
  for (let index = 0; index < starts.length; index++) {
    const at = ((starts[index]! - range.start) / minute) | 0;
    bits[at >> 5]! |= 1 << at;
  }
  let count = 0;
  for (let word = 0; word < bits.length; word++) {
    const last = range.start + (word * 32 + 31) * minute;
    for (let left = bits[word]!; left !== 0; left &= left - 1)
      starts[count++] = last - Math.clz32(left & -left) * minute;
  }
  return starts.subarray(0, count);
}

function columnsOf(starts: Float64Array, zone: string): Columns {
  const days = new Int32Array(starts.length);
  let span = spanAt(zone, starts[0] ?? 0);
  let date = 0;
  // Until then it is the same date by the same clock.
  let until = -Infinity;
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index]!;
    if (start >= until) {
      if (start >= span.end) span = spanAt(zone, start);
      date = Math.floor((start + span.offset) / day);
      until = Math.min((date + 1) * day - span.offset, span.end);
    }
    days[index] = date;
  }
  return { starts, days };
}

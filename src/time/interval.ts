/** A stretch of time `[start, end)` in epoch milliseconds: the start belongs to it, the end does not. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Whether two intervals share any time. Touching ones do not, nor does an empty or reversed one with any other. */
export function overlaps(a: Interval, b: Interval): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/**
 * The union of intervals as the fewest intervals that make it up: sorted, apart from one another, none empty.
 *
 * Touching ones become one; empty and reversed ones drop out. The order given does not matter, but work is linear when
 * it is by start.
 *
 * @example
 * mergeIntervals([{ start: 0, end: 2 }, { start: 2, end: 3 }, { start: 5, end: 6 }]);
 * // [{ start: 0, end: 3 }, { start: 5, end: 6 }]
 */
export function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = [];
  let last: Interval | undefined;
  for (const next of intervals.filter(isNotEmpty).sort((a, b) => a.start - b.start)) {
    if (last && next.start <= last.end) {
      if (next.end <= last.end) continue;
      merged.pop();
      last = { start: last.start, end: next.end };
    } else {
      last = { start: next.start, end: next.end };
    }
    merged.push(last);
  }
  return merged;
}

/**
 * The time that both lists cover. Both must be merged (see {@link mergeIntervals}), and so is the answer; work is linear.
 *
 * @example
 * intersectIntervals([{ start: 0, end: 5 }], [{ start: 3, end: 9 }]); // [{ start: 3, end: 5 }]
 */
export function intersectIntervals(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const common: Interval[] = [];
  let next = 0;
  for (const { start, end } of a) {
    for (let other = b[next]; other && other.start < end; other = b[++next]) {
      if (other.end > start) {
        common.push({ start: Math.max(start, other.start), end: Math.min(end, other.end) });
      }
      // It reaches past this one, so it may meet the one after it too.
      if (other.end > end) break;
    }
  }
  return common;
}

/**
 * The time that `from` covers and `taken` does not. Both must be merged (see {@link mergeIntervals}), and so is the
 * answer; work is linear.
 *
 * @example
 * subtractIntervals([{ start: 0, end: 9 }], [{ start: 3, end: 5 }]); // [{ start: 0, end: 3 }, { start: 5, end: 9 }]
 */
export function subtractIntervals(
  from: readonly Interval[],
  taken: readonly Interval[],
): readonly Interval[] {
  const left: Interval[] = [];
  let next = 0;
  for (const { start, end } of from) {
    let free = start;
    for (let hole = taken[next]; hole && hole.start < end; hole = taken[++next]) {
      if (hole.start > free) left.push({ start: free, end: hole.start });
      free = Math.max(free, hole.end);
      // It reaches past this one, so it may take from the one after it too.
      if (hole.end > end) break;
    }
    if (free < end) left.push({ start: free, end });
  }
  return left;
}

function isNotEmpty({ start, end }: Interval): boolean {
  return start < end;
}

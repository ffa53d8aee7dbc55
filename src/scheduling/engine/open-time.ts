import type { Interval } from '../../time/interval.js';
import { dateStretchFrom } from '../../time/zone-days.js';
import { DateClock } from '../../time/zone.js';
import type { Hours } from './slot-question.js';
import { joined, noStretches } from './stretches.js';
import type { Stretches } from './stretches.js';

/** The open time of a schedule: its windows as instants, each with the grid it lays, and their union. */
export interface OpenTime {
  /** Ordered by start; they may overlap. */
  readonly windows: Stretches;
  /** Joined: neither overlapping nor touching. */
  readonly union: Stretches;
}

/**
 * Lays a schedule's windows over a range (slot rules 1, 3 and 4).
 *
 * Every window that meets the range is there whole, because its grid begins at its first instant, in or out of range.
 */
export function openTime(hours: Hours, range: Interval): OpenTime {
  const { zone, weekly, overrides } = hours;
  const windows = noStretches();
  const clock = new DateClock(zone);
  const lastDay = dateStretchFrom(zone, range.end).day + 1;
  let inOrder = true;
  let latest = -Infinity;
  // A window of yesterday may run into today, and a zone may skip a date: two days back are enough.
  for (let day = dateStretchFrom(zone, range.start).day - 2; day <= lastDay; day++) {
    const windowsOfDay = overrides.get(day) ?? weekly[weekdayIndex(day)]!;
    if (windowsOfDay.length === 0) continue;
    clock.goTo(day);
    for (const { from, to } of windowsOfDay) {
      const start = clock.instantAt(from);
      // An overridden date takes nothing from the day before.
      const end = clock.instantAt(to > 1440 && overrides.has(day + 1) ? 1440 : to);
      if (start >= end || end <= range.start || start >= range.end) continue;
      inOrder &&= start >= latest;
      latest = start;
      windows.starts.push(start);
      windows.ends.push(end);
    }
  }
  const ordered = inOrder ? windows : sorted(windows);
  return { windows: ordered, union: joined(ordered) };
}

/** Monday is 0. Day 0, 1970-01-01, was a Thursday. */
export function weekdayIndex(day: number): number {
  const index = (day + 3) % 7;
  return index < 0 ? index + 7 : index;
}

function sorted({ starts, ends }: Stretches): Stretches {
  const order = starts.map((_, index) => index).sort((a, b) => starts[a]! - starts[b]!);
  return { starts: order.map((index) => starts[index]!), ends: order.map((index) => ends[index]!) };
}

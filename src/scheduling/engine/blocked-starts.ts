import { mergeIntervals } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';
import { startOfDate } from '../../time/zone.js';
import { minutes } from './minutes.js';
import type { Busy, OwnBooking } from './slot-input.js';

/** What a slot needs around itself, in milliseconds. */
export interface Footprint {
  readonly duration: number;
  readonly before: number;
  readonly after: number;
}

/** A stretch that keeps others away, with the buffers it keeps itself, in milliseconds. */
interface Obstacle extends Interval {
  readonly before: number;
  readonly after: number;
}

/** What stands in a host's way: opaque busy time without buffers of its own, and bookings with theirs. */
export function obstaclesOf(
  busy: readonly Busy[],
  bookings: readonly OwnBooking[],
  zone: string,
): readonly Obstacle[] {
  const obstacles: Obstacle[] = [];
  for (const item of busy) {
    if (item.transparent === true) continue;
    const { start, end } = 'from' in item ? datesAsInterval(item, zone) : item;
    if (start < end) obstacles.push({ start, end, before: 0, after: 0 });
  }
  for (const booking of bookings) {
    const { start, end, bufferBeforeMinutes, bufferAfterMinutes } = booking;
    if (start < end)
      obstacles.push({
        start,
        end,
        before: minutes(bufferBeforeMinutes),
        after: minutes(bufferAfterMinutes),
      });
  }
  return obstacles;
}

/**
 * The starts that obstacles forbid (slot rule 5), merged and ordered.
 *
 * A slot with its buffers must not meet the obstacle's bare time, and the bare slot must not meet the obstacle's buffers;
 * two buffers may share minutes. Both are open ranges of starts, so over whole milliseconds the first forbidden start is
 * one after the bound.
 */
export function blockedStarts(
  obstacles: readonly Obstacle[],
  { duration, before, after }: Footprint,
): readonly Interval[] {
  const blocked = obstacles.map((obstacle) => ({
    start: obstacle.start - duration - Math.max(after, obstacle.before) + 1,
    end: obstacle.end + Math.max(before, obstacle.after),
  }));
  blocked.sort((a, b) => a.start - b.start);
  return mergeIntervals(blocked);
}

function datesAsInterval(
  dates: { readonly from: string; readonly to: string; readonly zone?: string },
  zone: string,
): Interval {
  return {
    start: startOfDate(dates.zone ?? zone, dates.from),
    end: startOfDate(dates.zone ?? zone, dates.to),
  };
}

import type { ExplainedDay } from '../../contract/host-backend.js';
import type { Interval } from '../../time/interval.js';
import { civilAt } from '../../time/zone.js';

/** A mark on the axis, where a clock on the wall shows a full hour. */
export interface AxisTick {
  readonly instant: number;
  /** One of every three hours, for where there is less room. */
  readonly isMajor: boolean;
}

/** Where something lies on an axis, as parts of its length. */
export interface AxisPlace {
  readonly at: number;
  readonly size: number;
}

const quarterHour = 900_000;

/** The whole day, of 23 hours or 25 where clocks change. */
export function wholeDay({ start, end }: Pick<ExplainedDay, 'start' | 'end'>): Interval {
  return { start: Date.parse(start), end: Date.parse(end) };
}

/**
 * The hours of a day that are worth looking at: from an hour before the first thing that is there to one after the last. What
 * takes the whole day does not count, and where nothing else is there it is the whole day.
 *
 * @param more - Instants that are to be in sight
 */
export function busyHours(day: ExplainedDay, more: readonly Interval[] = []): Interval {
  const whole = wholeDay(day);
  const telling = new Set(['hours', 'calendar', 'bookings']);
  const things = day.layers
    .filter(({ kind }) => telling.has(kind))
    .flatMap(({ stretches }) =>
      stretches.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) })),
    )
    .filter(({ start, end }) => start > whole.start || end < whole.end);
  if (things.length === 0) return whole;
  const all = [...things, ...more];
  const first = Math.min(...all.map(({ start }) => start));
  const last = Math.max(...all.map(({ end }) => end));
  const hours = ticksOf(whole, day.zone).map(({ instant }) => instant);
  return {
    start: hours.findLast((hour) => hour < first) ?? whole.start,
    end: hours.find((hour) => hour > last) ?? whole.end,
  };
}

/** The full hours of an axis, in their order; by the clock of a zone, whichever way it is changed. */
export function ticksOf({ start, end }: Interval, zone: string): readonly AxisTick[] {
  const ticks: AxisTick[] = [];
  for (let instant = Math.ceil(start / quarterHour) * quarterHour; instant < end; instant += quarterHour) {
    const { hour, minute } = civilAt(zone, instant);
    if (minute === 0) ticks.push({ instant, isMajor: hour % 3 === 0 });
  }
  return ticks;
}

/** Where something lies, as far as it is on the axis; missing where it is not. */
export function placeOn(axis: Interval, { start, end }: Interval): AxisPlace | undefined {
  const [from, to] = [Math.max(start, axis.start), Math.min(end, axis.end)];
  const length = axis.end - axis.start;
  return from < to ? { at: (from - axis.start) / length, size: (to - from) / length } : undefined;
}

/** The instant at a part of the axis. */
export function instantAt({ start, end }: Interval, part: number): number {
  return start + Math.min(1, Math.max(0, part)) * (end - start);
}

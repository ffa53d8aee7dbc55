import type { Schedule, WallWindow, Weekday } from '../../contract/index.js';
import { addDays, weekdayOf } from '../../time/civil-date.js';
import { mergeIntervals } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';
import { parseWallTime } from '../../time/wall-time.js';
import { dateAt, instantOnDate, startOfDate } from '../../time/zone.js';

/** The open time of a schedule: its windows as instants, each with the grid it lays, and their union. */
export interface OpenHours {
  /** Ordered by start; they may overlap. */
  readonly windows: readonly Interval[];
  /** Merged: disjoint, not even touching, ordered. */
  readonly union: readonly Interval[];
}

/**
 * Lays a schedule's windows over a range (slot rules 1, 3 and 4).
 *
 * Every window that meets the range is there whole, because its grid begins at its first instant, in or out of range.
 */
export function openHours(schedule: Schedule, range: Interval): OpenHours {
  const { zone } = schedule;
  const last = addDays(dateAt(zone, range.end), 1);
  const windows: Interval[] = [];
  // A window of yesterday may run into today, and a zone may skip a date: two days back are enough.
  for (let date = addDays(dateAt(zone, range.start), -2); date <= last; date = addDays(date, 1)) {
    for (const window of windowsOf(schedule, date)) {
      const interval = layWindow(schedule, date, window);
      if (interval.start < interval.end && interval.end > range.start && interval.start < range.end)
        windows.push(interval);
    }
  }
  windows.sort((a, b) => a.start - b.start || a.end - b.end);
  return { windows, union: mergeIntervals(windows) };
}

function windowsOf(schedule: Schedule, date: string): readonly WallWindow[] {
  return overrideOf(schedule, date) ?? schedule.weekly[weekdayOf(date) as Weekday] ?? [];
}

function overrideOf(schedule: Schedule, date: string): readonly WallWindow[] | undefined {
  return schedule.overrides && Object.hasOwn(schedule.overrides, date) ? schedule.overrides[date] : undefined;
}

function layWindow(schedule: Schedule, date: string, window: WallWindow): Interval {
  const { zone } = schedule;
  const from = parseWallTime(window.from);
  const to = parseWallTime(window.to);
  const next = addDays(date, 1);
  const overnight = to <= from;
  const start = instantOnDate(zone, date, from);
  const end = instantOnDate(zone, overnight ? next : date, to);
  // An overridden date takes nothing from the day before.
  const cut =
    overnight && overrideOf(schedule, next) !== undefined ? Math.min(end, startOfDate(zone, next)) : end;
  return { start, end: cut };
}

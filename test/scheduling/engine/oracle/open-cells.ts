import type { Schedule, WallWindow, Weekday } from '../../../../src/contract/index.js';
import { dateText, minutesOfDay, readClock, type ClockStrip } from './minute-clock.js';

/** A stretch of minutes, one cell each: the n-th cell is minute `first + n` since 1970-01-01T00:00Z. */
export interface Strip {
  readonly first: number;
  readonly length: number;
}

/** A window `[from, to)` in cells of a strip. */
export interface CellWindow {
  readonly from: number;
  readonly to: number;
}

/** Hours as one cell per minute. */
export interface OpenCells {
  readonly clock: ClockStrip;
  readonly windows: readonly CellWindow[];
  /** 1 where some window is. */
  readonly open: Uint8Array;
}

/** Rules 1 and 4. With `plain`, as if no date had overrides. */
export function openCells(schedule: Schedule, strip: Strip, plain = false): OpenCells {
  const page = pageOf(strip);
  const key = plain ? page.plain : page.hours;
  const cells = key.get(schedule) ?? layOut(schedule, strip, plain);
  key.set(schedule, cells);
  return cells;
}

function layOut(schedule: Schedule, strip: Strip, plain: boolean): OpenCells {
  const clock = clockOn(schedule.zone, strip);
  const overrides = plain ? {} : (schedule.overrides ?? {});
  const windows: CellWindow[] = [];
  const begin = Math.floor(clock.walls[0]! / minutesOfDay);
  const end = Math.floor(clock.walls.at(-1)! / minutesOfDay);
  // The day before may reach in, and where the clock is set back over a date line the last reading is not the highest.
  for (let day = begin - 1; day <= end + 1; day++) {
    for (const { from, to } of hoursOn({ ...schedule, overrides }, day)) {
      const midnight = day * minutesOfDay;
      const [opens, closes] = [minuteOfDay(from), minuteOfDay(to)];
      const tomorrow = clock.reach(midnight + minutesOfDay);
      const overnight = closes <= opens;
      let until = clock.reach(midnight + closes + (overnight ? minutesOfDay : 0));
      if (overnight && Object.hasOwn(overrides, dateText(day + 1))) until = Math.min(until, tomorrow);
      windows.push({ from: clock.reach(midnight + opens), to: until });
    }
  }
  const open = new Uint8Array(strip.length);
  for (const { from, to } of windows) open.fill(1, from, Math.max(from, to));
  return { clock, windows, open };
}

/** For each cell, how many cells from it on hold `value` without a gap, as far as the strip tells. */
export function runsOf(cells: Uint8Array, value: 0 | 1): Int32Array {
  const runs = new Int32Array(cells.length + 1);
  for (let cell = cells.length - 1; cell >= 0; cell--)
    runs[cell] = cells[cell] === value ? runs[cell + 1]! + 1 : 0;
  return runs;
}

function hoursOn(schedule: Schedule, day: number): readonly WallWindow[] {
  const date = dateText(day);
  const { overrides = {}, weekly } = schedule;
  if (Object.hasOwn(overrides, date)) return overrides[date]!;
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
  return weekly[weekday as Weekday] ?? [];
}

function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** What was read for a strip before: hosts share zones, and slots share hours. */
interface Page {
  readonly clocks: Map<string, ClockStrip>;
  readonly hours: Map<Schedule, OpenCells>;
  readonly plain: Map<Schedule, OpenCells>;
}

const pages = new WeakMap<Strip, Page>();

function pageOf(strip: Strip): Page {
  const page = pages.get(strip) ?? { clocks: new Map(), hours: new Map(), plain: new Map() };
  pages.set(strip, page);
  return page;
}

function clockOn(zone: string, strip: Strip): ClockStrip {
  const { clocks } = pageOf(strip);
  const clock = clocks.get(zone) ?? readClock(zone, strip.first, strip.length);
  clocks.set(zone, clock);
  return clock;
}

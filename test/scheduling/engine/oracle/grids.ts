import type { HostTime } from '../../../../src/scheduling/engine/slot-input.js';
import { dayOf, minutesOfDay, type ClockStrip } from './minute-clock.js';
import { openCells, type OpenCells, type Strip } from './open-cells.js';

/** Where slots may begin, one cell per minute. */
export interface Grid {
  /** Rules 2 and 11: 1 where open time lays its grid. */
  readonly open: Uint8Array;
  /** 1 where closed time is explained. */
  readonly closed: Uint8Array;
}

/** Rule 2: every window lays its own grid. */
export function gridOfWindows({ windows, open, clock }: OpenCells, interval: number): Grid {
  const grid = new Uint8Array(open.length);
  for (const { from, to } of windows) {
    for (let cell = from; cell < to; cell += interval) grid[cell] = 1;
  }
  return { open: grid, closed: gridOfClosed(open, clock, interval) };
}

/** Rule 11: every stretch that all hosts have open lays one grid, however long ago it began. */
export function gridOfStretches(hosts: readonly HostTime[], strip: Strip, interval: number): Grid {
  const all = hosts.map(({ schedule }) => openCells(schedule, strip));
  const { clock } = all[0]!;
  const open = intersectionOf(all);
  const midnights = midnightsOf(clock, strip.length);
  const grid = new Uint8Array(strip.length);
  const began = open[0] === 1 ? beginningBefore(hosts, strip.first) : undefined;
  let anchor = began === undefined ? undefined : began - strip.first;
  let endless = open[0] === 1 && began === undefined;
  for (let cell = 0; cell < strip.length; cell++) {
    if (open[cell] === 0) {
      endless = false;
      anchor = undefined;
    } else {
      if (cell > 0 && open[cell - 1] === 0) anchor = cell;
      if (endless && midnights[cell] === 1) anchor = cell;
      if (anchor !== undefined && (cell - anchor) % interval === 0) grid[cell] = 1;
    }
  }
  return { open: grid, closed: gridOfClosed(open, clock, interval) };
}

/** Closed time lays a grid from where it begins, and again from the first instant of every date. */
function gridOfClosed(open: Uint8Array, clock: ClockStrip, interval: number): Uint8Array {
  const midnights = midnightsOf(clock, open.length);
  const grid = new Uint8Array(open.length);
  let anchor = -1;
  for (let cell = 0; cell < open.length; cell++) {
    if (open[cell] === 1) anchor = -1;
    else {
      if (anchor < 0 || midnights[cell] === 1) anchor = cell;
      if ((cell - anchor) % interval === 0) grid[cell] = 1;
    }
  }
  return grid;
}

/** 1 at the first minute of each date. */
function midnightsOf(clock: ClockStrip, length: number): Uint8Array {
  const midnights = new Uint8Array(length);
  for (let wall = Math.ceil(clock.walls[0]! / minutesOfDay) * minutesOfDay; ; wall += minutesOfDay) {
    const cell = clock.reach(wall);
    if (cell >= length) return midnights;
    midnights[cell] = 1;
  }
}

function intersectionOf(all: readonly OpenCells[]): Uint8Array {
  const common = all[0]!.open.slice();
  for (const { open } of all) {
    for (let cell = 0; cell < common.length; cell++) common[cell] = Math.min(common[cell]!, open[cell]!);
  }
  return common;
}

/** The minute with which the stretch began that the hosts have open at `minute`; undefined when they always had. */
function beginningBefore(hosts: readonly HostTime[], minute: number): number | undefined {
  const dates = hosts.flatMap(({ schedule }) => Object.keys(schedule.overrides ?? {}));
  const earliest = Math.min(minute, ...dates.map((date) => dayOf(date) * minutesOfDay));
  const margin = 5 * minutesOfDay;
  const slice = 40 * minutesOfDay;
  for (let end = minute; ; end -= slice) {
    // Windows that reach in from outside are seen whole thanks to the margins.
    const strip = { first: end - slice - margin, length: slice + 2 * margin };
    const open = intersectionOf(hosts.map(({ schedule }) => openCells(schedule, strip)));
    const closed = open.subarray(margin, margin + slice).lastIndexOf(0);
    if (closed >= 0) return end - slice + closed + 1;
    // Weeks without a gap and without an override: so it has been for ever. (A gap can hide where clocks are set, but
    // not for so long.)
    if (end < earliest - margin) return undefined;
  }
}

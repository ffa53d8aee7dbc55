import type { BookingStore } from '../../src/contract/index.js';
import type { VirtualTime } from '../virtual-time.js';
import type { Flow } from './flows.js';
import { mishaps } from './mishaps.js';
import { live } from './runs.js';
import type { Planned, Run } from './runs.js';

/** What a number of runs came to. */
export interface Tally {
  runs: number;
  /** Those in which the guest was told that it did not work. */
  refused: number;
  /** Those in which the host was told what could not be written. */
  told: number;
  longestToRestMinutes: number;
  longestWaitSeconds: number;
  /** What must not have happened, and where. */
  readonly wrong: string[];
}

export function newTally(): Tally {
  return { runs: 0, refused: 0, told: 0, longestToRestMinutes: 0, longestWaitSeconds: 0, wrong: [] };
}

/** Adds a run to a tally, under the name by which it can be found again. */
export function count(tally: Tally, run: Run, name: string): void {
  tally.runs += 1;
  if (run.isRefused) tally.refused += 1;
  if (run.told.length > 0) tally.told += 1;
  tally.longestToRestMinutes = Math.max(tally.longestToRestMinutes, run.minutesToRest);
  tally.longestWaitSeconds = Math.max(tally.longestWaitSeconds, run.longestWaitSeconds);
  if (run.wrong.length > 0) tally.wrong.push(`${name}: ${run.wrong.join('; ')}`);
}

/** A tally's figures, as a line. */
export function figuresOf({ wrong, ...figures }: Tally): string {
  const rounded = Math.round(figures.longestToRestMinutes * 10) / 10;
  return JSON.stringify({ ...figures, longestToRestMinutes: rounded, violations: wrong.length });
}

/** Where runs take place: on a store that is new for each of them, in memory when missing. */
export interface Lane {
  readonly time: VirtualTime;
  readonly bookings?: () => Promise<BookingStore>;
}

/** Lives through a flow, with what goes wrong. */
export async function liveIn(
  { time, bookings }: Lane,
  flow: Flow,
  planned: readonly Planned[],
): Promise<Run> {
  const store = await bookings?.();
  return live({ time, flow, planned, ...(store && { bookings: store }) });
}

/** Each mishap at each call that a flow makes to Google; answers the calls, too. */
export async function everyCall(lane: Lane, flow: Flow, tally: Tally): Promise<readonly string[]> {
  const clean = await liveIn(lane, flow, []);
  count(tally, clean, `${flow.name}, nothing wrong`);
  for (const [after, method] of clean.called.entries())
    for (const mishap of mishaps) {
      const run = await liveIn(lane, flow, [{ mishap, after }]);
      count(tally, run, `${flow.name}, call ${String(after)} (${method}), ${mishap.name}`);
    }
  return clean.called;
}

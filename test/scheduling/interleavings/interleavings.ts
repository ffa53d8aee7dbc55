import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memoryBookings } from '../../../src/store/memory/index.js';
import { minute } from '../model/ledger.js';
import { hours } from '../model/offers.js';
import { openStage } from '../model/stage.js';
import { askingOf } from './asking.js';
import type { Outcome } from './asking.js';
import { changes } from './changes.js';
import { contests } from './contests.js';
import { series, waitingLines } from './lines.js';
import { makeCryptoImmediate } from '../../immediate-crypto.js';
import { told } from './scenario.js';
import type { Scenario } from './scenario.js';
import { assertCalendars, assertTimes, assertTrue } from './standing.js';
import { turnsOf } from './turns.js';

const scenarios = new Map(Object.entries({ ...contests, ...changes, ...series, ...waitingLines }));
const seed = Number(process.env['SEED'] || 20_260_305);
const { FC_PATH: path } = process.env;

const anyScenario = fc.constantFrom(...scenarios.keys());
/** A class takes place twice a day at most, and nobody joins one of two (slot rule 7): one of these is enough. */
const inClass = new Set(['four guests, three seats', 'two join while the only guest leaves']);
/** Who waits for a time of the day is offered any that becomes free: one line is enough, too. */
const inLine = new Set(Object.keys(waitingLines));
/** One scenario and, mostly, another at another time of the day. */
const anyScenarios = fc
  .tuple(anyScenario, fc.option(anyScenario, { freq: 5 }))
  .map((pair) => pair.flatMap((name) => name ?? []))
  .filter((names) => [inClass, inLine].every((some) => names.filter((name) => some.has(name)).length < 2));

/** What was tried: schedules by scenario, and turns in all. */
export interface Tally {
  readonly seen: Map<string, number>;
  turns: number;
}

/**
 * Lets everybody ask at once, in so many orders. A failing one is told with what replays it: `SEED` and `FC_PATH` (the
 * path).
 */
export async function checkInterleavings(schedules: number): Promise<Tally> {
  const tally: Tally = { seen: new Map(), turns: 0 };
  const restore = makeCryptoImmediate();
  try {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), anyScenarios, (scheduler, names) => play(scheduler, names, tally)),
      { seed, numRuns: schedules, ...(path && { path }) },
    );
  } finally {
    restore();
  }
  return tally;
}

async function play(scheduler: fc.Scheduler, names: readonly string[], tally: Tally): Promise<void> {
  const turns = turnsOf(scheduler);
  const stage = openStage({
    bookings: turns.around('store', memoryBookings()),
    adapter: (real) => turns.around('calendar', real),
  });
  const all: Outcome[] = [];
  const asking = askingOf(stage, all);
  const plays: Scenario[] = [];
  for (const [index, name] of names.entries()) {
    const from = hours.opens + (60 + index * 240) * minute;
    const scenario = await scenarios.get(name)?.({ asking, stage, turns, from });
    if (scenario) plays.push(scenario);
    tally.seen.set(name, (tally.seen.get(name) ?? 0) + 1);
  }
  await stage.rest();

  const outcomes: (readonly Outcome[])[] = [];
  await turns.until(async () => {
    outcomes.push(
      ...(await Promise.all(plays.map(({ requests }) => Promise.all(requests.map((request) => request()))))),
    );
    await stage.rest();
  });
  tally.turns += turns.given();
  // Before the clock moves on: no lease ends by itself, so whoever was refused has given back what they had.
  await assertTimes(stage, all);
  for (const [index, { judge }] of plays.entries()) await judge(outcomes[index] ?? []);
  for (let round = 0; round < 3; round++) {
    stage.now += minute;
    await turns.until(() => stage.rest());
  }
  await assertTrue(stage, all);
  await assertTimes(stage, all);
  await assertCalendars(stage, all);
  assert.deepEqual(stage.errors, [], `nothing goes wrong behind the scenes: ${told(all)}`);
}

/** Says what was tried, and that no scenario was left out. */
export function report(name: string, { seen, turns }: Tally): void {
  const lines = [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map((line) => line.join(' '));
  console.log(`figures: ${name}: ${turns} turns, seed ${seed}: ${lines.join(', ')}`);
  assert.ok(path || seen.size === scenarios.size, 'no scenario is left out');
}

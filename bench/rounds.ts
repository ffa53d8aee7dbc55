// Run by slots.ts in processes of its own: times the contenders in turns, and writes the samples. With `workloads` the
// four of them, with `growth` the second one in other sizes.
import { readSlotInput } from '../src/scheduling/engine/read-slot-input.js';
import { prepare as prepareEngine } from './contenders/engine.js';
import { prepare as prepareLimit } from './contenders/limit.js';
import { prepare as prepareSweep } from './contenders/sweep.js';
import { takeTurns } from './measuring.js';
import type { Runner } from './measuring.js';
import { checkSameAnswers, eventsIn, startsOnGrid } from './same-answers.js';
import { growths, workloads } from './workloads.js';

/** Microseconds for one answer, round by round; the same rounds for all. */
export interface Measured {
  readonly title: string;
  readonly events: number;
  /** Starts of the grids. */
  readonly starts: number;
  /** Slots in the answer. */
  readonly found: number;
  readonly engine: readonly number[];
  readonly sweep: readonly number[];
  readonly limit: readonly number[];
  readonly door: readonly number[];
}

/** Questions of a kind are asked in turns, so that no processor learns one by heart. */
const seeds = [1, 2, 3, 4];

const kinds = process.argv[2] === 'growth' ? growths : workloads;
for (const { title, make } of workloads)
  for (let seed = 1; seed <= 10; seed++) checkSameAnswers(`${title}, seed ${seed}`, make(seed));

const rows = kinds.map(({ name, title, make }) => {
  const inputs = seeds.map(make);
  for (const input of inputs) checkSameAnswers(title, input);
  const [first] = inputs;
  return {
    title: kinds === workloads ? `${name} ${title}` : title,
    events: eventsIn(first!),
    starts: startsOnGrid(first!),
    found: prepareSweep(first!)().starts.length,
    engine: inTurns(inputs.map(prepareEngine)),
    sweep: inTurns(inputs.map(prepareSweep)),
    limit: inTurns(inputs.map(prepareLimit)),
    door: inTurns(inputs.map((input) => () => readSlotInput(input))),
  };
});
takeTurns(
  rows.flatMap(({ engine, sweep, limit }) => [engine, sweep, limit]),
  kinds === workloads ? 60 : 30,
);
takeTurns(
  rows.map(({ door }) => door),
  20,
);
const measured: readonly Measured[] = rows.map(({ engine, sweep, limit, door, ...row }) => ({
  ...row,
  engine: engine.samples,
  sweep: sweep.samples,
  limit: limit.samples,
  door: door.samples,
}));
console.log(JSON.stringify(measured));

function inTurns(answers: readonly (() => unknown)[]): Runner {
  let next = 0;
  return {
    run: () => {
      next = (next + 1) % answers.length;
      return answers[next]!();
    },
    samples: [],
  };
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printFigures } from '../scheduling/engine/long-run.js';
import { costsOf, crowd, openMinutely } from './largest-question.js';

// Time is the processor's; the elapsed time of a busy machine says nothing.

const seed = 20_260_603;
const runs = 9;

/** Most that an answer may cost, and what it cost when this was written is a third of it or less. */
const cases = [
  { events: 0, isReadAnew: false, mostMs: 3500 },
  { events: 100_000, isReadAnew: false, mostMs: 600 },
  { events: 100_000, isReadAnew: true, mostMs: 1000 },
];

describe('the cost of the largest question', () => {
  for (const { events, isReadAnew, mostMs } of cases)
    it(`grows with the days it asks for and no faster, over ${events.toLocaleString('en')} busy events ${isReadAnew ? 'that are read anew' : 'that are known'}`, async () => {
      const stage = await openMinutely();
      crowd(stage, events, seed);
      const half = await costsOf(stage, 31, { runs, isReadAnew });
      const whole = await costsOf(stage, 62, { runs, isReadAnew });
      const [halfCost, wholeCost] = [half, whole].map(({ costs }) => costs[Math.floor(runs / 2)]!);
      printFigures(`the largest question over ${events} events, ${isReadAnew ? 'read anew' : 'known'}`, {
        seed,
        slots: whole.slots,
        'ms for 31 days': Math.round(halfCost!),
        'ms for 62 days': Math.round(wholeCost!),
        'ms at best': Math.round(whole.costs[0]!),
      });
      assert.ok(whole.slots > 1000, `${whole.slots} are offered`);
      // Twice as much, and some room; in the square it would be four times.
      assert.ok(wholeCost! / halfCost! < 3, `${halfCost} and ${wholeCost} ms`);
      assert.ok(wholeCost! < mostMs, `${wholeCost} ms`);
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figuresOf, raceForLines, strangersServed } from './lines.js';

describe('guests who wait, several times in one go, and strangers, at schedulers that share a PostgreSQL database', () => {
  for (const seed of [1])
    it(`leave no time had twice, no half series, and no place booked twice (seed ${seed})`, async (context) => {
      const outcome = await raceForLines(`lines_${seed}`, {
        seed,
        waiting: 6,
        strangers: 16,
        schedulers: 3,
      });
      context.diagnostic(figuresOf(outcome));
      assert.ok(outcome.taken.length > 0 && strangersServed(outcome) > 0, 'both happened');
    });
});

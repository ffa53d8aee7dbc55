import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figuresOf, raceForLines, strangersServed } from './lines.js';

describe('at length: guests who wait, several times in one go, and strangers, at schedulers that share a PostgreSQL database', () => {
  for (const seed of [2, 3, 4, 5, 6, 7, 8, 9])
    it(`leave no time had twice, no half series, and no place booked twice (seed ${seed})`, async (context) => {
      const outcome = await raceForLines(`long_lines_${seed}`, {
        seed,
        waiting: 10,
        strangers: 16,
        schedulers: 3,
      });
      context.diagnostic(figuresOf(outcome));
      assert.ok(outcome.taken.length > 0 && strangersServed(outcome) > 0, 'both happened');
    });
});

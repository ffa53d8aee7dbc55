import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askForDays, costsOf, crowd, openMinutely } from './largest-question.js';

// Reliability goal X13; the figures: largest-question.long.test.ts.

describe('the cost of a question', () => {
  it('is that of the question, whatever it asks: more than 62 days are refused', async () => {
    const stage = await openMinutely();
    for (const days of [62.001, 63, 401, 3650, 2_000_000]) {
      const response = await askForDays(stage, days);
      const { code } = (await response.json()) as { code: string };
      assert.deepEqual([response.status, code], [422, 'range-too-long'], String(days));
    }
  });

  it('is little over a calendar with 100,000 events, once that is read', async () => {
    const stage = await openMinutely();
    crowd(stage, 100_000, 20_260_603);
    const { costs, slots } = await costsOf(stage, 62, { runs: 4 });
    assert.ok(slots > 1000, `${slots} are offered`);
    // Some 150 ms; a crowded machine is given more.
    assert.ok(costs[0]! < 500, `at best ${costs[0]} ms`);
  });
});

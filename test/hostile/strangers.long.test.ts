import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printFigures } from '../scheduling/engine/long-run.js';
import { openStage } from './stage.js';
import { letStrangersIn, seed } from './strangers.js';

describe('the whole server in the hands of strangers', () => {
  it('answers 50,000 odd requests without a fault', async () => {
    const { asked, statuses, slowestMs } = await letStrangersIn(await openStage(), 10_000);
    assert.ok(asked >= 50_000, String(asked));
    const answers = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
    printFigures('odd requests', { seed, requests: asked, 'slowest ms': Math.round(slowestMs) });
    console.log(answers.join(', '));
  });
});

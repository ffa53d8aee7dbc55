import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printFigures } from '../scheduling/engine/long-run.js';
import { seed, tryForgeries } from './opening.js';
import { openStage } from './stage.js';

describe('the token that opens a booking', () => {
  for (const store of ['memory', 'sql'] as const)
    it(`cannot be forged (${store})`, async () => {
      const tried = await tryForgeries(await openStage({ store }), 1);
      assert.ok(tried >= 1000, String(tried));
      printFigures(`forged tokens, ${store}`, { seed, tokens: tried, requests: tried * 3, accepted: 0 });
    });
});

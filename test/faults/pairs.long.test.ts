import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withVirtualTime } from '../virtual-time.js';
import { figuresOf } from './every-call.js';
import { randomPairs } from './pairs.js';

// PAIRS and SEED: how many, and which the first; one seed alone can be lived through again.
const pairs = Number(process.env['PAIRS'] ?? 20_000);
const seed = Number(process.env['SEED'] ?? 9_000_000);

describe('R9: random pairs of faults at Google', () => {
  it(`${String(pairs)} of them`, async (context) => {
    const tally = await withVirtualTime((time) => randomPairs({ time }, { seed, pairs }));
    context.diagnostic(figuresOf(tally));
    assert.deepEqual(tally.wrong, []);
  });
});

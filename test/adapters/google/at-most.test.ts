import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { atMost } from '../../../src/adapters/google/at-most.js';

describe('work on many things, a few at a time', () => {
  it('answers in the order of the things, and never does more at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.nat(), { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        async (s, items, atOnce) => {
          let running = 0;
          const work = async (item: number) => {
            running += 1;
            assert.ok(running <= atOnce);
            await s.schedule(Promise.resolve());
            running -= 1;
            return item * 2;
          };
          const results = await s.waitFor(atMost(atOnce, items, work));
          assert.deepEqual(
            results,
            items.map((item) => item * 2),
          );
        },
      ),
      { seed: 11, numRuns: 60 },
    );
  });

  it('ends with the first failure', async () => {
    const work = async (item: number) => (item === 2 ? Promise.reject(new Error('two')) : item);
    await assert.rejects(atMost(2, [1, 2, 3], work), { message: 'two' });
  });
});

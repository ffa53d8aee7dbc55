import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { casts, liveThrough, steps } from './lived-histories.js';

describe('histories of guests who book, move and cancel at once over a bad line', () => {
  for (const cast of casts) {
    for (const [leases, step] of Object.entries(steps)) {
      it(`end with the calendars as it was agreed, ${leases}: ${cast.title}`, async () => {
        const failed: string[] = [];
        for (let seed = 1; seed <= 15; seed++) {
          const found = await liveThrough(seed, step, cast);
          if (found.length > 0) failed.push(`seed ${seed}: ${found.join('; ')}`);
        }
        assert.deepEqual(failed, []);
      });
    }
  }
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { letStrangersIn } from './strangers.js';
import { openStage } from './stage.js';

// Reliability goal X12; strangers.long.test.ts asks 50,000 times. test/server/hostile-input.test.ts asks a planned backend.

describe('the whole server in the hands of strangers', () => {
  for (const [store, each] of [
    ['memory', 250],
    ['sql', 50],
  ] as const)
    it(`answers ${each * 5} odd requests without a fault (${store})`, async () => {
      const { asked, statuses } = await letStrangersIn(await openStage({ store }), each);
      assert.ok(asked >= each * 5, String(asked));
      // Some get as far as a booking, or they would all have been stopped at the door.
      for (const status of [200, 201, 400, 404, 405])
        assert.ok((statuses.get(status) ?? 0) > 0, String(status));
    });
});

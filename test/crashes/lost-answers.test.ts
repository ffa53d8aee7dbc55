import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { oneProcess, twoServers } from './lost-answer-databases.js';
import { askAgainAndAgain } from './lost-answers.js';

// At full size in lost-answers.long.test.ts.
describe('R6: answers that are lost', () => {
  for (const { name, open, keys, seed } of [
    { name: 'PostgreSQL, at two servers', open: twoServers, keys: 200, seed: 61 },
    { name: 'the embedded PostgreSQL', open: oneProcess, keys: 15, seed: 62 },
  ])
    it(`on ${name}: ${keys} keys, asked again 1 to 5 times, one booking and one answer each (seed ${seed})`, async (context) => {
      const asked = await askAgainAndAgain(await open(), { keys, seed });
      context.diagnostic(JSON.stringify(asked));
      assert.ok(asked.cut.early > keys / 5 && asked.cut.late > keys / 5, 'connections are cut');
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newDatabases } from './database-addresses.js';
import { everyNth, killEverywhere, keySteps } from './kill-everywhere.js';

// Every step has its turn in killed-server.long.test.ts, and so has the embedded database.
describe('R7: a server that is killed, at a sample of steps', () => {
  it('on PostgreSQL, around what commits and what reaches the calendar: nothing is lost, nothing twice', async (context) => {
    const addresses = await newDatabases('crashes_1', 'crashes_2');
    const { failures, ...figures } = await killEverywhere(addresses, (steps) => [
      ...new Set([...keySteps(steps), ...everyNth(16)(steps)]),
    ]);
    context.diagnostic(JSON.stringify(figures));
    assert.deepEqual(failures, []);
    assert.ok(figures.kills >= 36, `${figures.kills} kills`);
  });
});

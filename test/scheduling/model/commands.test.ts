import { after, describe, it } from 'node:test';
import { memoryBookings } from '../../../src/store/memory/index.js';
import { openEmbedded } from '../../../src/store/sql/embedded.js';
import { sqlBookings } from '../../../src/store/sql/sql-bookings.js';
import { emptyDatabase } from '../../store/sql/databases.js';
import { checkCommands, report } from './commands.js';

describe('R4: whatever guests, hosts and time do, one after the other', () => {
  const embedded = openEmbedded();
  after(async () => (await embedded).close());

  it('comes out as the ledger says, over the store in memory', async () => {
    report('commands in memory', await checkCommands(async () => memoryBookings(), 60));
  });
  it('comes out as the ledger says, over the embedded PostgreSQL', async () => {
    const database = await embedded;
    const tally = await checkCommands(async () => {
      await emptyDatabase(database);
      return sqlBookings(database);
    }, 10);
    report('commands in the embedded PostgreSQL', tally, 20);
  });
});

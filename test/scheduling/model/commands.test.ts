import { describe, it } from 'node:test';
import { memoryBookings } from '../../../src/store/memory/index.js';
import { sqlBookings } from '../../../src/store/sql/sql-bookings.js';
import { emptyEmbedded } from '../../store/sql/databases.js';
import { checkCommands, report } from './commands.js';

describe('R4: whatever guests, hosts and time do, one after the other', () => {
  it('comes out as the ledger says, over the store in memory', async () => {
    report('commands in memory', await checkCommands(async () => memoryBookings(), 60));
  });
  it('comes out as the ledger says, over the embedded PostgreSQL', async () => {
    const tally = await checkCommands(async () => sqlBookings(await emptyEmbedded()), 10);
    report('commands in the embedded PostgreSQL', tally, 20);
  });
});

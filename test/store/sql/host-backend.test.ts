import { describe, it } from 'node:test';
import { sqlBookings } from '../../../src/store/sql/sql-bookings.js';
import { sqlSettings } from '../../../src/store/sql/sql-settings.js';
import { sqlTickets } from '../../../src/store/sql/sql-tickets.js';
import { hostBackendSuite } from '../../../src/testing/host-backend-suite.js';
import { hostFixture, openDeskWorld } from '../../scheduling/desk/desk-world.js';
import { testDatabases } from './databases.js';
import { secret } from './sealed-grants.js';

describe('a host’s desk over SQL', () => {
  for (const { name, open } of testDatabases())
    describe(`in ${name}`, () => {
      hostBackendSuite(
        { describe, it },
        {
          open: async () => {
            const database = await open();
            const secrets = [secret];
            const stores = {
              settings: sqlSettings(database, { secrets }),
              bookings: sqlBookings(database),
              tickets: sqlTickets(database, { secrets }),
            };
            return { fixture: hostFixture(await openDeskWorld(stores)) };
          },
        },
      );
    });
});

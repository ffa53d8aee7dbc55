import { describe, it } from 'node:test';
import { sqlBookings } from '../../../src/store/sql/sql-bookings.js';
import { bookingStoreSuite } from '../../../src/testing/booking-store-suite.js';
import { testDatabases } from './databases.js';

describe('bookings in SQL', () => {
  for (const { name, open } of testDatabases()) {
    describe(`in ${name}`, () => {
      bookingStoreSuite({ describe, it }, { open: async () => ({ store: sqlBookings(await open()) }) });
    });
  }
});

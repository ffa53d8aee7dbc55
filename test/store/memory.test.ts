import { describe, it } from 'node:test';
import { memoryBookings, memorySettings, memoryTickets } from '../../src/store/memory/index.js';
import { bookingStoreSuite } from '../../src/testing/booking-store-suite.js';
import { connectTicketsSuite } from '../../src/testing/connect-tickets-suite.js';
import { settingsStoreSuite } from '../../src/testing/settings-store-suite.js';

describe('the memory store', () => {
  bookingStoreSuite({ describe, it }, { open: async () => ({ store: memoryBookings() }) });
  connectTicketsSuite({ describe, it }, { open: async () => ({ store: memoryTickets() }) });
  settingsStoreSuite({ describe, it }, { open: async () => ({ store: memorySettings() }) });
});

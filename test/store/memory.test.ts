import { describe, it } from 'node:test';
import { memoryBookings, memorySettings, memorySignIn, memoryTickets } from '../../src/store/memory/index.js';
import { bookingStoreSuite } from '../../src/testing/booking-store-suite.js';
import { connectTicketsSuite } from '../../src/testing/connect-tickets-suite.js';
import { settingsStoreSuite } from '../../src/testing/settings-store-suite.js';
import { signInStoreSuite } from '../../src/testing/sign-in-store-suite.js';

describe('the memory store', () => {
  bookingStoreSuite({ describe, it }, { open: async () => ({ store: memoryBookings() }) });
  connectTicketsSuite({ describe, it }, { open: async () => ({ store: memoryTickets() }) });
  signInStoreSuite({ describe, it }, { open: async () => ({ store: memorySignIn() }) });
  settingsStoreSuite({ describe, it }, { open: async () => ({ store: memorySettings() }) });
});

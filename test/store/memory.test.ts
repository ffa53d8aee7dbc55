import { describe, it } from 'node:test';
import { memoryBookings, memorySettings } from '../../src/store/memory/index.js';
import { bookingStoreSuite } from '../../src/testing/booking-store-suite.js';
import { settingsStoreSuite } from '../../src/testing/settings-store-suite.js';

describe('the memory store', () => {
  bookingStoreSuite({ describe, it }, { open: async () => ({ store: memoryBookings() }) });
  settingsStoreSuite({ describe, it }, { open: async () => ({ store: memorySettings() }) });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryBookings } from '../../src/store/memory/index.js';
import { liveYears } from './years.js';

describe('R13: years of one host’s traffic, with a clock of their own', () => {
  it('keep calendar and store together, and give no time away that is not known to be free', async (context) => {
    const { told, figures } = await liveYears({
      years: 3,
      decisions: 220,
      open: async () => ({ bookings: memoryBookings() }),
    });
    context.diagnostic(JSON.stringify(figures));
    assert.deepEqual(told, []);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { liveThroughMany } from './external-changes.js';

describe('R11: what is changed in Google itself', () => {
  it('is followed or told, whatever comes in between', async (context) => {
    const { told, bookings } = await liveThroughMany({ from: 1, to: 500 });
    context.diagnostic(`500 histories, ${bookings.toString()} bookings`);
    assert.deepEqual(told, []);
  });
});

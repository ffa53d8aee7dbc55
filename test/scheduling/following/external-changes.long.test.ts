import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { liveThroughMany } from './external-changes.js';

const histories = Number(process.env['HISTORIES'] ?? 10_000);

describe('R11: what is changed in Google itself, for longer', () => {
  it('is followed or told, whatever comes in between', async (context) => {
    const { told, bookings } = await liveThroughMany({ from: 1001, to: 1000 + histories }, 20);
    context.diagnostic(`${histories.toString()} histories, ${bookings.toString()} bookings`);
    assert.deepEqual(told, []);
  });
});

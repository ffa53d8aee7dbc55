import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { postEach } from './shown-slots.js';

// Reliability goal S4, over the wire and in SQL; the scheduler alone: shown-is-bookable.test.ts.

describe('what the server shows can be booked, and what it does not show is refused', () => {
  it('in SQL, on the day when clocks change', async () => {
    const { shown, hidden, wrong } = await postEach('sql', {
      of: ['an hour and a half'],
      on: ['2026-03-29'],
    });
    assert.deepEqual(wrong, []);
    assert.ok(shown > 5 && hidden > 1, `${shown} shown, ${hidden} not`);
  });
});

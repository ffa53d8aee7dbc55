import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printFigures } from '../scheduling/engine/long-run.js';
import { postEach } from './shown-slots.js';

/** Days when clocks change somewhere, and those around them, from the first bookable day to the last. */
const everyDay = ['2026-03-03', '2026-03-08', '2026-03-09', '2026-03-28', '2026-03-29', '2026-03-30'];
const moreDays = ['2026-04-05', '2026-04-12', '2026-04-23', '2026-04-24', '2026-04-25', '2026-04-30'];

describe('what the server shows can be booked, and what it does not show is refused', () => {
  for (const [store, on, least] of [
    ['memory', [...everyDay, ...moreDays], 5000],
    ['sql', ['2026-03-08', '2026-03-29'], 500],
  ] as const)
    it(`at more than ${least} times (${store})`, async () => {
      const { shown, hidden, wrong } = await postEach(store, { on });
      printFigures(`shown and booked, ${store}`, { 'times shown': shown, 'times not shown': hidden });
      assert.deepEqual(wrong, []);
      assert.ok(shown >= least, String(shown));
      assert.ok(hidden > 100, String(hidden));
    });
});

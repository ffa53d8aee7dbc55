import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { longestToRest } from '../simulation/rest.js';
import { withVirtualTime } from '../virtual-time.js';
import { figuresOf } from './every-call.js';
import type { Lane, Tally } from './every-call.js';
import { flows } from './flows.js';
import { fromTheBeginning, fromTheWriteOn, lengths } from './lasting.js';
import { mishaps } from './mishaps.js';

// One of each verdict, and the two that leave in doubt what has happened; lasting.long.test.ts has all of them.
const some = mishaps.filter(({ name }) =>
  ['reset after sending (applied)', '30 s delay (given up and applied)', 'invalid_grant', '409 duplicate id']
    .concat('404/410 calendar gone (404)')
    .includes(name),
);

async function holds(live: (lane: Lane) => Promise<Tally>): Promise<string> {
  const tally = await withVirtualTime((time) => live({ time }));
  assert.deepEqual(tally.wrong, []);
  assert.ok(tally.longestToRestMinutes <= longestToRest);
  return figuresOf(tally);
}

describe('R9: what goes wrong for an hour, for two days, for ever', () => {
  for (const flow of flows) {
    for (const [title, lasting] of Object.entries(lengths))
      it(`${flow.name}, from its write on, ${title}: told when it is given up, and not before`, async (context) => {
        context.diagnostic(await holds((lane) => fromTheWriteOn(lane, { flow, lasting, mishaps: some })));
      });

    it(`${flow.name}, from its first call on: refused and not done, or done when it can be`, async (context) => {
      context.diagnostic(await holds((lane) => fromTheBeginning(lane, { flow, mishaps: some })));
    });
  }
});

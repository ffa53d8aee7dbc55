import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { longestToRest } from '../simulation/rest.js';
import { withVirtualTime } from '../virtual-time.js';
import { figuresOf } from './every-call.js';
import { flows } from './flows.js';
import { fromTheBeginning, fromTheWriteOn, lengths } from './lasting.js';
import { mishaps } from './mishaps.js';

// The same as lasting.test.ts, with every fault.

describe('R9: every fault for an hour, for two days, for ever', () => {
  for (const flow of flows)
    it(flow.name, async (context) => {
      await withVirtualTime(async (time) => {
        const tallies = [await fromTheBeginning({ time }, { flow, mishaps })];
        for (const lasting of Object.values(lengths))
          tallies.push(await fromTheWriteOn({ time }, { flow, lasting, mishaps }));
        for (const tally of tallies) {
          context.diagnostic(figuresOf(tally));
          assert.deepEqual(tally.wrong, []);
          assert.ok(tally.longestToRestMinutes <= longestToRest);
        }
      });
    });
});

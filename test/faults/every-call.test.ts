import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requestsJudged } from '../adapters/google/discovery-judge.js';
import { longestToRest } from '../simulation/rest.js';
import { withVirtualTime } from '../virtual-time.js';
import { everyCall, figuresOf, newTally } from './every-call.js';
import { flows } from './flows.js';
import { mishaps, rowCount } from './mishaps.js';

/** What each flow asks of Google at least, what it leaves to be done behind its answer included. */
const calls: Readonly<Record<string, readonly string[]>> = {
  book: ['calendarList.list', 'freebusy.query', 'events.list', 'events.insert', 'events.get'],
  reschedule: ['calendarList.list', 'freebusy.query', 'events.list', 'events.get', 'events.patch'],
  cancel: ['calendarList.list', 'events.list', 'events.get', 'events.delete'],
};

describe('R9: whatever goes wrong at Google, at whichever call', () => {
  it('is tried with all fourteen faults', () => {
    assert.equal(rowCount, 14);
    assert.ok(mishaps.length >= rowCount);
  });

  for (const flow of flows)
    it(`${flow.name}: nothing is lost, nothing stands twice, and what is said is so`, async (context) => {
      const judgedBefore = requestsJudged();
      const tally = newTally();
      const called = await withVirtualTime((time) => everyCall({ time }, flow, tally));
      for (const method of calls[flow.name] ?? [])
        assert.ok(called.includes(`calendar.${method}`), `${flow.name} calls ${method}`);
      assert.ok(called.includes('oauth2.token'));
      assert.equal(tally.runs, 1 + called.length * mishaps.length);
      context.diagnostic(`${String(called.length)} calls: ${called.join(', ')}`);
      context.diagnostic(`${figuresOf(tally)}, ${String(requestsJudged() - judgedBefore)} requests judged`);
      assert.deepEqual(tally.wrong, []);
      // R12
      assert.ok(tally.longestToRestMinutes <= longestToRest, 'it comes to rest in time');
    });
});

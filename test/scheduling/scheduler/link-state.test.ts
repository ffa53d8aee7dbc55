import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isDecided,
  linkNews,
  linkStates,
  nextLinkState,
} from '../../../src/scheduling/scheduler/link-state.js';
import type { LinkNews, LinkState } from '../../../src/scheduling/scheduler/link-state.js';

/** Every state (left) and what each piece of news makes of it. */
const table: Readonly<Record<LinkState, string>> = {
  //          asked     silent    making  made  broken   hopeless
  eligible: 'requested eligible  pending ready eligible failed',
  requested: 'requested requested pending ready eligible failed',
  pending: 'requested pending   pending ready eligible failed',
  ready: 'requested ready     pending ready eligible ready',
  failed: 'requested failed    failed  ready failed   failed',
};
const columns: readonly LinkNews[] = ['asked', 'silent', 'making', 'made', 'broken', 'hopeless'];

describe('a video link', () => {
  for (const state of linkStates)
    it(`that is ${state} becomes what the table says at every piece of news`, () => {
      const expected = table[state].split(/ +/);
      assert.deepEqual(
        columns.map((news) => nextLinkState(state, news)),
        expected,
      );
    });

  it('has a row for every state, and a column for all that is heard', () => {
    assert.deepEqual([...columns].sort(), [...linkNews].sort());
    assert.deepEqual(Object.keys(table).sort(), [...linkStates].sort());
  });

  it('is decided when it is there, or will not come', () => {
    assert.deepEqual(linkStates.filter(isDecided), ['ready', 'failed']);
  });

  it('comes to an end from wherever it is, and can be asked for from there again', () => {
    for (const state of linkStates) {
      assert.ok(isDecided(nextLinkState(state, 'hopeless')), state);
      assert.equal(nextLinkState(state, 'made'), 'ready', 'what is there counts, however late');
      assert.equal(nextLinkState(state, 'asked'), 'requested');
    }
  });

  it('is not given up, and not waited for anew, for what is heard twice', () => {
    for (const state of linkStates)
      for (const news of linkNews) {
        const once = nextLinkState(state, news);
        // What was broken is asked for again, and only then is there something new to hear.
        if (news !== 'broken') assert.equal(nextLinkState(once, news), once, `${state}, ${news}`);
      }
  });
});

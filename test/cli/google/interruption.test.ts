import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { describe, it } from 'node:test';
import { interruption } from '../../../src/cli/google/interruption.js';

describe('an interruption', () => {
  for (const name of ['SIGINT', 'SIGTERM']) {
    it(`by ${name} aborts what runs, once, and lets a second one end the process`, () => {
      const ending = new EventEmitter();
      const { signal } = interruption(ending);
      assert.ok(!signal.aborted);
      ending.emit(name);
      assert.ok(signal.aborted);
      assert.deepEqual(ending.eventNames(), []);
    });
  }

  it('is not waited for any more once the work is done', () => {
    const ending = new EventEmitter();
    const { signal, release } = interruption(ending);
    assert.equal(ending.eventNames().length, 2);
    release();
    assert.deepEqual(ending.eventNames(), []);
    assert.ok(!signal.aborted);
  });
});

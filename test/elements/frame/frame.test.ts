import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

describe('the entry for frames', () => {
  it('can be imported where there is no window', async () => {
    assert.equal(typeof window, 'undefined');
    const { fitFrames, tellHeight } = await import('../../../src/frame.js');
    assert.deepEqual([typeof fitFrames, typeof tellHeight], ['function', 'function']);
  });
});

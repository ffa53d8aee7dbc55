import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

describe('A server without a DOM', () => {
  for (const entry of ['index', 'define', 'define-button', 'define-host', 'frame'])
    it(`imports booking-elements/${entry}`, async () => {
      assert.equal(typeof document, 'undefined');
      await import(`../../src/${entry}.js`);
    });
});

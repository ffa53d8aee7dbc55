import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesNamedTwice, sentAddresses } from '../../../src/elements/details-form/further-addresses.js';

describe('The addresses of those whom a guest brings', () => {
  for (const [what, addresses, twice] of [
    ['nobody', [], []],
    ['two people', ['bo@example.com', 'cy@example.com'], []],
    ['one person twice, however written', ['bo@example.com', ' Bo@Example.com '], [1]],
    ['one person three times', ['bo@example.com', 'bo@example.com', 'bo@example.com'], [1, 2]],
    ['the guest', ['bo@example.com', 'ADA@example.com'], [1]],
    ['empty fields', ['', ' ', ''], []],
  ] as const)
    it(`are told apart: ${what}`, () => {
      assert.deepEqual(addressesNamedTwice(addresses, ' ada@example.com'), twice);
    });

  it('are nobody’s where the guest has none yet', () => {
    assert.deepEqual(addressesNamedTwice(['bo@example.com', ''], ''), []);
  });

  it('are sent without what is not an address', () => {
    assert.deepEqual(sentAddresses([' bo@example.com', '', ' ']), ['bo@example.com']);
  });
});

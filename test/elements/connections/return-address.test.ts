import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { returnedIn, withoutReturn } from '../../../src/elements/connections/return-address.js';
import type { Returned } from '../../../src/elements/connections/return-address.js';

const page = 'https://app.example/settings';

/** An address, what it says of a way back, and what is left of it. */
const addresses: readonly (readonly [string, Returned | undefined, string])[] = [
  [page, undefined, page],
  [`${page}?connect=failed`, { outcome: 'failed' }, page],
  [`${page}?connect=granted#connect-proof=abc`, { outcome: 'granted', proof: 'abc' }, page],
  [`${page}?connect=granted`, { outcome: 'granted' }, page],
  [`${page}?connect=granted#connect-proof=`, { outcome: 'granted' }, page],
  [`${page}?connect=`, undefined, page],
  [`${page}?connect=maybe#connect-proof=abc`, undefined, page],
  [
    `${page}?tab=1&connect=granted&x=2#settings=integrations&connect-proof=a_b-c`,
    { outcome: 'granted', proof: 'a_b-c' },
    `${page}?tab=1&x=2#settings=integrations`,
  ],
  [`${page}?q=a%20b#/route?day=1&x`, undefined, `${page}?q=a%20b#/route?day=1&x`],
  [`${page}?connect=failed#connect-proof=abc`, { outcome: 'failed' }, page],
];

describe('the address that somebody comes back to', () => {
  for (const [address, returned, rest] of addresses)
    it(`is read and cleaned: ${address}`, () => {
      assert.deepEqual(returnedIn(address), returned);
      assert.equal(withoutReturn(address), rest);
      assert.equal(withoutReturn(rest), rest, 'there is nothing more to take out');
    });
});

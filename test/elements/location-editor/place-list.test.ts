import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { LocationSettings } from '../../../src/contract/settings-store.js';
import {
  movePlace,
  neighbourOf,
  preferPlace,
  replacePlace,
  withoutPlace,
} from '../../../src/elements/location-editor/place-list.js';

const listOf = (ids: string): readonly LocationSettings[] =>
  Array.from(ids, (id) => ({ id, kind: 'text', detail: id }));
const idsOf = (places: readonly LocationSettings[]) => places.map(({ id }) => id).join('');

describe('a list of places', () => {
  for (const [from, to, expected] of [
    [0, 1, 'bacd'],
    [0, 3, 'bcda'],
    [3, 0, 'dabc'],
    [2, 1, 'acbd'],
    [1, 1, 'abcd'],
    [1, 99, 'acdb'],
    [1, -1, 'bacd'],
    [9, 0, 'abcd'],
    [-1, 0, 'abcd'],
  ] as const)
    it(`has ${expected} after ${from} went to ${to}`, () => {
      assert.equal(idsOf(movePlace(listOf('abcd'), from, to)), expected);
    });

  it('loses and gains nothing, however it is moved', () => {
    const index = fc.integer({ min: -3, max: 9 });
    fc.assert(
      fc.property(index, index, (from, to) => {
        const moved = movePlace(listOf('abcdef'), from, to);
        assert.equal(
          moved
            .map(({ id }) => id)
            .sort()
            .join(''),
          'abcdef',
        );
      }),
    );
  });

  it('prefers one by putting it first, and leaves the order of the others', () => {
    assert.equal(idsOf(preferPlace(listOf('abc'), 'c')), 'cab');
    assert.equal(idsOf(preferPlace(listOf('abc'), 'a')), 'abc');
    assert.equal(idsOf(preferPlace(listOf('abc'), 'gone')), 'abc');
  });

  it('replaces a place where it stands, and no other', () => {
    const place: LocationSettings = { id: 'b', kind: 'ask-guest' };
    const [a, , c] = listOf('abc');
    assert.deepEqual(replacePlace(listOf('abc'), place), [a, place, c]);
  });

  it('removes one, and knows whose row is next to it', () => {
    assert.equal(idsOf(withoutPlace(listOf('abc'), 'b')), 'ac');
    assert.equal(neighbourOf(listOf('abc'), 'b'), 'c');
    assert.equal(neighbourOf(listOf('abc'), 'c'), 'b');
    assert.equal(neighbourOf(listOf('a'), 'a'), undefined);
  });
});

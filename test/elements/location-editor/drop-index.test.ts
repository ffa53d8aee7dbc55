import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dropIndex, roomFor } from '../../../src/elements/location-editor/drop-index.js';

/** Four rows of 100 pixels, 10 apart; the third is taller. */
const rows = [
  { start: 0, size: 100 },
  { start: 110, size: 100 },
  { start: 220, size: 300 },
  { start: 530, size: 100 },
];

describe('where a dragged row would stand', () => {
  for (const [name, from, offset, expected] of [
    ['where it is, without a move', 1, 0, 1],
    ['where it is, before the middle of the next', 0, 59, 0],
    ['one further, beyond that', 0, 61, 1],
    ['further than a tall one only beyond the middle of that', 1, 159, 1],
    ['further than a tall one beyond the middle of it', 1, 161, 2],
    ['last, far below the list', 0, 5000, 3],
    ['one before, above the middle of that', 1, -61, 0],
    ['where it is, before that', 1, -59, 1],
    ['first, far above the list', 3, -5000, 0],
  ] as const)
    it(name, () => {
      assert.equal(dropIndex(rows, from, offset), expected);
    });

  it('is where it was, for a row that is not there', () => {
    assert.equal(dropIndex(rows, 7, 100), 7);
  });

  it('has the rows in between make room, and no others', () => {
    const shifts = (from: number, to: number) =>
      [0, 1, 2, 3].map((index) => roomFor(index, { from, to, by: 110 }));
    assert.deepEqual(shifts(0, 2), [0, -110, -110, 0]);
    assert.deepEqual(shifts(3, 1), [0, 110, 110, 0]);
    assert.deepEqual(shifts(2, 2), [0, 0, 0, 0]);
  });
});

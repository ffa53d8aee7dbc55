import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexForKey } from '../../../src/elements/slot-picker/slot-moves.js';
import type { Place } from '../../../src/elements/slot-picker/slot-moves.js';

/** Three columns; the second line has two, and after a heading a third line has one. */
const places: readonly Place[] = [
  { left: 0, top: 0, width: 100 },
  { left: 108, top: 0, width: 100 },
  { left: 216, top: 0, width: 100 },
  { left: 0, top: 52, width: 100 },
  { left: 108, top: 52, width: 100 },
  { left: 0, top: 140, width: 100 },
];

const press = (key: string, from: number, direction: 'ltr' | 'rtl' = 'ltr') =>
  indexForKey(key, from, { places, direction });

describe('a key on a time', () => {
  it('leads along the line and through its end', () => {
    assert.equal(press('ArrowRight', 0), 1);
    assert.equal(press('ArrowRight', 2), 3);
    assert.equal(press('ArrowLeft', 3), 2);
  });

  it('goes the other way where one reads from right to left', () => {
    assert.equal(press('ArrowLeft', 0, 'rtl'), 1);
    assert.equal(press('ArrowRight', 1, 'rtl'), 0);
  });

  it('leads to the nearest time of the line above or below, across headings', () => {
    assert.equal(press('ArrowDown', 1), 4);
    assert.equal(press('ArrowDown', 2), 4);
    assert.equal(press('ArrowDown', 4), 5);
    assert.equal(press('ArrowUp', 5), 3);
    assert.equal(press('ArrowUp', 4), 1);
  });

  it('leads to the first and the last', () => {
    assert.equal(press('Home', 4), 0);
    assert.equal(press('End', 0), 5);
  });

  it('stops at the edges', () => {
    assert.equal(press('ArrowLeft', 0), undefined);
    assert.equal(press('ArrowRight', 5), undefined);
    assert.equal(press('ArrowUp', 1), undefined);
    assert.equal(press('ArrowDown', 5), undefined);
  });

  it('moves nothing when it means something else, or there is nothing', () => {
    assert.equal(press('Enter', 0), undefined);
    assert.equal(indexForKey('ArrowDown', -1, { places: [], direction: 'ltr' }), undefined);
    assert.equal(indexForKey('End', -1, { places: [], direction: 'ltr' }), undefined);
  });
});

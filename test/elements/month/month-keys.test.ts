import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateForKey } from '../../../src/elements/month/month-keys.js';
import type { GridFrame } from '../../../src/elements/month/month-keys.js';

const ltr: GridFrame = { direction: 'ltr', firstWeekday: 1 };
const wednesday = '2026-03-11';

const press = (key: string, frame: GridFrame = ltr, shift = false) =>
  dateForKey(wednesday, { key, shift }, frame);

describe('a key on a day', () => {
  it('leads to the day it points at', () => {
    const cases: readonly [key: string, date: string][] = [
      ['ArrowRight', '2026-03-12'],
      ['ArrowLeft', '2026-03-10'],
      ['ArrowDown', '2026-03-18'],
      ['ArrowUp', '2026-03-04'],
      ['Home', '2026-03-09'],
      ['End', '2026-03-15'],
      ['PageDown', '2026-04-11'],
      ['PageUp', '2026-02-11'],
    ];
    for (const [key, date] of cases) assert.equal(press(key), date, key);
  });

  it('goes the other way where one reads from right to left', () => {
    const rtl: GridFrame = { direction: 'rtl', firstWeekday: 6 };
    assert.equal(press('ArrowRight', rtl), '2026-03-10');
    assert.equal(press('ArrowLeft', rtl), '2026-03-12');
    assert.equal(press('ArrowDown', rtl), '2026-03-18');
    assert.equal(press('Home', rtl), '2026-03-07');
    assert.equal(press('End', rtl), '2026-03-13');
  });

  it('leads a year on together with shift', () => {
    assert.equal(press('PageDown', ltr, true), '2027-03-11');
    assert.equal(press('PageUp', ltr, true), '2025-03-11');
  });

  it('keeps to the last day of a shorter month', () => {
    assert.equal(dateForKey('2026-01-31', { key: 'PageDown', shift: false }, ltr), '2026-02-28');
  });

  it('stops at the first and the last date', () => {
    const held: GridFrame = { ...ltr, min: '2026-03-10', max: '2026-03-13' };
    assert.equal(press('ArrowUp', held), '2026-03-10');
    assert.equal(press('PageDown', held), '2026-03-13');
    assert.equal(press('ArrowRight', held), '2026-03-12');
  });

  it('moves nothing when it means something else', () => {
    for (const key of ['Enter', ' ', 'Tab', 'a', 'constructor']) assert.equal(press(key), undefined, key);
  });
});

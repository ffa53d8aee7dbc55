import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { halfHours, readTime, writeTime } from '../../../src/elements/schedule-editor/time-text.js';

const read: readonly (readonly [string, string | undefined])[] = [
  ['9', '09:00'],
  ['09', '09:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['1730', '17:30'],
  ['9:30', '09:30'],
  ['9.30', '09:30'],
  ['9h30', '09:30'],
  [' 17 : 30 ', '17:30'],
  ['9 Uhr', '09:00'],
  ['9:30 PM', '21:30'],
  ['9:30pm', '21:30'],
  ['9 p.m.', '21:00'],
  ['12 am', '00:00'],
  ['12 pm', '12:00'],
  ['٠٩:٣٠', '09:30'],
  ['۱۷:۳۰', '17:30'],
  ['٩:٣٠ م', '21:30'],
  ['24:00', '24:00'],
  ['24', '24:00'],
  ['0', '00:00'],
  ['', undefined],
  ['soon', undefined],
  ['25', undefined],
  ['24:01', undefined],
  ['9:60', undefined],
  ['9:5', undefined],
  ['13 pm', undefined],
  ['0 am', undefined],
  ['-9', undefined],
  ['123456', undefined],
];

describe('times as people write them', () => {
  for (const [text, time] of read)
    it(`${JSON.stringify(text)} is ${time ?? 'none'}`, () => {
      assert.equal(readTime(text), time);
    });

  it('stand in a field as a language writes them, where every keyboard can', () => {
    assert.equal(writeTime('en-US', '00:00'), '12:00 AM');
    assert.equal(writeTime('en-US', '12:30'), '12:30 PM');
    assert.equal(writeTime('en-US', '17:00'), '5:00 PM');
    assert.equal(writeTime('en-US', '24:00'), '24:00');
    for (const locale of ['en-GB', 'de', 'ar-EG', 'hi'])
      assert.equal(writeTime(locale, '17:00'), '17:00', locale);
  });

  it('are read as they were written, in any language', () => {
    const time = fc.integer({ min: 0, max: 1440 }).map((minutes) => {
      const two = (value: number) => String(value).padStart(2, '0');
      return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    });
    fc.assert(
      fc.property(time, fc.constantFrom('en-US', 'en-GB', 'de', 'ar'), (written, locale) => {
        assert.equal(readTime(writeTime(locale, written)), written);
      }),
      { seed: 20_260_301 },
    );
  });

  it('can be chosen by the half hour', () => {
    const all = halfHours('de');
    assert.equal(all.length, 49);
    assert.deepEqual([all[0], all[1], all[48]], ['00:00', '00:30', '24:00']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  clockOf,
  passesMark,
  roughly,
  secondsOf,
  untilNextSecond,
} from '../../../src/elements/hold/countdown.js';

describe('A countdown', () => {
  for (const [rest, seconds, next] of [
    [3000, 3, 1000],
    [2999, 3, 999],
    [2001, 3, 1],
    [2000, 2, 1000],
    [1, 1, 1],
    [0, 0, 1000],
  ] as const)
    it(`of ${rest} ms shows ${seconds}, and the next number after ${next} ms`, () => {
      assert.deepEqual([secondsOf(rest), untilNextSecond(rest)], [seconds, next]);
    });

  it('never shows less than nothing', () => {
    assert.equal(secondsOf(-5000), 0);
  });

  for (const [locale, seconds, clock] of [
    ['en', 272, '4:32'],
    ['en', 65, '1:05'],
    ['en', 9, '0:09'],
    ['en', 0, '0:00'],
    ['de', 90 * 60, '90:00'],
    ['ar-EG', 272, '٤:٣٢'],
  ] as const)
    it(`is written in ${locale}: ${clock}`, () => {
      assert.equal(clockOf(locale, seconds), clock);
    });

  for (const [seconds, said] of [
    [300, 300],
    [299, 240],
    [60, 60],
    [59, 50],
    [30, 30],
    [12, 10],
    [3, 10],
  ] as const)
    it(`of ${seconds} s is said to be ${said}`, () => {
      assert.equal(roughly(seconds), said);
    });

  for (const [before, seconds, passes] of [
    [121, 120, true],
    [120, 119, false],
    [31, 30, true],
    [30, 29, false],
    [300, 20, true],
    [300, 299, false],
    [undefined, 120, false],
    [undefined, 10, false],
    [20, 320, false],
  ] as const)
    it(`${passes ? 'says' : 'does not say'} aloud that it went from ${before} to ${seconds}`, () => {
      assert.equal(passesMark(before, seconds), passes);
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatInstant, isInstant, parseInstant } from '../../src/time/instant.js';
import { workMeter } from '../work-meter.js';

const seed = { seed: 20111230, numRuns: 2000 };

describe('an instant', () => {
  const taken: [string, string][] = [
    ['2026-11-23T09:00:00Z', '2026-11-23T09:00:00.000Z'],
    ['2026-11-23T09:00:00.5Z', '2026-11-23T09:00:00.500Z'],
    ['2026-11-23T09:00:00.123456789Z', '2026-11-23T09:00:00.123Z'],
    ['2026-11-23T09:00:00.9999Z', '2026-11-23T09:00:00.999Z'],
    ['2026-11-23T09:00:00+01:00', '2026-11-23T08:00:00.000Z'],
    ['2026-11-23T09:00:00-03:30', '2026-11-23T12:30:00.000Z'],
    ['2026-11-23T09:00:00+05:45', '2026-11-23T03:15:00.000Z'],
    ['2026-11-23T09:00:00+14:00', '2026-11-22T19:00:00.000Z'],
    ['2026-11-23T09:00:00-00:00', '2026-11-23T09:00:00.000Z'],
    ['2026-11-23t09:00:00z', '2026-11-23T09:00:00.000Z'],
    ['2028-02-29T23:59:59.999-23:59', '2028-03-01T23:58:59.999Z'],
    ['0099-01-01T00:00:00Z', '0099-01-01T00:00:00.000Z'],
    ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
    ['1969-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z'],
  ];
  for (const [text, expected] of taken) {
    it(`is read from ${text}`, () => {
      assert.equal(formatInstant(parseInstant(text)), expected);
      assert.equal(isInstant(text), true);
    });
  }

  const refused: [why: string, text: string][] = [
    ['no offset', '2026-11-23T09:00:00'],
    ['no seconds', '2026-11-23T09:00Z'],
    ['no time', '2026-11-23'],
    ['a space for the T', '2026-11-23 09:00:00Z'],
    ['a fraction without digits', '2026-11-23T09:00:00.Z'],
    ['a comma', '2026-11-23T09:00:00,5Z'],
    ['a date that does not exist', '2026-02-29T09:00:00Z'],
    ['30 February', '2026-02-30T09:00:00Z'],
    ['month 13', '2026-13-01T09:00:00Z'],
    ['hour 24', '2026-11-23T24:00:00Z'],
    ['minute 60', '2026-11-23T09:60:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['an offset without a colon', '2026-11-23T09:00:00+0100'],
    ['an offset of hours only', '2026-11-23T09:00:00+01'],
    ['an offset of 24 hours', '2026-11-23T09:00:00+24:00'],
    ['an offset of 60 minutes', '2026-11-23T09:00:00+01:60'],
    ['a named zone', '2026-11-23T09:00:00+01:00[Europe/Berlin]'],
    ['a year of five digits', '+012026-11-23T09:00:00Z'],
    ['an instant before the year 0000', '0000-01-01T00:00:00+01:00'],
    ['an instant after the year 9999', '9999-12-31T23:59:59-01:00'],
    ['space around', ' 2026-11-23T09:00:00Z'],
    ['a line break after', '2026-11-23T09:00:00Z\n'],
    ['digits of another script', '２０２６-11-23T09:00:00Z'],
    ['nothing', ''],
    ['prose', 'Mon, 23 Nov 2026 09:00:00 GMT'],
    ['a number', '1795420800000'],
  ];
  for (const [why, text] of refused) {
    it(`is not ${why}`, () => {
      assert.throws(() => parseInstant(text), {
        name: 'RangeError',
        message: /^Not an instant after RFC 3339: "/,
      });
      assert.equal(isInstant(text), false);
    });
  }

  it('is no value of another type', () => {
    for (const value of [0, null, undefined, {}, [], new Date(0), ['2026-11-23T09:00:00Z']]) {
      assert.equal(isInstant(value), false, JSON.stringify(value));
    }
  });

  it('comes back from what is written, to the millisecond', () => {
    const times = fc.integer({ min: Date.UTC(1, 0), max: Date.UTC(9999, 0) });
    fc.assert(
      fc.property(times, (instant) => {
        assert.equal(parseInstant(formatInstant(instant)), instant);
      }),
      seed,
    );
  });

  it('is the same under whatever offset it is written', () => {
    const times = fc.integer({ min: Date.UTC(1000, 0), max: Date.UTC(9000, 0) });
    fc.assert(
      fc.property(times, fc.integer({ min: -1439, max: 1439 }), (instant, minutes) => {
        const local = new Date(instant + minutes * 60_000).toISOString().slice(0, -1);
        const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
        const length = Math.abs(minutes);
        const text = `${local}${minutes < 0 ? '-' : '+'}${two(length / 60)}:${two(length % 60)}`;
        assert.equal(parseInstant(text), instant, text);
      }),
      seed,
    );
  });

  it('is told apart from noise in no time, and says little of it', () => {
    const noise = ['2026-11-23T09:00:00.' + '1'.repeat(200_000), '2'.repeat(200_000), '"'.repeat(200_000)];
    const work = workMeter();
    for (const text of noise) {
      assert.throws(
        () => parseInstant(text),
        (error: Error) => error.message.length <= 80,
      );
    }
    assert.ok(work() < 1000);
  });

  it('is not written when it is none', () => {
    for (const instant of [NaN, Infinity, 9e15]) assert.throws(() => formatInstant(instant), RangeError);
  });
});

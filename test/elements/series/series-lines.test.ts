import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { SeriesTime } from '../../../src/contract/index.js';
import { seriesLines } from '../../../src/elements/series/series-lines.js';

const zone = 'Europe/Berlin';
const minute = 60_000;
const week = 7 * 24 * 60 * minute;

/** Half an hour from an instant on. */
const timeAt = (start: string | number, more: Partial<SeriesTime> = {}): SeriesTime => {
  const from = typeof start === 'string' ? Date.parse(start) : start;
  return {
    start: new Date(from).toISOString(),
    end: new Date(from + 30 * minute).toISOString(),
    isFree: true,
    ...more,
  };
};

describe('The lines of several times', () => {
  it('say date and time in a zone, in order', () => {
    const lines = seriesLines([timeAt('2026-03-03T09:00Z'), timeAt('2026-03-10T09:00Z')], {
      locale: 'en-GB',
      zone,
    });
    assert.deepEqual(
      lines.map(({ date, time, usual, reason }) => [date, time, usual, reason]),
      [
        ['Tuesday 3 March', '10:00–10:30', undefined, undefined],
        ['Tuesday 10 March', '10:00–10:30', undefined, undefined],
      ],
    );
  });

  it('say the year where it is another', () => {
    const [, second] = seriesLines([timeAt('2026-12-29T09:00Z'), timeAt('2027-01-05T09:00Z')], {
      locale: 'en-GB',
      zone,
    });
    assert.equal(second?.date, 'Tuesday, 5 January 2027');
  });

  it('say when it would usually begin, where the clocks change before it', () => {
    // Ten in New York, where summer time begins three weeks before it does in Berlin.
    const times = [
      timeAt('2026-03-03T15:00Z'),
      timeAt('2026-03-10T14:00Z'),
      timeAt('2026-03-17T14:00Z', { isFree: false }),
      timeAt('2026-03-31T14:00Z'),
    ];
    const usualIn = (zone: string) => seriesLines(times, { locale: 'en-GB', zone }).map(({ usual }) => usual);
    assert.deepEqual(usualIn(zone), [undefined, '16:00', undefined, undefined]);
    assert.deepEqual(usualIn('America/New_York'), [undefined, undefined, undefined, undefined]);
    assert.deepEqual(usualIn('UTC'), [undefined, '15:00', undefined, '15:00']);
  });

  it('say why one cannot be had: as the backend says, as far as it is known, or lost just now', () => {
    const reasonOf = (more: Partial<SeriesTime>, lost: readonly string[] = []) =>
      seriesLines([timeAt('2026-03-03T09:00Z', more)], { locale: 'en', zone, lost })[0]?.reason;
    assert.equal(reasonOf({}), undefined);
    assert.equal(reasonOf({ isFree: false, reasons: ['window', 'notice'] }), 'window');
    assert.equal(reasonOf({ isFree: false }), 'unavailable');
    assert.equal(reasonOf({ isFree: false, reasons: [] }), 'unavailable');
    assert.equal(reasonOf({ isFree: false, reasons: ['eclipse' as 'window'] }), 'unavailable');
    assert.equal(reasonOf({ isFree: false }, ['2026-03-03T10:00:00+01:00']), 'lost');
    assert.equal(reasonOf({ isFree: true }, ['2026-03-03T09:00Z']), undefined);
  });

  it('are none of none', () => {
    assert.deepEqual(seriesLines([], { locale: 'en', zone }), []);
  });

  it('name another time of day exactly where the clock shows another one', () => {
    const clockOf = (zone: string, instant: number) =>
      new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: zone }).format(instant);
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2020, 0) / minute, max: Date.UTC(2035, 0) / minute }),
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom('Europe/Berlin', 'America/Havana', 'Australia/Lord_Howe', 'Asia/Tokyo', 'UTC'),
        (first, weeks, zone) => {
          const starts = Array.from({ length: 12 }, (_, index) => first * minute + index * weeks * week);
          const lines = seriesLines(
            starts.map((start) => timeAt(start)),
            { locale: 'en-GB', zone },
          );
          for (const [index, line] of lines.entries()) {
            const isUsual = clockOf(zone, starts[index]!) === clockOf(zone, starts[0]!);
            assert.equal(line.usual === undefined, isUsual);
          }
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });
});

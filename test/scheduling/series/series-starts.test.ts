import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { seriesStarts } from '../../../src/scheduling/series/series-starts.js';
import { civilAt, dateAt, transitionsBetween } from '../../../src/time/zone.js';

const instants = (zone: string, start: string, [everyWeeks, times]: readonly [number, number]) =>
  seriesStarts(zone, { start: Date.parse(start), everyWeeks, times }).map((at) => new Date(at).toISOString());

describe('the starts of a series', () => {
  it('keep the time of day where the clocks change', () => {
    assert.deepEqual(instants('Europe/Berlin', '2026-03-23T08:00:00Z', [1, 3]), [
      '2026-03-23T08:00:00.000Z',
      '2026-03-30T07:00:00.000Z',
      '2026-04-06T07:00:00.000Z',
    ]);
    assert.deepEqual(instants('America/New_York', '2026-10-19T13:00:00Z', [2, 2]), [
      '2026-10-19T13:00:00.000Z',
      '2026-11-02T14:00:00.000Z',
    ]);
  });

  it('read a time that a date leaves out as the transition, and one that it has twice as the first', () => {
    // On 29 March 2026 there is no half past two in Berlin; on 25 October it is there twice.
    assert.deepEqual(
      instants('Europe/Berlin', '2026-03-22T01:30:00Z', [1, 2])[1],
      '2026-03-29T01:00:00.000Z',
    );
    assert.deepEqual(
      instants('Europe/Berlin', '2026-10-18T00:30:00Z', [1, 2])[1],
      '2026-10-25T00:30:00.000Z',
    );
  });

  it('begin with what was asked for, also the second of two alike', () => {
    assert.deepEqual(instants('Europe/Berlin', '2026-10-25T01:30:00Z', [1, 2]), [
      '2026-10-25T01:30:00.000Z',
      '2026-11-01T01:30:00.000Z',
    ]);
  });

  it('lie whole weeks apart by the calendar, at the same time by the clock but in a gap', () => {
    const zones = [
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'America/Havana',
      'Asia/Kathmandu',
      'Africa/Cairo',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 11) }).map((at) => at - (at % 900_000)),
        fc.record({ everyWeeks: fc.integer({ min: 1, max: 8 }), times: fc.integer({ min: 2, max: 12 }) }),
        (zone, start, { everyWeeks, times }) => {
          const all = seriesStarts(zone, { start, everyWeeks, times });
          assert.equal(all.length, times);
          const clock = (at: number) => ({ ...civilAt(zone, at), year: 0, month: 0, day: 0 });
          const first = clock(start);
          for (const [index, at] of all.entries()) {
            const days = (Date.parse(dateAt(zone, at)) - Date.parse(dateAt(zone, start))) / 86_400_000;
            assert.equal(days, index * everyWeeks * 7);
            const isSame = JSON.stringify(clock(at)) === JSON.stringify(first);
            // In a gap the clock jumps over the time of day.
            const isGap = transitionsBetween(zone, at, at + 1).length > 0;
            assert.ok(isSame || isGap, `${zone} ${new Date(at).toISOString()}`);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

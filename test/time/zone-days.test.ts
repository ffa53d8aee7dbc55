import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dateOfDayNumber, dayNumberOf } from '../../src/time/civil-date.js';
import { dateStretchFrom, dayNumbersAt } from '../../src/time/zone-days.js';
import { DateClock, dateAt, instantOnDate } from '../../src/time/zone.js';

const day = 86_400_000;
const zones = [
  'America/St_Johns',
  'Pacific/Apia',
  'America/Havana',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
];
const years = fc.integer({ min: Date.UTC(1999, 0), max: Date.UTC(2038, 0) });

describe('dates of rising instants', () => {
  it('are those that are found one by one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.array(years, { maxLength: 50 }), (zone, instants) => {
        const rising = Float64Array.from(instants).sort();
        assert.deepEqual(
          Array.from(dayNumbersAt(zone, rising), dateOfDayNumber),
          Array.from(rising, (instant) => dateAt(zone, instant)),
        );
      }),
      { numRuns: 200, seed: 1 },
    );
  });
  it('come twice where clocks go back over midnight (St John’s, 2010-11-07 at 00:01)', () => {
    const start = instantOnDate('America/St_Johns', '2010-11-06', 23 * 60);
    const stretches: (readonly [string, number])[] = [];
    for (let at = start; stretches.length < 4; ) {
      const stretch = dateStretchFrom('America/St_Johns', at);
      stretches.push([dateOfDayNumber(stretch.day), (stretch.end - stretch.start) / 60_000]);
      at = stretch.end;
    }
    assert.deepEqual(stretches, [
      ['2010-11-06', 60],
      ['2010-11-07', 1],
      ['2010-11-06', 59],
      ['2010-11-07', 1440],
    ]);
  });
  it('leave out a date that never was (Apia, 2011-12-30)', () => {
    const { day: before, end } = dateStretchFrom('Pacific/Apia', Date.UTC(2011, 11, 30));
    assert.equal(dateOfDayNumber(before), '2011-12-29');
    assert.equal(dateOfDayNumber(dateStretchFrom('Pacific/Apia', end).day), '2011-12-31');
  });
});

describe('DateClock', () => {
  it('finds what instantOnDate finds, going from date to date', () => {
    const minutes = fc.integer({ min: 0, max: 2880 });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        years,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), minutes), { minLength: 1, maxLength: 20 }),
        (zone, from, steps) => {
          const clock = new DateClock(zone);
          let date = Math.floor(from / day);
          for (const [further, after] of steps) {
            date += further;
            clock.goTo(date);
            assert.equal(clock.instantAt(after), instantOnDate(zone, dateOfDayNumber(date), after));
          }
        },
      ),
      { numRuns: 300, seed: 2 },
    );
  });
  it('answers the first instant of the next date for one that never was', () => {
    const clock = new DateClock('Pacific/Apia');
    clock.goTo(dayNumberOf('2011-12-30'));
    assert.equal(clock.instantAt(540), Date.UTC(2011, 11, 30, 10));
    assert.equal(clock.instantAt(1440), Date.UTC(2011, 11, 30, 10));
  });
});

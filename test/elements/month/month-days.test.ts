import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countTimes, tabStopOf, weeksOf } from '../../../src/elements/month/month-days.js';
import type { MonthFacts } from '../../../src/elements/month/month-days.js';

const march: MonthFacts = {
  month: '2026-03',
  firstWeekday: 1,
  days: new Map([
    ['2026-02-27', 4],
    ['2026-03-05', 3],
    ['2026-03-09', 1],
    ['2026-03-20', 0],
  ]),
};

const dayOf = (facts: MonthFacts, date: string) =>
  weeksOf(facts)
    .flat()
    .find((day) => day?.date === date);

describe('the weeks of a month', () => {
  it('are always six, so that nothing moves from month to month', () => {
    for (const month of ['2026-02', '2026-03', '2026-08']) {
      for (const firstWeekday of [1, 6, 7]) {
        const weeks = weeksOf({ month, firstWeekday });
        assert.equal(weeks.length, 6);
        assert.ok(weeks.every((week) => week.length === 7));
      }
    }
  });

  it('hold each day of the month once, and leave those of the months beside it blank', () => {
    const dates = weeksOf(march).flatMap((week) => week.flatMap((day) => day?.date ?? []));
    assert.equal(dates.length, 31);
    assert.equal(dates[0], '2026-03-01');
    assert.equal(dates.at(-1), '2026-03-31');
    assert.equal(weeksOf(march)[0]?.findIndex(Boolean), 6);
  });

  it('know the days with free times', () => {
    assert.deepEqual(dayOf(march, '2026-03-05'), { date: '2026-03-05', state: 'free', count: 3 });
    assert.deepEqual(dayOf(march, '2026-03-06'), { date: '2026-03-06', state: 'none', count: 0 });
    assert.deepEqual(dayOf(march, '2026-03-20'), { date: '2026-03-20', state: 'none', count: 0 });
    assert.equal(countTimes(weeksOf(march)), 4);
  });

  it('claim nothing of a day while its times are being asked for', () => {
    assert.equal(dayOf({ ...march, loading: true }, '2026-03-06')?.state, 'unknown');
    assert.equal(dayOf({ ...march, loading: true }, '2026-03-05')?.state, 'free');
    assert.equal(dayOf({ ...march, days: undefined }, '2026-03-05')?.state, 'unknown');
  });

  it('offer nothing before the first date and after the last', () => {
    const held = { ...march, min: '2026-03-06', max: '2026-03-08' };
    assert.equal(dayOf(held, '2026-03-05')?.state, 'none');
    assert.equal(dayOf(held, '2026-03-09')?.state, 'none');
    assert.equal(dayOf({ ...held, loading: true }, '2026-03-09')?.state, 'none');
    assert.equal(dayOf({ ...march, min: '2026-03-05', max: '2026-03-09' }, '2026-03-09')?.state, 'free');
  });
});

describe('the day the tab key stops at', () => {
  const weeks = weeksOf(march);

  it('is the one reached by keys, else the chosen one', () => {
    assert.equal(tabStopOf(weeks, ['2026-03-17', '2026-03-09']), '2026-03-17');
    assert.equal(tabStopOf(weeks, [undefined, '2026-03-09']), '2026-03-09');
  });

  it('is the first free day where those are of another month', () => {
    assert.equal(tabStopOf(weeks, ['2026-04-01', undefined]), '2026-03-05');
  });

  it('is the first of the month where none is free', () => {
    assert.equal(tabStopOf(weeksOf({ ...march, days: new Map() }), []), '2026-03-01');
  });
});

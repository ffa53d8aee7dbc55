import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Slot } from '../../../src/contract/slot.js';
import { countTimes, daysOf, weekAround } from '../../../src/elements/week/week-days.js';
import type { WeekFacts } from '../../../src/elements/week/week-days.js';
import { firstWeekdayOf } from '../../../src/time/first-weekday.js';

const slotAt = (start: string): Slot => ({
  start: new Date(start).toISOString(),
  end: new Date(Date.parse(start) + 1_800_000).toISOString(),
});

const shown = (date: string, facts: Partial<WeekFacts>) =>
  daysOf(weekAround(date, 1), { zone: 'UTC', slots: [], ...facts });

/** Each day with its times, as `03-02 free 2`. */
const told = (date: string, facts: Partial<WeekFacts>) =>
  shown(date, facts).map((day) => `${day.date.slice(5)} ${day.state} ${day.times.length}`);

describe('a week', () => {
  it('begins where the locale’s does', () => {
    for (const [locale, from, to] of [
      ['de', '2026-03-02', '2026-03-08'],
      ['en-US', '2026-03-01', '2026-03-07'],
      ['ar-EG', '2026-02-28', '2026-03-06'],
      ['dv-MV', '2026-02-27', '2026-03-05'],
      ['pt-BR', '2026-03-01', '2026-03-07'],
    ] as const)
      assert.deepEqual(weekAround('2026-03-04', firstWeekdayOf(locale)), { from, to }, locale);
  });

  it('is followed by the next, over the ends of months and years', () => {
    assert.deepEqual(weekAround('2026-12-30', 1, 1), { from: '2027-01-04', to: '2027-01-10' });
    assert.deepEqual(weekAround('2026-03-01', 7, -1), { from: '2026-02-22', to: '2026-02-28' });
  });
});

describe('the days of a week', () => {
  it('are seven, with the times that fall on them in the zone', () => {
    const slots = ['2026-03-01T23:30Z', '2026-03-02T22:30Z', '2026-03-08T23:30Z'].map(slotAt);
    for (const [zone, first, last] of [
      ['UTC', '03-02 free 1', '03-08 free 1'],
      ['Europe/Berlin', '03-02 free 2', '03-08 none 0'],
      ['America/New_York', '03-02 free 1', '03-08 free 1'],
      ['Pacific/Kiritimati', '03-02 free 1', '03-08 none 0'],
    ] as const) {
      const days = told('2026-03-04', { zone, slots });
      assert.deepEqual([days.length, days[0], days[6]], [7, first, last], zone);
    }
  });

  it('have their times in order, whatever order they come in, each of them once', () => {
    const slots = ['2026-03-02T15:00Z', '2026-03-02T08:00Z', '2026-03-02T11:00Z'].map(slotAt);
    const [monday] = shown('2026-03-02', { slots });
    assert.deepEqual(
      monday?.times.map(({ slot }) => slot),
      [slots[1], slots[2], slots[0]],
    );
  });

  it('keep all times of a day of 25 hours, those shown twice marked', () => {
    const slots = Array.from({ length: 50 }, (_, half) =>
      slotAt(new Date(Date.parse('2026-10-24T22:00Z') + half * 1_800_000).toISOString()),
    );
    const sunday = shown('2026-10-25', { zone: 'Europe/Berlin', slots })[6]!;
    assert.equal(sunday.times.length, 50);
    assert.equal(sunday.times.filter(({ twice }) => twice).length, 4);
  });

  it('have none before the first and after the last date', () => {
    const slots = ['2026-03-02T09:00Z', '2026-03-03T09:00Z', '2026-03-05T09:00Z'].map(slotAt);
    const days = shown('2026-03-02', { slots, min: '2026-03-03', max: '2026-03-04' });
    assert.equal(countTimes(days), 1);
    assert.deepEqual(
      days.map(({ state }) => state),
      ['none', 'free', 'none', 'none', 'none', 'none', 'none'],
    );
  });

  it('are not known to have none while more is asked for, but where none can be', () => {
    assert.deepEqual(
      told('2026-03-02', {
        slots: [slotAt('2026-03-04T09:00Z')],
        loading: true,
        min: '2026-03-03',
        max: '2026-03-05',
      }).slice(0, 5),
      ['03-02 none 0', '03-03 unknown 0', '03-04 free 1', '03-05 unknown 0', '03-06 none 0'],
    );
  });

  it('leave out the Friday that Apia left out', () => {
    assert.deepEqual(
      told('2011-12-30', { zone: 'Pacific/Apia' }).map((day) => day.slice(0, 5)),
      ['12-26', '12-27', '12-28', '12-29', '12-31', '01-01'],
    );
  });
});

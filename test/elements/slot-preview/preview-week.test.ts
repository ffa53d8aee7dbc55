import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { daysOf, pageOf, weekOf } from '../../../src/elements/slot-preview/preview-week.js';

const zones = ['Europe/Berlin', 'America/Havana', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'UTC'];
const slotAt = (start: string) => ({
  start,
  end: new Date(Date.parse(start) + 1_800_000).toISOString(),
});

describe('a week of the preview', () => {
  it('begins today, by the clock of the hours', () => {
    const now = Date.UTC(2026, 2, 2, 23, 30);
    assert.equal(weekOf('Europe/Berlin', { now, page: 0 }).dates[0], '2026-03-03');
    assert.equal(weekOf('America/New_York', { now, page: 0 }).dates[0], '2026-03-02');
    assert.deepEqual(weekOf('Europe/Berlin', { now, page: 1 }).dates.slice(0, 2), [
      '2026-03-10',
      '2026-03-11',
    ]);
  });

  it('has whole days, an hour less where clocks go forward', () => {
    const { start, end } = weekOf('Europe/Berlin', { now: Date.UTC(2026, 2, 27, 12), page: 0 });
    assert.equal(start, '2026-03-26T23:00:00.000Z');
    assert.equal(end, '2026-04-02T22:00:00.000Z');
  });

  it('leaves out a date that never was', () => {
    const { dates } = weekOf('Pacific/Apia', { now: Date.UTC(2011, 11, 28, 20), page: 0 });
    assert.deepEqual(dates.slice(0, 3), ['2011-12-28', '2011-12-29', '2011-12-31']);
    assert.equal(dates.length, 6);
  });

  it('follows the week before without a gap, and shows every instant on one page alone', () => {
    const anyInstant = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        anyInstant,
        fc.integer({ min: 0, max: 400 * 24 }),
        (zone, now, hours) => {
          const instant = now + hours * 3_600_000;
          const page = pageOf(zone, { now, instant });
          const week = weekOf(zone, { now, page });
          assert.ok(Date.parse(week.start) <= instant && instant < Date.parse(week.end));
          assert.equal(weekOf(zone, { now, page: page + 1 }).start, week.end);
        },
      ),
    );
  });

  it('has no page before today’s', () => {
    const now = Date.UTC(2026, 2, 2, 12);
    assert.equal(pageOf('UTC', { now, instant: now - 30 * 86_400_000 }), 0);
  });

  it('shows every day, also those with nothing, and marks what a clock shows twice', () => {
    const days = daysOf(
      [slotAt('2026-10-25T00:30:00.000Z'), slotAt('2026-10-25T01:30:00.000Z')],
      'Europe/Berlin',
      ['2026-10-24', '2026-10-25'],
    );
    assert.deepEqual(
      days.map(({ date, times }) => [date, times.map(({ twice }) => twice)]),
      [
        ['2026-10-24', []],
        ['2026-10-25', [true, true]],
      ],
    );
  });

  it('keeps the times of a full day in one row, in their order', () => {
    const all = Array.from({ length: 24 }, (_, hour) =>
      slotAt(new Date(Date.UTC(2026, 2, 2, hour)).toISOString()),
    );
    const [day] = daysOf(all, 'UTC', ['2026-03-02']);
    assert.deepEqual(
      day?.times.map(({ slot }) => slot.start),
      all.map(({ start }) => start),
    );
  });
});

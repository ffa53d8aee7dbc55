import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysOf, weekAround } from '../../../src/elements/week/week-days.js';
import { countRows, mostRows, rowsOf } from '../../../src/elements/week/week-rows.js';

/** Days whose times are all asked for. */
const opened = new Set(['2026-03-09']);

/** Rows of the week of a date, a day being a list of instants. */
function placed(date: string, starts: readonly string[], zone = 'UTC') {
  const slots = starts.map((start) => ({
    start: new Date(start).toISOString(),
    end: new Date(Date.parse(start) + 1_800_000).toISOString(),
  }));
  const days = daysOf(weekAround(date, 1), { zone, slots });
  return rowsOf(days, zone, ({ date }) => opened.has(date));
}

const numbers = (rows: ReturnType<typeof placed>, day: number) => rows[day]?.shown.map(({ row }) => row);

const every = (minutes: number, from: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(from) + index * minutes * 60_000).toISOString(),
  );

describe('times of a week', () => {
  it('stand beside the same time of other days', () => {
    const rows = placed('2026-03-02', [
      '2026-03-02T09:00Z',
      '2026-03-02T10:00Z',
      '2026-03-03T09:30Z',
      '2026-03-03T10:00Z',
      '2026-03-05T15:00Z',
    ]);
    assert.deepEqual([numbers(rows, 0), numbers(rows, 1), numbers(rows, 3)], [[1, 3], [2, 3], [4]]);
    assert.equal(countRows(rows), 4);
  });

  it('stand beside it by the clock, whatever happens to the clock in between', () => {
    for (const [zone, date, starts] of [
      ['Europe/Berlin', '2026-03-29', ['2026-03-27T08:00Z', '2026-03-29T07:00Z']],
      ['America/New_York', '2026-11-01', ['2026-10-31T13:00Z', '2026-11-01T14:00Z']],
      ['Australia/Lord_Howe', '2026-10-04', ['2026-10-02T22:30Z', '2026-10-03T22:00Z']],
      ['Asia/Kathmandu', '2026-03-08', ['2026-03-07T03:15Z', '2026-03-08T03:15Z']],
    ] as const)
      assert.equal(countRows(placed(date, starts, zone)), 1, zone);
  });

  it('that the clock shows a second time come after the first, and before what follows', () => {
    const rows = placed(
      '2026-10-25',
      [...every(30, '2026-10-23T23:30Z', 4), ...every(30, '2026-10-24T23:30Z', 6)],
      'Europe/Berlin',
    );
    // Saturday 1:30 2:00 2:30 3:00; Sunday 1:30 2:00 2:30 2:00 2:30 3:00
    assert.deepEqual(numbers(rows, 5), [1, 2, 3, 6]);
    assert.deepEqual(numbers(rows, 6), [1, 2, 3, 4, 5, 6]);
  });

  it('that begin at once have a row each', () => {
    const rows = placed('2026-03-02', ['2026-03-02T09:00Z', '2026-03-02T09:00Z', '2026-03-03T09:00Z']);
    assert.deepEqual([numbers(rows, 0), numbers(rows, 1)], [[1, 2], [1]]);
  });

  it('are listed without gaps where there would be too many rows', () => {
    const rows = placed('2026-03-02', [
      ...every(20, '2026-03-02T08:00Z', mostRows),
      '2026-03-03T08:05Z',
      '2026-03-03T18:00Z',
    ]);
    assert.deepEqual(numbers(rows, 1), [1, 2]);
    assert.equal(countRows(rows), mostRows);
    assert.ok(rows.every(({ rest }) => rest === 0));
  });

  it('are shown in part on a day that has very many, until all are asked for', () => {
    const starts = every(15, '2026-03-02T08:00Z', 40);
    const [monday] = placed('2026-03-02', starts);
    assert.deepEqual([monday?.shown.length, monday?.rest], [mostRows - 1, 40 - mostRows + 1]);
    assert.equal(countRows(placed('2026-03-02', starts)), mostRows);
    const [whole] = placed('2026-03-09', every(15, '2026-03-09T08:00Z', 40));
    assert.deepEqual([whole?.shown.length, whole?.rest], [40, 0]);
  });

  it('are no rows where there are none', () => {
    assert.equal(countRows(placed('2026-03-02', [])), 0);
  });
});

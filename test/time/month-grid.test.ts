import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, weekdayOf } from '../../src/time/civil-date.js';
import { endOfMonth } from '../../src/time/add-months.js';
import { firstWeekdayOf } from '../../src/time/first-weekday.js';
import { monthGrid } from '../../src/time/month-grid.js';

const seed = { seed: 20260201, numRuns: 500 };

describe('the grid of a month', () => {
  it('has as many whole weeks as the month touches', () => {
    const cases: [month: string, firstWeekday: number, weeks: number, first: string, last: string][] = [
      ['2026-02', 7, 4, '2026-02-01', '2026-02-28'],
      ['2026-02', 1, 5, '2026-01-26', '2026-03-01'],
      ['2026-11', 1, 6, '2026-10-26', '2026-12-06'],
      ['2026-11', 7, 5, '2026-11-01', '2026-12-05'],
      ['2026-05', 7, 6, '2026-04-26', '2026-06-06'],
      ['2026-05', 6, 6, '2026-04-25', '2026-06-05'],
      ['2011-12', 1, 5, '2011-11-28', '2012-01-01'],
    ];
    for (const [month, firstWeekday, weeks, first, last] of cases) {
      const grid = monthGrid(month, firstWeekday);
      assert.equal(grid.length, weeks, month);
      assert.equal(grid[0]?.[0], first);
      assert.equal(grid.at(-1)?.at(-1), last);
    }
  });

  it('is rows of seven days in a row that cover the month and no week more', () => {
    const month = fc
      .tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, index]) => `${String(year).padStart(4, '0')}-${String(index).padStart(2, '0')}`);
    fc.assert(
      fc.property(month, fc.integer({ min: 1, max: 7 }), (text, firstWeekday) => {
        const grid = monthGrid(text, firstWeekday);
        const days = grid.flat();
        for (const week of grid) {
          assert.equal(week.length, 7);
          assert.equal(weekdayOf(week[0] ?? ''), firstWeekday);
          assert.ok(week.some((date) => date.startsWith(text)));
        }
        days.forEach((date, index) => assert.equal(date, addDays(days[0] ?? '', index)));
        assert.ok(days.includes(`${text}-01`) && days.includes(endOfMonth(`${text}-01`)));
      }),
      seed,
    );
  });

  it('refuses what is no month', () => {
    for (const month of ['2026-13', '2026-1', '2026', '2026-01-01', '']) {
      assert.throws(() => monthGrid(month, 1), RangeError, month);
    }
  });
});

describe('the first day of the week', () => {
  /** What the engine says; a property in this one, a method in newer ones. */
  function saidOf(locale: string): number | undefined {
    const parsed = new Intl.Locale(locale) as {
      readonly getWeekInfo?: () => { readonly firstDay: number };
      readonly weekInfo?: { readonly firstDay: number };
    };
    return (parsed.getWeekInfo?.() ?? parsed.weekInfo)?.firstDay;
  }

  const cases: [string, number][] = [
    ['de', 1],
    ['de-AT', 1],
    ['en', 7],
    ['en-US', 7],
    ['en-GB', 1],
    ['en-001', 1],
    ['fr', 1],
    ['fr-CA', 7],
    ['ar-EG', 6],
    ['ar-AE', 1],
    ['fa', 6],
    ['he', 7],
    ['dv', 5],
    ['ja', 7],
    ['pt-BR', 7],
    ['pt-PT', 7],
    ['es-419', 1],
    ['zh-Hans-CN', 1],
    ['und-ZZ', 1],
  ];

  it('is that of the region, its own or the likely one', () => {
    for (const [locale, expected] of cases) assert.equal(firstWeekdayOf(locale), expected, locale);
  });

  it('is alike in table and engine for every region, but for the few that CLDR moves from year to year', () => {
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    // Codes given up long ago are rewritten by the engine in its own way.
    const locales = letters
      .flatMap((a) => letters.map((b) => `und-${a}${b}`))
      .filter((tag) => Intl.getCanonicalLocales(tag)[0] === tag && names.of(tag.slice(4)));
    assert.ok(locales.length > 240);
    const apart = locales.filter((locale) => firstWeekdayOf(locale) !== saidOf(locale));
    assert.ok(apart.length <= 3, apart.join(' '));
  });

  it('refuses what is no language tag', () => {
    for (const tag of ['', 'en_US', 'x', 'de-']) assert.throws(() => firstWeekdayOf(tag), RangeError, tag);
  });
});

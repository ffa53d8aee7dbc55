import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as dateFns from 'date-fns';
import fc from 'fast-check';
import { addDays, dateOfDayNumber, dayNumberOf } from '../../src/time/civil-date.js';
import { addMonths, endOfMonth } from '../../src/time/add-months.js';
import { daysBetween, isCivilDate } from '../../src/time/civil-date.js';
import { monthAfter, monthBefore, monthOf } from '../../src/time/civil-month.js';
import { startOfWeek, weekdayOf } from '../../src/time/civil-date.js';
import { startOfMonth } from '../../src/time/civil-month.js';
import { onMachineIn } from './machine-zone.js';

const seed = { seed: 20260308, numRuns: 1000 };

// date-fns is right about dates where the machine's zone has no rules, so it can judge there.
const civilDate = fc
  .tuple(
    fc.integer({ min: 1000, max: 2999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map((fields) => fields.map((field) => String(field).padStart(2, '0')).join('-'))
  .filter((text) => dateFns.isMatch(text, 'yyyy-MM-dd'));

function judge(work: (read: (date: string) => Date, write: (date: Date) => string) => void): void {
  onMachineIn('UTC', () => {
    work(dateFns.parseISO, (date) => dateFns.format(date, 'yyyy-MM-dd'));
  });
}

describe('a civil date', () => {
  it('is four, two and two digits that name a date', () => {
    for (const text of ['2026-11-23', '2028-02-29', '2000-02-29', '0000-01-01', '0099-12-31', '9999-12-31']) {
      assert.equal(isCivilDate(text), true, text);
    }
  });

  it('is nothing else', () => {
    const texts = [
      '2026-02-29',
      '1900-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
    ];
    const shapes = [
      '',
      '2026-1-1',
      '20260101',
      '2026-01-01T00:00Z',
      ' 2026-01-01',
      '2026-01-01\n',
      '+002026-01-01',
    ];
    const digits = ['٢٠٢٦-٠١-٠١', '2026–01–01', '-2026-01-01', '12026-01-01'];
    for (const text of [...texts, ...shapes, ...digits, 20260101, null, undefined, {}, ['2026-01-01']]) {
      assert.equal(isCivilDate(text), false, JSON.stringify(text));
    }
  });

  it('is counted in days from 1970-01-01', () => {
    assert.equal(dayNumberOf('1970-01-01'), 0);
    assert.equal(dayNumberOf('1969-12-31'), -1);
    assert.equal(dayNumberOf('2026-11-23'), 20_780);
    assert.equal(dateOfDayNumber(20_780), '2026-11-23');
    assert.equal(dateOfDayNumber(dayNumberOf('0000-01-01')), '0000-01-01');
  });

  it('comes back from its day number, for every day of four centuries', () => {
    let last = '';
    for (let day = dayNumberOf('1800-01-01'); day <= dayNumberOf('2200-12-31'); day++) {
      const date = dateOfDayNumber(day);
      if (dayNumberOf(date) !== day || date <= last) assert.fail(date);
      last = date;
    }
  });
});

describe('arithmetic on dates', () => {
  it('adds days over the ends of months and years', () => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2026-03-01', -1), '2026-02-28');
    assert.equal(addDays('2011-12-29', 1), '2011-12-30');
    assert.equal(addDays('2026-11-23', 0), '2026-11-23');
  });

  it('adds months and stays inside shorter ones', () => {
    const cases: [string, number, string][] = [
      ['2026-01-31', 1, '2026-02-28'],
      ['2028-01-31', 1, '2028-02-29'],
      ['2026-03-31', -1, '2026-02-28'],
      ['2026-01-31', 2, '2026-03-31'],
      ['2026-11-30', 3, '2027-02-28'],
      ['2028-02-29', 12, '2029-02-28'],
      ['2026-01-15', -13, '2024-12-15'],
      ['0099-12-31', 2, '0100-02-28'],
      ['2026-05-31', 0, '2026-05-31'],
    ];
    for (const [date, months, expected] of cases) assert.equal(addMonths(date, months), expected, date);
  });

  it('finds the weekday, the week and the month of a date', () => {
    assert.equal(weekdayOf('2026-11-23'), 1);
    assert.equal(weekdayOf('2026-11-29'), 7);
    assert.equal(weekdayOf('1969-12-31'), 3);
    assert.equal(startOfWeek('2026-11-29'), '2026-11-23');
    assert.equal(startOfWeek('2026-11-23'), '2026-11-23');
    assert.equal(startOfWeek('2026-11-25', 7), '2026-11-22');
    assert.equal(startOfWeek('2026-11-25', 6), '2026-11-21');
    assert.equal(startOfMonth('2026-11-23'), '2026-11-01');
    assert.equal(endOfMonth('2026-11-23'), '2026-11-30');
    assert.equal(endOfMonth('2028-02-01'), '2028-02-29');
    assert.equal(endOfMonth('9999-12-01'), '9999-12-31');
    assert.equal(monthOf('2026-11-23'), '2026-11');
    assert.equal(monthAfter('2026-12'), '2027-01');
    assert.equal(monthBefore('2026-01'), '2025-12');
    assert.equal(daysBetween('2026-03-01', '2026-02-28'), -1);
  });

  it('refuses what is no date, and answers beyond the years 0000 to 9999', () => {
    for (const text of ['2026-02-29', '', 'tomorrow', undefined as unknown as string]) {
      for (const work of [dayNumberOf, weekdayOf, startOfWeek, startOfMonth, endOfMonth]) {
        assert.throws(() => work(text), RangeError, `${work.name} ${text}`);
      }
      assert.throws(() => addDays(text, 1), RangeError);
      assert.throws(() => addMonths(text, 1), RangeError);
    }
    assert.throws(() => addDays('9999-12-31', 1), RangeError);
    assert.throws(() => addDays('0000-01-01', -1), RangeError);
    assert.throws(() => addMonths('9999-12-31', 1), RangeError);
    assert.throws(() => addDays('2026-01-01', NaN), RangeError);
    assert.throws(() => addDays('2026-01-01', 1e12), RangeError);
  });

  it('agrees with date-fns on a machine in UTC', () => {
    judge((read, write) => {
      const amount = fc.integer({ min: -1000, max: 1000 });
      const weekday = fc.integer({ min: 1, max: 7 });
      fc.assert(
        fc.property(fc.tuple(civilDate, civilDate), amount, weekday, ([date, other], n, first) => {
          const day = read(date);
          const weekStartsOn = (first % 7) as dateFns.Day;
          assert.equal(addDays(date, n), write(dateFns.addDays(day, n)));
          assert.equal(addMonths(date, n), write(dateFns.addMonths(day, n)));
          assert.equal(daysBetween(other, date), dateFns.differenceInCalendarDays(day, read(other)));
          assert.equal(weekdayOf(date), dateFns.getISODay(day));
          assert.equal(startOfWeek(date, first), write(dateFns.startOfWeek(day, { weekStartsOn })));
          assert.equal(startOfMonth(date), write(dateFns.startOfMonth(day)));
          assert.equal(endOfMonth(date), write(dateFns.endOfMonth(day)));
          assert.equal(monthAfter(monthOf(date)), monthOf(write(dateFns.addMonths(day, 1))));
          assert.equal(monthBefore(monthOf(date)), monthOf(write(dateFns.addMonths(day, -1))));
        }),
        seed,
      );
    });
  });

  it('does not follow date-fns where the machine stands in Apia, which had no 30 December 2011', () => {
    onMachineIn('Pacific/Apia', () => {
      const next = dateFns.addDays(dateFns.parseISO('2011-12-29'), 1);
      assert.equal(dateFns.format(next, 'yyyy-MM-dd'), '2011-12-31');
      assert.equal(addDays('2011-12-29', 1), '2011-12-30');
    });
  });
});

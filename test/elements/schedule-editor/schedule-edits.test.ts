import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Schedule } from '../../../src/contract/index.js';
import {
  datesOf,
  isClosedOn,
  weekFrom,
  withDates,
  withDay,
  withDays,
  withoutDates,
} from '../../../src/elements/schedule-editor/schedule-edits.js';
import { numberAt, withNumber } from '../../../src/elements/schedule-editor/number-edits.js';
import { termsOf, withTerms } from '../../../src/elements/schedule-editor/schedule-terms.js';
import {
  boundsOf,
  faultOfNumber,
  readWhole,
  unitOf,
} from '../../../src/elements/schedule-editor/whole-number.js';
import type { NumberField } from '../../../src/elements/schedule-editor/whole-number.js';

const morning = [{ from: '09:00', to: '12:00' }];
const evening = [{ from: '18:00', to: '20:00' }];
const schedule: Schedule = { zone: 'Europe/Berlin', weekly: { 1: morning } };

describe('edits of a schedule', () => {
  it('change one weekday, or take its hours away', () => {
    assert.deepEqual(withDay(schedule, 2, evening).weekly, { 1: morning, 2: evening });
    assert.deepEqual(withDay(schedule, 1, []).weekly, {});
    assert.deepEqual(schedule.weekly, { 1: morning });
  });

  it('copy hours to other days, no hours too', () => {
    assert.deepEqual(withDays(schedule, [2, 7], morning).weekly, { 1: morning, 2: morning, 7: morning });
    assert.deepEqual(withDays(schedule, [1, 2], []).weekly, {});
  });

  it('change dates, and give them their weekly hours back', () => {
    const some = withDates(schedule, ['2026-12-24', '2026-12-25'], []);
    assert.deepEqual(some.overrides, { '2026-12-24': [], '2026-12-25': [] });
    const mixed = withDates(some, ['2026-12-24'], evening);
    assert.deepEqual(mixed.overrides, { '2026-12-24': evening, '2026-12-25': [] });
    assert.deepEqual([isClosedOn(mixed, '2026-12-25'), isClosedOn(mixed, '2026-12-24')], [true, false]);
    assert.equal(isClosedOn(mixed, '2026-12-26'), false);
    assert.deepEqual(withoutDates(mixed, ['2026-12-24', '2026-12-25']), schedule);
    assert.deepEqual(withoutDates(mixed, ['2026-12-24']).overrides, { '2026-12-25': [] });
  });

  it('list the dates to come in order, and those that are over the other way round', () => {
    const dated = withDates(schedule, ['2026-03-02', '2026-01-05', '2026-03-01', '2026-02-01'], []);
    const { coming, past } = datesOf(dated, '2026-03-01');
    assert.deepEqual(
      [coming.map(({ date }) => date), past.map(({ date }) => date)],
      [
        ['2026-03-01', '2026-03-02'],
        ['2026-02-01', '2026-01-05'],
      ],
    );
  });

  it('show weeks as they begin', () => {
    assert.deepEqual(weekFrom(1), [1, 2, 3, 4, 5, 6, 7]);
    assert.deepEqual(weekFrom(7), [7, 1, 2, 3, 4, 5, 6]);
    assert.deepEqual(weekFrom(6), [6, 7, 1, 2, 3, 4, 5]);
  });
});

describe('numbers of the rules', () => {
  it('are read as people write them', () => {
    const cases = [
      ['', undefined],
      ['  ', undefined],
      ['15', 15],
      [' 0 ', 0],
      ['١٥', 15],
      ['-1', NaN],
      ['1.5', NaN],
      ['1e3', NaN],
      ['fifteen', NaN],
      ['99999999999', NaN],
    ] as const;
    for (const [text, value] of cases) assert.deepEqual(readWhole(text), value, text);
  });

  it('lie between what each field takes', () => {
    for (const name of Object.keys(boundsOf) as NumberField[]) {
      const [least, most] = boundsOf[name];
      assert.equal(faultOfNumber(name, least), undefined);
      assert.equal(faultOfNumber(name, most), undefined);
      assert.equal(faultOfNumber(name, least - 1), 'out-of-bounds');
      assert.equal(faultOfNumber(name, most + 1), 'out-of-bounds');
      assert.equal(faultOfNumber(name, NaN), 'not-a-number');
    }
  });

  it('stand where they were put, and leave nothing where they are taken away', () => {
    for (const name of Object.keys(boundsOf) as NumberField[]) {
      const before = name === 'window.rollingDays' ? { window: { rollingDays: 1 } } : {};
      const terms = withNumber(before, name, 7);
      assert.equal(numberAt(terms, name), 7, name);
      if (name !== 'window.rollingDays') assert.deepEqual(withNumber(terms, name, undefined), {}, name);
    }
    assert.deepEqual(withNumber({ limits: { perDay: 2, perWeek: 5 } }, 'limits.perDay', undefined), {
      limits: { perWeek: 5 },
    });
  });

  it('are told in the largest unit that fits', () => {
    const cases = [
      [undefined, 'hours'],
      [0, 'hours'],
      [30, 'minutes'],
      [90, 'minutes'],
      [120, 'hours'],
      [1440, 'days'],
      [2880, 'days'],
    ] as const;
    for (const [minutes, unit] of cases) assert.equal(unitOf(minutes), unit);
  });
});

describe('the terms of an event type', () => {
  const eventType = {
    slug: 'intro',
    title: 'Intro',
    durationsMinutes: [30],
    window: { rollingDays: 30 },
    bufferAfterMinutes: 10,
    limits: { perDay: 3 },
  } as const;

  it('are those of its fields that are terms', () => {
    assert.deepEqual(termsOf(eventType), {
      window: { rollingDays: 30 },
      bufferAfterMinutes: 10,
      limits: { perDay: 3 },
    });
  });

  it('are changed without touching the rest, and a window is always left', () => {
    assert.deepEqual(withTerms(eventType, { noticeMinutes: 60 }), {
      slug: 'intro',
      title: 'Intro',
      durationsMinutes: [30],
      noticeMinutes: 60,
      window: { rollingDays: 30 },
    });
    assert.deepEqual(withTerms(eventType, termsOf(eventType)), eventType);
  });
});

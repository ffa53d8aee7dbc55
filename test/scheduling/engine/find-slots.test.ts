import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isBookingError } from '../../../src/contract/index.js';
import { findSlots } from '../../../src/scheduling/engine/find-slots.js';
import type { SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { slotsByMinute } from './oracle.js';
import { slotInputs } from './slot-inputs.js';

const minute = 60_000;
const day = 86_400_000;
const utc = (text: string): number => Date.parse(`${text}Z`);
const always = (from: string, to: string): SlotInput['schedule']['weekly'] =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, [{ from, to }]]));

/** A question about Berlin on Monday, 2 March 2026, 9 to 12, in half hours, asked the day before. */
function ask(change: Partial<SlotInput> = {}): readonly string[] {
  const input: SlotInput = {
    schedule: { zone: 'Europe/Berlin', weekly: { 1: [{ from: '09:00', to: '12:00' }] } },
    durationMinutes: 30,
    now: utc('2026-03-01T00:00:00'),
    range: { start: utc('2026-03-02T00:00:00'), end: utc('2026-03-03T00:00:00') },
    ...change,
  };
  return findSlots(input).map(({ start }) => new Date(start).toISOString().slice(0, 16));
}

/** The starts of one local day in another zone, hourly from `from` to `to`, in UTC. */
function day24(zone: string, date: string, [from, to]: readonly [string, string]): readonly string[] {
  return ask({
    schedule: { zone, weekly: always(from, to) },
    durationMinutes: 60,
    now: utc('2000-01-01T00:00:00'),
    range: { start: utc(`${date}T00:00:00`) - day, end: utc(`${date}T00:00:00`) + 2.5 * day },
  }).filter((start) => dateIn(zone, start) === date);
}

function dateIn(zone: string, start: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(utc(start));
}

describe('rule 1: window edges', () => {
  it('begins at the first instant of the day where midnight is skipped (Havana, 2026-03-08)', () => {
    assert.deepEqual(day24('America/Havana', '2026-03-08', ['00:00', '03:00']), [
      '2026-03-08T05:00',
      '2026-03-08T06:00',
    ]);
    assert.deepEqual(day24('America/Havana', '2026-03-08', ['09:00', '11:00']), [
      '2026-03-08T13:00',
      '2026-03-08T14:00',
    ]);
  });
  it('keeps the working day where it is when clocks change at midnight (Cairo, 2026-04-24)', () => {
    assert.deepEqual(day24('Africa/Cairo', '2026-04-24', ['09:00', '11:00']), [
      '2026-04-24T06:00',
      '2026-04-24T07:00',
    ]);
    assert.deepEqual(day24('Africa/Cairo', '2026-04-24', ['00:00', '02:00']), ['2026-04-23T22:00']);
  });
  it('takes the first occurrence of both edges in a fold of half an hour (Lord Howe, 2026-04-05)', () => {
    const half = ask({
      schedule: { zone: 'Australia/Lord_Howe', weekly: { 7: [{ from: '01:00', to: '02:30' }] } },
      range: { start: utc('2026-04-04T00:00:00'), end: utc('2026-04-06T00:00:00') },
    });
    assert.deepEqual(half, ['2026-04-04T14:00', '2026-04-04T14:30', '2026-04-04T15:00', '2026-04-04T15:30']);
  });
  it('offers nothing on a date that never was (Apia, 2011-12-30)', () => {
    assert.deepEqual(day24('Pacific/Apia', '2011-12-30', ['00:00', '24:00']), []);
    assert.deepEqual(day24('Pacific/Apia', '2011-12-29', ['21:00', '24:00']).length, 3);
    assert.deepEqual(day24('Pacific/Apia', '2011-12-31', ['00:00', '02:00']), [
      '2011-12-30T10:00',
      '2011-12-30T11:00',
    ]);
  });
  it('lets a window across midnight end on the transition', () => {
    const night = ask({
      schedule: { zone: 'America/New_York', weekly: { 6: [{ from: '22:00', to: '03:00' }] } },
      durationMinutes: 60,
      range: { start: utc('2026-03-08T00:00:00'), end: utc('2026-03-09T00:00:00') },
    });
    assert.deepEqual(night, ['2026-03-08T03:00', '2026-03-08T04:00', '2026-03-08T05:00', '2026-03-08T06:00']);
  });
});

describe('rule 2: grid', () => {
  it('begins at the window, whatever is asked, busy or past', () => {
    assert.deepEqual(ask({ range: { start: utc('2026-03-02T08:10:00'), end: utc('2026-03-02T09:01:00') } }), [
      '2026-03-02T08:30',
      '2026-03-02T09:00',
    ]);
    assert.deepEqual(
      ask({ busy: [{ start: utc('2026-03-02T08:00:00'), end: utc('2026-03-02T10:10:00') }] }),
      ['2026-03-02T10:30'],
    );
    assert.deepEqual(ask({ now: utc('2026-03-02T10:10:00') }), ['2026-03-02T10:30']);
  });
  it('gives the union of the grids of overlapping windows', () => {
    const weekly = {
      1: [
        { from: '09:00', to: '10:30' },
        { from: '09:15', to: '10:15' },
      ],
    };
    assert.deepEqual(ask({ schedule: { zone: 'UTC', weekly } }), [
      '2026-03-02T09:00',
      '2026-03-02T09:15',
      '2026-03-02T09:30',
      '2026-03-02T09:45',
      '2026-03-02T10:00',
    ]);
  });
});

describe('rules 3 and 4: fit and overrides', () => {
  it('lets a slot straddle touching windows and midnight', () => {
    const weekly = { 1: [{ from: '22:30', to: '24:00' }], 2: [{ from: '00:00', to: '01:00' }] };
    const range = { start: utc('2026-03-02T00:00:00'), end: utc('2026-03-04T00:00:00') };
    assert.deepEqual(ask({ schedule: { zone: 'UTC', weekly }, durationMinutes: 60, range }), [
      '2026-03-02T22:30',
      '2026-03-02T23:30',
      '2026-03-03T00:00',
    ]);
  });
  it('replaces the weekly windows of an overridden date, and takes nothing from the day before', () => {
    const schedule = {
      zone: 'UTC',
      weekly: always('22:00', '02:00'),
      overrides: { '2026-03-03': [{ from: '10:00', to: '11:00' }] },
    };
    const range = { start: utc('2026-03-02T20:00:00'), end: utc('2026-03-04T00:00:00') };
    assert.deepEqual(ask({ schedule, durationMinutes: 60, range }), [
      '2026-03-02T22:00',
      '2026-03-02T23:00',
      '2026-03-03T10:00',
    ]);
  });
  it('closes a date with an empty override', () => {
    const schedule = { zone: 'UTC', weekly: always('09:00', '10:00'), overrides: { '2026-03-02': [] } };
    assert.deepEqual(ask({ schedule }), []);
  });
  it('lets an override run into the next date, unless that one is overridden too', () => {
    const night = [{ from: '23:00', to: '01:00' }];
    const range = { start: utc('2026-03-02T00:00:00'), end: utc('2026-03-04T00:00:00') };
    const hours = (overrides: SlotInput['schedule']['overrides'] & object): readonly string[] =>
      ask({ schedule: { zone: 'UTC', weekly: {}, overrides }, durationMinutes: 60, range });
    assert.deepEqual(hours({ '2026-03-02': night }), ['2026-03-02T23:00', '2026-03-03T00:00']);
    assert.deepEqual(hours({ '2026-03-02': night, '2026-03-03': [] }), ['2026-03-02T23:00']);
  });
});

describe('rule 5: busy', () => {
  const busy = (from: string, to: string) => ({
    start: utc(`2026-03-02T${from}`),
    end: utc(`2026-03-02T${to}`),
  });
  it('lets times touch, with buffers on both sides', () => {
    assert.deepEqual(ask({ busy: [busy('09:00', '09:30')] }), [
      '2026-03-02T08:00',
      '2026-03-02T08:30',
      '2026-03-02T09:30',
      '2026-03-02T10:00',
      '2026-03-02T10:30',
    ]);
    assert.deepEqual(ask({ busy: [busy('09:00', '09:30')], bufferBeforeMinutes: 1, bufferAfterMinutes: 1 }), [
      '2026-03-02T08:00',
      '2026-03-02T10:00',
      '2026-03-02T10:30',
    ]);
  });
  it('lets buffers lie outside the hours and share minutes with a booking’s', () => {
    const bookings = [{ ...busy('09:00', '09:30'), bufferAfterMinutes: 30 }];
    assert.deepEqual(ask({ bookings, bufferBeforeMinutes: 30, bufferAfterMinutes: 0 }), [
      '2026-03-02T08:00',
      '2026-03-02T08:30',
      '2026-03-02T10:00',
      '2026-03-02T10:30',
    ]);
  });
  it('is not blocked by transparent, zero-length or reversed events', () => {
    const harmless = [
      { ...busy('08:00', '11:00'), transparent: true },
      busy('08:30', '08:30'),
      busy('10:00', '09:00'),
    ];
    assert.equal(ask({ busy: harmless }).length, 6);
  });
  it('blocks whole dates in the event’s own zone', () => {
    const allDay = { from: '2026-03-02', to: '2026-03-03' };
    assert.deepEqual(ask({ busy: [allDay] }), []);
    assert.deepEqual(ask({ busy: [{ ...allDay, zone: 'Pacific/Kiritimati' }] }), [
      '2026-03-02T10:00',
      '2026-03-02T10:30',
    ]);
  });
});

describe('rules 6 to 8: notice, dates, range', () => {
  it('takes notice inclusively, to the millisecond', () => {
    const at = utc('2026-03-02T08:00:00');
    assert.equal(ask({ now: at - 60 * minute, noticeMinutes: 60 })[0], '2026-03-02T08:00');
    assert.equal(ask({ now: at - 60 * minute + 1, noticeMinutes: 60 })[0], '2026-03-02T08:30');
  });
  it('counts rolling days in the schedule’s zone, inclusively', () => {
    const sunday = utc('2026-03-01T22:59:00');
    assert.equal(ask({ now: sunday, window: { rollingDays: 1 } }).length, 6);
    assert.equal(ask({ now: sunday, window: { rollingDays: 0 } }).length, 0);
    assert.equal(ask({ now: sunday + minute, window: { rollingDays: 0 } }).length, 6);
  });
  it('takes a range of dates with both ends', () => {
    assert.equal(ask({ window: { from: '2026-03-02', to: '2026-03-02' } }).length, 6);
    assert.equal(ask({ window: { from: '2026-03-03', to: '2026-03-09' } }).length, 0);
  });
  it('closes a date at its limit, and a week from Monday', () => {
    const bookings = [{ start: utc('2026-03-02T06:00:00'), end: utc('2026-03-02T06:30:00') }];
    assert.equal(ask({ bookings, limits: { perDay: 1 } }).length, 0);
    assert.equal(ask({ bookings, limits: { perDay: 2, perWeek: 1 } }).length, 0);
    assert.equal(ask({ bookings, limits: { perDay: 2, perWeek: 2 } }).length, 6);
    assert.equal(
      ask({ bookings: bookings.map((booking) => ({ ...booking, unlimited: true })), limits: { perDay: 1 } })
        .length,
      6,
    );
  });
  it('lists starts in the range, wherever they end', () => {
    const range = { start: utc('2026-03-02T08:00:00'), end: utc('2026-03-02T08:01:00') };
    assert.deepEqual(ask({ range }), ['2026-03-02T08:00']);
    assert.deepEqual(ask({ range: { start: range.start, end: range.start } }), []);
  });
});

describe('rule 14: durations and places', () => {
  it('takes the duration as the interval when there is none', () => {
    assert.equal(ask({ durationMinutes: 60 }).length, 3);
    assert.equal(ask({ durationMinutes: 60, intervalMinutes: 15 }).length, 9);
  });
  it('narrows the hours and widens the buffers at a place, and says which places a slot fits', () => {
    const input: SlotInput = {
      schedule: { zone: 'UTC', weekly: { 1: [{ from: '09:00', to: '11:00' }] } },
      durationMinutes: 30,
      places: [
        { id: 'office', schedule: { zone: 'UTC', weekly: { 1: [{ from: '10:00', to: '18:00' }] } } },
        { id: 'call' },
        { id: 'visit', bufferBeforeMinutes: 60 },
      ],
      busy: [{ start: utc('2026-03-02T08:30:00'), end: utc('2026-03-02T09:00:00') }],
      now: 0,
      range: { start: utc('2026-03-02T00:00:00'), end: utc('2026-03-03T00:00:00') },
    };
    assert.deepEqual(
      findSlots(input).map(({ places }) => places),
      [['call'], ['call'], ['office', 'call', 'visit'], ['office', 'call', 'visit']],
    );
    const [office] = input.places!;
    assert.deepEqual(
      findSlots({ ...input, places: [office!] }).map(({ start }) => start),
      [utc('2026-03-02T10:00:00'), utc('2026-03-02T10:30:00')],
    );
  });
});

describe('the engine’s door', () => {
  const cases: readonly (readonly [string, Partial<SlotInput>])[] = [
    ['schedule.zone', { schedule: { zone: 'Middle/Earth', weekly: {} } }],
    ['schedule', { schedule: { zone: 'UTC', weekly: { 1: [{ from: '9:00', to: '25:00' }] } } }],
    ['schedule.overrides', { schedule: { zone: 'UTC', weekly: {}, overrides: { '2026-02-30': [] } } }],
    ['durationMinutes', { durationMinutes: 0 }],
    ['durationMinutes', { durationMinutes: Number.NaN }],
    ['intervalMinutes', { intervalMinutes: 0.5 }],
    ['noticeMinutes', { noticeMinutes: -1 }],
    ['range', { range: { start: 2, end: 1 } }],
    ['range', { range: { start: Number.NaN, end: 1 } }],
    ['now', { now: Infinity }],
    ['busy', { busy: [{ start: Number.NaN, end: 1 }] }],
    ['busy.zone', { busy: [{ from: '2026-03-02', to: '2026-03-03', zone: 'x' }] }],
    ['window', { window: { from: 'today', to: 'tomorrow' } }],
  ];
  for (const [path, change] of cases) {
    it(`refuses a bad ${path}: ${JSON.stringify(change)}`, () => {
      assert.throws(
        () => ask(change),
        (error) =>
          isBookingError(error) &&
          error.code === 'invalid-request' &&
          error.details.fields?.[0]?.path === path,
      );
    });
  }
  it('refuses more than 400 days', () => {
    assert.throws(
      () => ask({ range: { start: 0, end: 401 * day } }),
      (error) => isBookingError(error) && error.code === 'range-too-long',
    );
  });
  it('answers a one-minute grid over 400 days without hanging', () => {
    const starts = ask({
      schedule: { zone: 'Europe/Berlin', weekly: always('00:00', '24:00') },
      durationMinutes: 1,
      range: { start: utc('2026-03-02T00:00:00'), end: utc('2026-03-02T00:00:00') + 400 * day },
    });
    assert.equal(starts.length, 400 * 1440);
  });
});

describe('the engine beside an oracle that looks at every minute', () => {
  it('agrees on 250 random questions, half of them at transitions', () => {
    fc.assert(
      fc.property(slotInputs, (input) => {
        assert.deepEqual(
          findSlots(input).map(({ start }) => start),
          slotsByMinute(input),
        );
      }),
      { numRuns: 250, seed: 20_260_302 },
    );
  });
  it('answers split ranges as whole ones', () => {
    fc.assert(
      fc.property(slotInputs, fc.double({ min: 0, max: 1, noNaN: true }), (input, part) => {
        const { start, end } = input.range;
        const middle = start + Math.floor((end - start) * part);
        const halves = [
          { start, end: middle },
          { start: middle, end },
        ].flatMap((range) => findSlots({ ...input, range }));
        assert.deepEqual(halves, findSlots(input));
      }),
      { numRuns: 600, seed: 1 },
    );
  });
});

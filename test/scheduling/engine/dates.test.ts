import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, daily, dateRange, day, minute, on2March, question, slotsOf, utc } from './asking.js';

describe('rule 6: notice', () => {
  const at = utc('2026-03-02T10:00');
  it('is inclusive, to the millisecond', () => {
    assert.equal(ask({ noticeMinutes: 60 }, { now: at - 60 * minute })[0], '10:00');
    assert.equal(ask({ noticeMinutes: 60 }, { now: at - 60 * minute + 1 })[0], '10:30');
    assert.equal(ask({ noticeMinutes: 60 }, { now: at - 60 * minute - 1 })[0], '10:00');
  });
  it('lets the present moment be booked, and nothing before', () => {
    assert.equal(ask({}, { now: at })[0], '10:00');
    assert.equal(ask({}, { now: at + 1 })[0], '10:30');
    assert.deepEqual(ask({}, { now: utc('2026-03-02T12:00') }), []);
  });
  it('is counted in elapsed minutes when it ends within a transition (New York, 2026-03-08)', () => {
    const night = { schedule: daily('America/New_York', '00:00-06:00') };
    const range = dateRange('2026-03-08');
    // Half past one at night; an hour later it is half past three.
    const now = utc('2026-03-08T06:30');
    assert.equal(ask({ ...night, noticeMinutes: 60 }, { now, range })[0], '07:30');
    assert.equal(ask({ ...night, noticeMinutes: 1440 }, { now: now - day, range })[0], '06:30');
  });
});

describe('rule 7: dates', () => {
  const midnight = utc('2026-03-01T23:00');
  const berlin = { schedule: daily('Europe/Berlin', '10:00-13:00') };
  it('counts rolling days in the schedule’s zone, inclusively', () => {
    const rolling = (rollingDays: number, now: number): number =>
      ask({ ...berlin, window: { rollingDays } }, { now, range: dateRange('2026-03-02', 3) }).length;
    assert.equal(rolling(0, midnight - 1), 0);
    assert.equal(rolling(0, midnight), 6);
    assert.equal(rolling(1, midnight - 1), 6);
    assert.equal(rolling(1, midnight), 12);
    assert.equal(rolling(2, midnight), 18);
  });
  it('takes a window of dates with both its ends', () => {
    const within = (from: string, to: string): readonly string[] =>
      ask({ window: { from, to } }, { durationMinutes: 180, range: dateRange('2026-03-02', 4) });
    assert.deepEqual(within('2026-03-03', '2026-03-04'), ['2026-03-03T09:00', '2026-03-04T09:00']);
    assert.deepEqual(within('2026-03-05', '2026-03-05'), ['09:00']);
    assert.deepEqual(within('2026-04-05', '2026-04-06'), []);
  });
  it('looks at the date of a start in the schedule’s zone', () => {
    const evenings = { schedule: daily('America/New_York', '19:00-21:00') };
    const window = { from: '2026-03-02', to: '2026-03-02' };
    assert.deepEqual(ask({ ...evenings, window }, { range: dateRange('2026-03-02', 2) }), [
      '00:00',
      '00:30',
      '01:00',
      '01:30',
    ]);
  });
  it('closes a date at its limit, and a week from Monday', () => {
    const early = on2March('06:00-06:30');
    const week = { durationMinutes: 180, range: dateRange('2026-03-01', 9) };
    assert.deepEqual(ask({ bookings: [early], limits: { perDay: 1 } }), []);
    assert.equal(ask({ bookings: [early], limits: { perDay: 2 } }).length, 6);
    assert.deepEqual(ask({ bookings: [early], limits: { perWeek: 1 } }, { ...week, now: 0 }), [
      '2026-03-01T09:00',
      '2026-03-09T09:00',
    ]);
    assert.equal(ask({ bookings: [early], limits: { perDay: 2, perWeek: 2 } }).length, 6);
    assert.equal(ask({ bookings: [early, early], limits: { perDay: 3, perWeek: 2 } }).length, 0);
  });
  it('counts bookings by their start, of any length, but none of another event type', () => {
    const row = on2March('06:00-06:00');
    const reversed = on2March('07:00-06:00');
    assert.deepEqual(ask({ bookings: [row], limits: { perDay: 1 } }), []);
    assert.deepEqual(ask({ bookings: [reversed], limits: { perDay: 1 } }), []);
    assert.equal(ask({ bookings: [{ ...row, otherEventType: true }], limits: { perDay: 1 } }).length, 6);
    const overnight = { start: utc('2026-03-01T23:00'), end: utc('2026-03-02T08:00') };
    assert.equal(ask({ bookings: [overnight], limits: { perDay: 1 } }).length, 6);
    // In Berlin it is Monday by then.
    assert.equal(ask({ ...berlin, bookings: [overnight], limits: { perDay: 1 } }).length, 0);
  });
});

describe('rule 8: range', () => {
  it('lists starts in it, wherever they end', () => {
    assert.deepEqual(ask({}, { range: on2March('09:00-09:01') }), ['09:00']);
    assert.deepEqual(ask({}, { range: on2March('09:00-09:00') }), []);
    assert.deepEqual(ask({}, { range: on2March('11:30-11:31') }), ['11:30']);
  });
  it('has its start and not its end, to the millisecond', () => {
    const { start, end } = on2March('10:00-11:00');
    assert.deepEqual(ask({}, { range: { start, end } }), ['10:00', '10:30']);
    assert.deepEqual(ask({}, { range: { start: start + 1, end: end + 1 } }), ['10:30', '11:00']);
    assert.deepEqual(ask({}, { range: { start: start - 1, end: end - 1 } }), ['10:00', '10:30']);
  });
});

describe('rule 9: guests elsewhere', () => {
  const days = (guestZone: string | undefined): readonly string[] =>
    slotsOf(
      question(
        { schedule: daily('UTC', '08:00-14:00') },
        { durationMinutes: 120, ...(guestZone !== undefined && { guestZone }) },
      ),
    ).map(({ start, date }) => `${new Date(start).toISOString().slice(11, 13)} on ${date.slice(8)}`);
  it('are told the same instants by the dates of their own zone', () => {
    assert.deepEqual(days(undefined), ['08 on 02', '10 on 02', '12 on 02']);
    assert.deepEqual(days('Pacific/Kiritimati'), ['08 on 02', '10 on 03', '12 on 03']);
    assert.deepEqual(days('Pacific/Pago_Pago'), ['08 on 01', '10 on 01', '12 on 02']);
  });
  it('are told the date on the wall where the clock goes back over midnight (St John’s, 2010-11-07)', () => {
    const found = slotsOf(
      question(
        { schedule: daily('UTC', '02:00-05:00') },
        { guestZone: 'America/St_Johns', range: dateRange('2010-11-07'), now: 0 },
      ),
    );
    assert.deepEqual(
      found.map(({ date }) => Number(date.slice(8))),
      [6, 7, 6, 7, 7, 7],
    );
  });
});

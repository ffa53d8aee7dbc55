import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerAgreed } from './agreement.js';
import { daily, dateRange, on2March, question, utc, windows } from './asking.js';
import { whyNot } from './why-not.js';

const outside = { '08:00': 'outside-hours', '12:00': 'outside-hours' };

describe('reasons', () => {
  it('are told of every start of the grid, closed hours included, when asked to explain', () => {
    assert.deepEqual(whyNot(), outside);
    assert.deepEqual(whyNot({}, { durationMinutes: 90 }), { '12:00': 'outside-hours' });
    assert.deepEqual(answerAgreed(question({}, { durationMinutes: 90 })).absent, []);
  });

  it('name the event or booking that stands there, or is too near', () => {
    const busy = [{ ...on2March('10:15-10:30'), calendarId: 'work', eventId: 'e1', title: 'Dentist' }];
    const bookings = [{ ...on2March('08:30-08:50'), bookingRef: 'b1', bufferAfterMinutes: 15 }];
    assert.deepEqual(whyNot({ busy, bookings, bufferBeforeMinutes: 35 }), {
      '08:00': 'outside-hours, booked 08:30-08:50 b1',
      '09:00': 'buffer 08:30-08:50 b1',
      '10:00': 'busy 10:15-10:30 work e1 Dentist',
      '11:00': 'buffer 10:15-10:30 work e1 Dentist',
      '12:00': 'outside-hours',
    });
  });

  it('give instants of whole dates', () => {
    const busy = [{ from: '2026-03-02', to: '2026-03-03', zone: 'Asia/Kathmandu' }];
    assert.equal(whyNot({ busy })['09:00'], 'busy 18:15-18:15');
  });

  it('say that a date’s own hours closed it, whichever date that is', () => {
    const closed = {
      schedule: { ...daily('UTC', '09:00-12:00'), overrides: { '2026-03-02': windows('11:00-12:00') } },
    };
    assert.deepEqual(whyNot(closed), {
      '08:00': 'outside-hours',
      '09:00': 'closed-by-override 2026-03-02',
      '10:00': 'closed-by-override 2026-03-02',
      '12:00': 'outside-hours',
    });
    const nights = { ...daily('UTC', '22:00-02:00'), overrides: { '2026-03-02': [] } };
    const range = { start: utc('2026-03-01T23:00'), end: utc('2026-03-03T02:00') };
    const why = whyNot({ schedule: nights }, { range, durationMinutes: 120 });
    // The night before is cut, and the night that would have run on never began.
    assert.equal(why['00:00'], 'closed-by-override 2026-03-02');
  });

  it('name the date a slot begins on, where clocks go back over midnight before it ends (St John’s, 2000)', () => {
    const schedule = { ...daily('America/St_Johns', '00:00-20:00'), overrides: { '2000-10-29': [] } };
    const range = { start: utc('2000-10-29T02:30'), end: utc('2000-10-29T02:31') };
    const [absence] = answerAgreed(question({ schedule }, { range, now: range.start, explain: true })).absent;
    assert.deepEqual(
      absence?.host.map((reason) => ('date' in reason ? [reason.code, reason.date] : reason.code)),
      [['closed-by-override', '2000-10-29']],
    );
  });

  it('say when notice ends, which dates can be booked, and which limit is reached', () => {
    const now = utc('2026-03-02T09:00') - 1;
    assert.equal(whyNot({ noticeMinutes: 60 }, { now })['09:00'], 'notice until 03-02T09:59');
    assert.equal(
      whyNot({ window: { from: '2026-03-03', to: '2026-03-09' } })['10:00'],
      'window 2026-03-03/2026-03-09',
    );
    assert.equal(whyNot({ window: { rollingDays: 0 } })['10:00'], 'window /2026-03-01');
    const bookings = [
      on2March('20:00-21:00'),
      { start: utc('2026-03-04T09:00'), end: utc('2026-03-04T10:00') },
    ];
    assert.equal(
      whyNot({ bookings, limits: { perDay: 1, perWeek: 2 } })['10:00'],
      '1 per day of 2026-03-02, 2 per week of 2026-03-02',
    );
    const thursday = whyNot({ bookings, limits: { perWeek: 2 } }, { range: dateRange('2026-03-05') });
    assert.equal(thursday['09:00'], '2 per week of 2026-03-02');
  });

  it('are no session that could be joined, but for what stands in its way', () => {
    const session = { ...on2March('10:00-11:00'), bookingRef: 'session' };
    const other = { ...session, seatsTaken: 2, otherEventType: true, bookingRef: 'other' };
    const longer = { ...on2March('10:00-11:30'), seatsTaken: 2, bookingRef: 'longer' };
    const seats = { seats: 3 };
    assert.equal(whyNot({ bookings: [session, other] }, seats)['10:00'], 'booked 10:00-11:00 other');
    assert.equal(whyNot({ bookings: [session, longer] }, seats)['10:00'], 'booked 10:00-11:30 longer');
    assert.equal(
      whyNot({ bookings: [session, { ...session, seatsTaken: 2 }] }, seats)['10:00'],
      'booked 10:00-11:00 session, booked 10:00-11:00 session',
    );
  });

  it('say which calendars could not be read', () => {
    assert.equal(whyNot({ unreadable: ['work', 'home'] })['10:00'], 'work unreachable, home unreachable');
  });

  it('are all told at once', () => {
    const why = whyNot({
      busy: [on2March('08:10-08:20')],
      bookings: [on2March('08:30-08:45')],
      unreadable: ['home'],
      window: { from: '2026-03-03', to: '2026-03-03' },
      limits: { perDay: 1 },
      noticeMinutes: 1440,
    });
    assert.deepEqual(
      new Set(why['08:00']!.split(', ')),
      new Set([
        'outside-hours',
        'notice until 03-02T12:00',
        'window 2026-03-03/2026-03-03',
        '1 per day of 2026-03-02',
        'home unreachable',
        'busy 08:10-08:20',
        'booked 08:30-08:45',
      ]),
    );
  });

  it('stop at ten neighbours', () => {
    const busy = Array.from({ length: 30 }, (_, index) => ({
      start: utc('2026-03-02T10:00') + index * 60_000,
      end: utc('2026-03-02T10:01') + index * 60_000,
      eventId: `e${index}`,
    }));
    const reasons = whyNot({ busy })['10:00']!.split(', ');
    assert.deepEqual(reasons.length, 10);
    assert.equal(reasons[9], 'busy 10:09-10:10 e9');
  });

  it('are told again from the first instant of each date that is closed', () => {
    const schedule = { zone: 'Asia/Kathmandu', weekly: {} };
    const why = whyNot({ schedule }, { durationMinutes: 420, range: dateRange('2026-03-02', 1) });
    assert.deepEqual(Object.keys(why), ['01:15', '08:15', '15:15', '18:15']);
  });
});

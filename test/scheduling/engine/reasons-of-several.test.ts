import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerAgreed } from './agreement.js';
import { daily, on2March, question } from './asking.js';
import { whyNot } from './why-not.js';

describe('what a guest may know of them', () => {
  it('is nothing that tells how the host spends the time', () => {
    const host = {
      busy: [{ ...on2March('09:00-10:00'), title: 'Dentist', calendarId: 'work' }],
      bookings: [{ ...on2March('10:00-11:00'), bookingRef: 'b1' }],
      noticeMinutes: 22 * 60,
    };
    const input = question(host, { durationMinutes: 60, explain: true, range: on2March('08:00-13:00') });
    const told = answerAgreed(input).absent.map(({ guest }) => guest);
    assert.deepEqual(told, [
      ['outside-hours', 'notice'],
      ['notice', 'unavailable'],
      ['unavailable'],
      ['outside-hours'],
    ]);
    const words = JSON.stringify(told);
    for (const secret of ['Dentist', 'work', 'b1', 'busy', 'booked'])
      assert.ok(!words.includes(secret), secret);
  });

  it('is the same whether a calendar, a limit or a buffer is the cause', () => {
    for (const host of [
      { unreadable: ['work'] },
      { bookings: [on2March('20:00-21:00')], limits: { perDay: 1 } },
      { busy: [on2March('08:30-08:59')], bufferBeforeMinutes: 5 },
    ]) {
      const input = question(host, { durationMinutes: 180, explain: true, range: on2March('09:00-10:00') });
      assert.deepEqual(
        answerAgreed(input).absent.map(({ guest }) => guest),
        [['unavailable']],
      );
    }
  });
});

describe('reasons of several', () => {
  const [anna] = question().hosts;
  it('are those of the hosts who object, when all are needed', () => {
    const ben = { ...anna, id: 'ben', busy: [on2March('10:00-11:00')] };
    assert.deepEqual(whyNot({}, { hosts: [anna, ben] }), {
      '08:00': 'anna: outside-hours, ben: outside-hours',
      '10:00': 'ben: busy 10:00-11:00',
      '12:00': 'anna: outside-hours, ben: outside-hours',
    });
    const late = { ...anna, id: 'late', schedule: daily('UTC', '10:00-18:00') };
    assert.equal(whyNot({}, { hosts: [anna, late] })['09:00'], 'late: outside-hours');
  });

  it('are those of the hosts on whose grid it is, when any will do', () => {
    const ben = { ...anna, id: 'ben', schedule: daily('UTC', '09:30-11:30'), unreadable: ['work'] };
    const busy = { ...anna, busy: [on2March('10:00-11:00')] };
    assert.deepEqual(whyNot({}, { hosts: [busy, ben], assignment: 'round-robin' }), {
      '08:00': 'anna: outside-hours, ben: outside-hours, ben: work unreachable',
      '09:30': 'ben: work unreachable',
      '10:00': 'anna: busy 10:00-11:00',
      '10:30': 'ben: work unreachable',
      '11:30': 'ben: outside-hours, ben: work unreachable',
      '12:00': 'anna: outside-hours',
      '12:30': 'ben: outside-hours, ben: work unreachable',
    });
  });

  it('are those of all places', () => {
    const office = { id: 'office', schedule: daily('UTC', '10:00-18:00') };
    const far = { id: 'far', bufferBeforeMinutes: 30 };
    const busy = [on2March('08:30-09:00')];
    assert.deepEqual(whyNot({ busy }, { places: [office, far] }), {
      '08:00': 'outside-hours, outside-hours of office, busy 08:30-09:00',
      '09:00': 'outside-hours of office, buffer 08:30-09:00',
      '12:00': 'outside-hours',
    });
    const closed = { ...office, schedule: { ...office.schedule, overrides: { '2026-03-02': [] } } };
    assert.equal(whyNot({}, { places: [closed] })['10:00'], 'closed-by-override of office 2026-03-02');
  });
});

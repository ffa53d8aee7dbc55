import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, daily, dateRange, on2March, utc } from './asking.js';

describe('rule 5: busy', () => {
  it('lets times touch on both sides', () => {
    assert.deepEqual(ask({ busy: [on2March('10:00-10:30')] }), ['09:00', '09:30', '10:30', '11:00', '11:30']);
  });

  it('keeps the buffers between, to the millisecond', () => {
    const buffers = { bufferBeforeMinutes: 10, bufferAfterMinutes: 5 };
    const late = { start: utc('2026-03-02T10:35'), end: utc('2026-03-02T10:50') };
    assert.deepEqual(ask({ ...buffers, busy: [late] }), ['09:00', '09:30', '10:00', '11:00', '11:30']);
    assert.deepEqual(ask({ ...buffers, busy: [{ ...late, start: late.start - 1 }] }), [
      '09:00',
      '09:30',
      '11:00',
      '11:30',
    ]);
    assert.deepEqual(ask({ ...buffers, busy: [{ ...late, end: late.end + 1 }] }), [
      '09:00',
      '09:30',
      '10:00',
      '11:30',
    ]);
  });

  it('lets buffers lie outside the hours', () => {
    assert.equal(ask({ bufferBeforeMinutes: 120, bufferAfterMinutes: 120 }).length, 6);
    assert.deepEqual(ask({ bufferBeforeMinutes: 60, busy: [on2March('08:00-08:31')] }).at(0), '10:00');
  });

  it('keeps the buffers that a booking was booked with, and lets two buffers share minutes', () => {
    const bookings = [{ ...on2March('10:00-10:30'), bufferBeforeMinutes: 20, bufferAfterMinutes: 30 }];
    assert.deepEqual(ask({ bookings }), ['09:00', '11:00', '11:30']);
    assert.deepEqual(ask({ bookings, bufferBeforeMinutes: 30, bufferAfterMinutes: 30 }), [
      '09:00',
      '11:00',
      '11:30',
    ]);
    assert.deepEqual(ask({ bookings, bufferBeforeMinutes: 31 }), ['09:00', '11:30']);
  });

  it('is not blocked by what is transparent, has no length or is reversed', () => {
    // Each alone: two mistakes must not make up for one another.
    for (const item of [
      { ...on2March('09:00-12:00'), transparent: true },
      on2March('09:15-09:15'),
      on2March('11:00-10:00'),
      { from: '2026-03-03', to: '2026-03-02', zone: 'Pacific/Kiritimati' },
      { from: '2026-03-03', to: '2026-03-03', zone: 'Pacific/Kiritimati' },
      { from: '2026-03-02', to: '2026-03-03', transparent: true },
    ])
      assert.equal(ask({ busy: [item] }, { intervalMinutes: 5 }).length, 31, JSON.stringify(item));
    for (const booking of [
      { ...on2March('09:15-09:15'), bufferBeforeMinutes: 60, bufferAfterMinutes: 60 },
      { ...on2March('11:00-10:00'), bufferBeforeMinutes: 240 },
    ])
      assert.equal(ask({ bookings: [booking] }, { intervalMinutes: 5 }).length, 31);
  });

  it('takes whole dates in the schedule’s zone, or their own', () => {
    const allDay = { from: '2026-03-02', to: '2026-03-03' };
    const schedule = daily('America/New_York', '00:00-24:00');
    const hourly = { durationMinutes: 360, range: dateRange('2026-03-02', 2) };
    assert.deepEqual(ask({ schedule, busy: [allDay] }, hourly), ['05:00', '11:00', '17:00', '23:00']);
    assert.deepEqual(ask({ busy: [{ ...allDay, zone: 'Pacific/Kiritimati' }] }), [
      '10:00',
      '10:30',
      '11:00',
      '11:30',
    ]);
    assert.deepEqual(ask({ busy: [{ ...allDay, zone: 'America/Los_Angeles' }] }), []);
  });

  it('ends whole dates with the first instant of the next, also where midnight is skipped', () => {
    const schedule = daily('America/Havana', '00:00-24:00');
    const range = dateRange('2026-03-08');
    const allDay = (from: string, to: string) =>
      ask({ schedule, busy: [{ from, to }] }, { durationMinutes: 180, range, now: 0 });
    assert.deepEqual(allDay('2026-03-07', '2026-03-08').at(0), '05:00');
    assert.deepEqual(allDay('2026-03-08', '2026-03-09'), ['02:00']);
  });

  it('takes a whole date that never was for nothing', () => {
    const schedule = daily('Pacific/Apia', '09:00-12:00');
    const busy = [{ from: '2011-12-30', to: '2011-12-31' }];
    assert.equal(ask({ schedule, busy }, { range: dateRange('2011-12-29', 3), now: 0 }).length, 18);
  });

  it('blocks with whatever reaches in from long before, or covers all', () => {
    const era = { start: utc('1990-01-01T00:00'), end: utc('2026-03-02T10:45') };
    assert.deepEqual(ask({ busy: [on2March('11:30-12:00'), era] }), ['11:00']);
    assert.deepEqual(ask({ busy: [{ from: '1990-01-01', to: '2036-01-01' }] }), []);
  });

  it('blocks the same whatever order things come in', () => {
    const busy = [
      on2March('11:00-11:10'),
      on2March('09:00-09:10'),
      on2March('09:05-10:10'),
      on2March('08:00-11:05'),
    ];
    assert.deepEqual(ask({ busy }), ['11:30']);
    assert.deepEqual(ask({ busy: busy.toReversed() }), ['11:30']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, daily, dateRange, on2March, utc, windows } from './asking.js';

describe('rule 2: the grid', () => {
  it('begins with the window, whatever part of it is asked for, busy or past', () => {
    assert.deepEqual(ask({}, { range: on2March('09:10-10:01') }), ['09:30', '10:00']);
    assert.deepEqual(ask({ busy: [on2March('09:00-11:10')] }), ['11:30']);
    assert.deepEqual(ask({}, { now: utc('2026-03-02T11:10') }), ['11:30']);
  });

  it('goes on in elapsed steps of the interval, over a transition too', () => {
    const schedule = daily('Europe/Berlin', '00:00-06:00');
    assert.deepEqual(ask({ schedule }, { durationMinutes: 90, range: dateRange('2026-03-28', 2), now: 0 }), [
      '2026-03-28T00:30',
      '2026-03-28T02:00',
      '2026-03-28T03:30',
      '2026-03-28T23:00',
      '2026-03-29T00:30',
      '2026-03-29T02:00',
      '2026-03-29T22:00',
      '2026-03-29T23:30',
    ]);
  });

  it('takes the duration as the interval when there is none, and an interval of its own', () => {
    assert.deepEqual(ask({}, { durationMinutes: 60 }), ['09:00', '10:00', '11:00']);
    assert.deepEqual(ask({}, { durationMinutes: 120, intervalMinutes: 30 }), ['09:00', '09:30', '10:00']);
    assert.deepEqual(ask({}, { durationMinutes: 15, intervalMinutes: 70 }), ['09:00', '10:10', '11:20']);
  });

  it('is the union of the grids of windows that overlap, each start once', () => {
    const schedule = daily('UTC', '09:00-10:30 09:15-10:15 09:30-10:30');
    assert.deepEqual(ask({ schedule }), ['09:00', '09:15', '09:30', '09:45', '10:00']);
    // The last overlaps with the first alone, which the one between does not outlast.
    const nested = daily('UTC', '09:00-12:00 09:15-10:00 11:10-12:15');
    assert.deepEqual(ask({ schedule: nested }, { range: on2March('10:30-13:00') }), [
      '10:30',
      '11:00',
      '11:10',
      '11:30',
      '11:40',
    ]);
    const unordered = daily('UTC', '11:00-12:00 09:00-09:40');
    assert.deepEqual(ask({ schedule: unordered }), ['09:00', '11:00', '11:30']);
  });

  it('begins anew with a window that touches the one before', () => {
    const schedule = daily('UTC', '09:00-10:10 10:10-12:00');
    assert.deepEqual(ask({ schedule }), ['09:00', '09:30', '10:00', '10:10', '10:40', '11:10']);
  });

  it('has grids of windows that are longer than a date', () => {
    const schedule = { zone: 'UTC', weekly: { 7: windows('12:00-12:00') } };
    assert.deepEqual(ask({ schedule }, { durationMinutes: 240 }), ['00:00', '04:00', '08:00']);
  });
});

describe('rule 3: what fits', () => {
  it('lets a slot straddle touching windows, and midnight', () => {
    const weekly = { 1: windows('22:30-24:00'), 2: windows('00:00-01:00') };
    const range = dateRange('2026-03-02', 2);
    assert.deepEqual(ask({ schedule: { zone: 'UTC', weekly } }, { durationMinutes: 60, range }), [
      '2026-03-02T22:30',
      '2026-03-02T23:30',
      '2026-03-03T00:00',
    ]);
  });

  it('lets none stand in a gap of one minute', () => {
    const schedule = daily('UTC', '09:00-10:00 10:01-12:00');
    assert.deepEqual(ask({ schedule }, { durationMinutes: 60 }), ['09:00', '10:01']);
  });

  it('has room for a slot of two weeks where all is open', () => {
    const schedule = daily('Europe/Berlin', '00:00-24:00');
    const long = { durationMinutes: 20_160, intervalMinutes: 720 };
    assert.deepEqual(ask({ schedule }, long), ['11:00', '23:00']);
    const closed = { ...schedule, overrides: { '2026-03-16': windows('00:00-12:00') } };
    assert.deepEqual(ask({ schedule: closed }, long), ['11:00']);
  });
});

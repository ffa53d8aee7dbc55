import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Schedule } from '../../../src/contract/index.js';
import { ask, daily, dateRange, windows } from './asking.js';

/** Hourly starts of 2 to 4 March 2026 with overrides, from 1 March on. */
function hours(weekly: Schedule['weekly'], overrides: Readonly<Record<string, string>>): readonly string[] {
  const replaced = Object.entries(overrides).map(([date, pairs]) => [date, windows(pairs)] as const);
  const schedule = { zone: 'UTC', weekly, overrides: Object.fromEntries(replaced) };
  return ask({ schedule }, { durationMinutes: 60, range: dateRange('2026-03-02', 2) });
}

const nights = daily('UTC', '22:00-02:00').weekly;

describe('rule 4: overrides', () => {
  it('replace the weekly windows of their date', () => {
    const office = daily('UTC', '09:00-11:00').weekly;
    assert.deepEqual(hours(office, { '2026-03-02': '14:00-15:00' }), [
      '2026-03-02T14:00',
      '2026-03-03T09:00',
      '2026-03-03T10:00',
    ]);
  });

  it('close their date when they are empty', () => {
    assert.deepEqual(hours(daily('UTC', '09:00-10:00').weekly, { '2026-03-02': '' }), ['09:00']);
  });

  it('take nothing from a window of the day before', () => {
    assert.deepEqual(hours(nights, { '2026-03-02': '10:00-11:00' }), [
      '2026-03-02T10:00',
      '2026-03-03T22:00',
      '2026-03-03T23:00',
    ]);
  });

  it('end what the day before would have let run on', () => {
    assert.deepEqual(hours({ 1: windows('22:00-02:00') }, { '2026-03-03': '' }), ['22:00', '23:00']);
  });

  it('run into the next date themselves, unless that one is overridden too', () => {
    assert.deepEqual(hours({}, { '2026-03-02': '23:00-01:00' }), ['2026-03-02T23:00', '2026-03-03T00:00']);
    assert.deepEqual(hours({}, { '2026-03-02': '23:00-01:00', '2026-03-03': '' }), ['23:00']);
    assert.deepEqual(hours({}, { '2026-03-02': '23:00-01:00', '2026-03-03': '00:00-01:00' }), [
      '2026-03-02T23:00',
      '2026-03-03T00:00',
    ]);
  });

  it('join a weekly window that runs into the date after them', () => {
    assert.deepEqual(hours(nights, { '2026-03-01': '' }).slice(0, 2), [
      '2026-03-02T22:00',
      '2026-03-02T23:00',
    ]);
  });

  it('cut at the first instant of the date where midnight is skipped (Havana, 2026-03-08)', () => {
    const schedule = {
      ...daily('America/Havana', '22:00-02:00'),
      overrides: { '2026-03-08': windows('00:30-02:00') },
    };
    assert.deepEqual(ask({ schedule }, { durationMinutes: 30, range: dateRange('2026-03-08'), now: 0 }), [
      '03:00',
      '03:30',
      '04:00',
      '04:30',
      '05:00',
      '05:30',
    ]);
  });

  it('are read as their own keys only', () => {
    const overrides: Schedule['overrides'] = Object.create({ '2026-03-02': [] }) as Record<string, []>;
    const schedule = { ...daily('UTC', '09:00-10:00'), overrides };
    assert.deepEqual(ask({ schedule }, { durationMinutes: 60 }), ['09:00']);
  });
});

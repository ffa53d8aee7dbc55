import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daily, dateRange, day, question, slotsOf, starts, utc } from './asking.js';

describe('rule 1: windows', () => {
  it('offers nothing on a date that never was (Apia, 2011-12-30, a Friday)', () => {
    const schedule = { zone: 'Pacific/Apia', weekly: { 5: [{ from: '00:00', to: '24:00' }] } };
    assert.deepEqual(starts(question({ schedule }, { range: dateRange('2011-12-28', 4), now: 0 })), []);
  });

  it('keeps windows tiling across a transition, so that no time is left out and none is there twice', () => {
    const schedule = daily('America/Havana', '00:00-00:30 00:30-01:00 01:00-12:00 12:00-24:00');
    for (const date of ['2026-03-08', '2026-11-01']) {
      const range = { start: utc(`${date}T00:00`) - day, end: utc(`${date}T00:00`) + 2 * day };
      const found = slotsOf(question({ schedule }, { durationMinutes: 30, range, now: 0 }));
      assert.equal(found.length, 3 * 48, date);
    }
  });

  it('lets a window across midnight end on the transition, and begin there', () => {
    const night = { zone: 'America/New_York', weekly: { 6: [{ from: '22:00', to: '03:00' }] } };
    const range = dateRange('2026-03-08');
    assert.deepEqual(starts(question({ schedule: night }, { durationMinutes: 60, range, now: 0 })), [
      '03:00',
      '04:00',
      '05:00',
      '06:00',
    ]);
    const after = { zone: 'America/New_York', weekly: { 7: [{ from: '02:00', to: '04:00' }] } };
    assert.deepEqual(starts(question({ schedule: after }, { durationMinutes: 60, range, now: 0 })), [
      '07:00',
    ]);
  });

  it('begins with a date that has begun, though the clock is back in the day before (St John’s, 2010-11-07)', () => {
    const schedule = { zone: 'America/St_Johns', weekly: { 7: [{ from: '00:00', to: '02:00' }] } };
    const range = { start: utc('2010-11-07T02:00'), end: utc('2010-11-07T02:45') };
    assert.deepEqual(starts(question({ schedule }, { durationMinutes: 15, range, now: 0 })), ['02:30']);
  });

  it('answers a whole year in one question', () => {
    const range = { start: utc('2026-01-01T05:00'), end: utc('2027-01-01T05:00') };
    const schedule = daily('America/New_York', '09:00-17:00');
    const found = slotsOf(question({ schedule }, { durationMinutes: 60, range, now: 0 }));
    assert.equal(found.length, 365 * 8);
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York', timeStyle: 'short' });
    const shown = new Set(found.map(({ start }) => clock.format(start)));
    assert.deepEqual([...shown], ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00']);
  });
});

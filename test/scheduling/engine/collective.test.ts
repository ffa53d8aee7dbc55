import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HostTime, SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { daily, dateRange, on2March, question, starts, utc, windows } from './asking.js';

/** Starts of Anna and others together on 2 March 2026. */
function together(
  anna: Partial<HostTime>,
  others: readonly Partial<HostTime>[],
  rest: Partial<SlotInput> = {},
): readonly string[] {
  const [first] = question().hosts;
  const hosts = others.map((other, index) => ({ ...first, id: `host-${index}`, ...other }));
  return starts(question({}, { hosts: [{ ...first, ...anna }, ...hosts], ...rest }));
}

const plain = { schedule: daily('UTC', '09:00-12:00') };

describe('rule 11: several hosts at once', () => {
  it('offers what all of them have open, on one grid from where all have', () => {
    assert.deepEqual(together(plain, [{ schedule: daily('UTC', '09:20-11:30') }]), [
      '09:20',
      '09:50',
      '10:20',
      '10:50',
    ]);
    assert.deepEqual(together(plain, [{ schedule: daily('UTC', '13:00-15:00') }]), []);
  });

  it('lays one grid over windows that touch, also those of different hosts', () => {
    const touching = { schedule: daily('UTC', '09:00-10:10 10:10-12:00') };
    assert.deepEqual(together(touching, [plain], { durationMinutes: 60 }), ['09:00', '10:00', '11:00']);
    const overlapping = { schedule: daily('UTC', '08:00-10:00 09:10-12:00') };
    assert.deepEqual(together(overlapping, [plain], { durationMinutes: 60 }), ['09:00', '10:00', '11:00']);
  });

  it('lays a grid for each stretch', () => {
    const gap = { schedule: daily('UTC', '09:00-10:00 10:05-12:00') };
    assert.deepEqual(together(gap, [plain]), ['09:00', '09:30', '10:05', '10:35', '11:05']);
  });

  it('reckons with transitions of one host only (New York changes three weeks before Berlin)', () => {
    const berlin = { schedule: daily('Europe/Berlin', '14:00-18:00') };
    const york = { schedule: daily('America/New_York', '09:00-13:00') };
    const on = (date: string): readonly string[] =>
      together(berlin, [york], { durationMinutes: 60, range: dateRange(date), now: 0 });
    assert.deepEqual(on('2026-03-07'), ['14:00', '15:00', '16:00']);
    assert.deepEqual(on('2026-03-08'), ['13:00', '14:00', '15:00', '16:00']);
    assert.deepEqual(on('2026-03-29'), ['13:00', '14:00', '15:00']);
  });

  it('begins a stretch where it began, however long before the range', () => {
    const days = {
      schedule: { zone: 'UTC', weekly: { 7: windows('10:00-24:00'), 1: windows('00:00-20:00') } },
    };
    assert.deepEqual(together(days, [days], { durationMinutes: 420 }), ['00:00', '07:00']);
    const since = { schedule: { ...daily('UTC', '00:00-24:00'), overrides: { '2026-02-20': [] } } };
    // 31 times seven hours after 2026-02-21T00:00.
    assert.deepEqual(together(since, [since], { durationMinutes: 420 }), [
      '01:00',
      '08:00',
      '15:00',
      '22:00',
    ]);
    const old = { schedule: { ...daily('UTC', '00:00-24:00'), overrides: { '2024-12-31': [] } } };
    // 1420 times seven hours after 2025-01-01T00:00; the next but one would end on the closed date.
    assert.deepEqual(
      together(since, [old], { durationMinutes: 420, range: dateRange('2026-02-19'), now: 0 }),
      ['04:00', '11:00'],
    );
  });

  it('lays a grid a date of the first host when all were open for ever', () => {
    const always = (zone: string): Partial<HostTime> => ({ schedule: daily(zone, '00:00-24:00') });
    const long = { durationMinutes: 600 };
    assert.deepEqual(together(always('Europe/Berlin'), [always('America/New_York')], long), [
      '09:00',
      '19:00',
      '23:00',
    ]);
    assert.deepEqual(together(always('America/New_York'), [always('Europe/Berlin')], long), [
      '01:00',
      '05:00',
      '15:00',
    ]);
    // On the date that the clock goes back there is time for one more.
    const range = { start: utc('2026-10-24T22:00'), end: utc('2026-10-25T23:00') };
    assert.equal(
      together(always('Europe/Berlin'), [always('UTC')], { durationMinutes: 480, range, now: 0 }).length,
      4,
    );
  });

  it('asks each host’s busy times, with their own buffers', () => {
    const busy = { ...plain, busy: [on2March('10:00-10:30')] };
    assert.deepEqual(together(plain, [busy]), ['09:00', '09:30', '10:30', '11:00', '11:30']);
    assert.deepEqual(together({ ...plain, bufferBeforeMinutes: 30 }, [busy]).length, 5);
    assert.deepEqual(together(plain, [{ ...busy, bufferBeforeMinutes: 30, bufferAfterMinutes: 1 }]), [
      '09:00',
      '11:00',
      '11:30',
    ]);
    const bookings = [{ ...on2March('09:00-10:00'), bufferAfterMinutes: 60 }];
    assert.deepEqual(together(plain, [plain, { ...plain, bookings }]), ['11:00', '11:30']);
  });

  it('asks each host’s notice, window and limits, by dates of their own zone', () => {
    const noticed = { ...plain, noticeMinutes: 23 * 60 };
    assert.deepEqual(together(plain, [noticed]), ['11:00', '11:30']);
    assert.deepEqual(together(noticed, [plain]), ['11:00', '11:30']);
    const auckland = { schedule: daily('Pacific/Auckland', '00:00-24:00') };
    // 11:00 in UTC is midnight there.
    assert.deepEqual(together(plain, [{ ...auckland, window: { from: '2026-03-03', to: '2026-03-09' } }]), [
      '11:00',
      '11:30',
    ]);
    const bookings = [{ start: utc('2026-03-02T20:00'), end: utc('2026-03-02T21:00') }];
    assert.deepEqual(together(plain, [{ ...auckland, bookings, limits: { perDay: 1 } }]), [
      '09:00',
      '09:30',
      '10:00',
      '10:30',
    ]);
  });

  it('offers nothing while a calendar of one of them cannot be read', () => {
    assert.deepEqual(together(plain, [{ ...plain, unreadable: ['work'] }]), []);
  });

  it('takes one host by their own windows', () => {
    const touching = { schedule: daily('UTC', '09:00-10:10 10:10-12:00') };
    assert.deepEqual(together(touching, [], { durationMinutes: 60, assignment: 'collective' }), [
      '09:00',
      '10:00',
      '10:10',
    ]);
  });
});

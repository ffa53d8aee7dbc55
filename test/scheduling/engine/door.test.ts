import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBookingError } from '../../../src/contract/index.js';
import { findSlots } from '../../../src/scheduling/engine/find-slots.js';
import type { SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { daily, day, question, utc } from './asking.js';

/** Where the engine says that a question is wrong; the code where it says so of the whole. */
function refusal(input: unknown): string {
  try {
    findSlots(input as SlotInput);
    return 'answered';
  } catch (error) {
    if (!isBookingError(error)) throw error;
    return error.code === 'invalid-request' ? (error.details.fields?.[0]?.path ?? '?') : error.code;
  }
}

const from = (json: string): unknown => JSON.parse(json);
const schedule = daily('UTC', '09:00-12:00');
const host = { id: 'anna', schedule };

const wrongRest: Readonly<Record<string, readonly (readonly [string, unknown])[]>> = {
  range: [
    ['range', { start: 2, end: 1 }],
    ['range', { start: NaN, end: 1 }],
    ['range', { start: 0, end: Infinity }],
    ['range', { start: 0.5, end: 1 }],
    ['range', { start: '0', end: '1' }],
    ['range', { start: -1e15, end: -1e15 }],
    ['range', { start: 9e15, end: 9e15 }],
    ['range-too-long', { start: 0, end: 400 * day + 1 }],
  ],
  now: [
    ['now', NaN],
    ['now', Infinity],
    ['now', -Infinity],
    ['now', '2026-03-01'],
    ['now', 9e15],
    ['now', undefined],
  ],
  durationMinutes: [0, -30, 1.5, NaN, Infinity, 20_161, '30', undefined].map((value) => [
    'durationMinutes',
    value,
  ]),
  intervalMinutes: [0, -5, 0.5, NaN, 1441, '15'].map((value) => ['intervalMinutes', value]),
  seats: [0, -1, 1.5, NaN, 10_001].map((value) => ['seats', value]),
  assignment: ['anyone', '', 1, '__proto__'].map((value) => ['assignment', value]),
  guestZone: ['', 'Middle/Earth', '+01:00', '__proto__', 7].map((value) => ['guestZone', value]),
  hosts: [
    ['hosts', []],
    ['hosts', { length: 1 }],
    ['hosts', [host, host]],
    ['hosts', Array.from({ length: 501 }, (_, index) => ({ ...host, id: `${index}` }))],
    ['hosts[1].id', [host, { ...host, id: 7 }]],
  ],
  places: [
    ['places', [{ id: 'a' }, { id: 'a' }]],
    ['places', Array.from({ length: 51 }, (_, index) => ({ id: `${index}` }))],
    ['places[1].id', [{ id: 'a' }, {}]],
    ['places[0].bufferBeforeMinutes', [{ id: 'a', bufferBeforeMinutes: -1 }]],
    ['places[0].bufferAfterMinutes', [{ id: 'a', bufferAfterMinutes: NaN }]],
    ['places[0].schedule.zone', [{ id: 'a', schedule: { zone: 'x', weekly: {} } }]],
    ['places[1].schedule.weekly.1', [{ id: 'a' }, { id: 'b', schedule: daily('UTC', '9:00-12:00') }]],
  ],
};

const wrongHost: Readonly<Record<string, readonly (readonly [string, unknown])[]>> = {
  schedule: [
    ['schedule.zone', { ...schedule, zone: 'Middle/Earth' }],
    ['schedule.zone', { ...schedule, zone: '' }],
    ['schedule.zone', { ...schedule, zone: '+01:00' }],
    ['schedule.weekly.1', { zone: 'UTC', weekly: { 1: [{ from: '9:00', to: '12:00' }] } }],
    ['schedule.weekly.2', { zone: 'UTC', weekly: { 2: [{ from: '09:00', to: '25:00' }] } }],
    ['schedule.weekly.3', { zone: 'UTC', weekly: { 3: [{ from: '24:00', to: '12:00' }] } }],
    ['schedule.weekly.4', { zone: 'UTC', weekly: { 4: [{ from: '09:00', to: '12:60' }] } }],
    ['schedule.weekly.5', { zone: 'UTC', weekly: { 5: { from: '09:00', to: '12:00' } } }],
    ['schedule.weekly.1', daily('UTC', Array.from({ length: 10_000 }, () => '09:00-12:00').join(' '))],
    ['schedule.overrides', { ...schedule, overrides: { '2026-02-30': [] } }],
    ['schedule.overrides', { ...schedule, overrides: { today: [] } }],
    ['schedule.overrides', { ...schedule, overrides: from('{"__proto__":[{"from":"00:00","to":"24:00"}]}') }],
    ['schedule.overrides', { ...schedule, overrides: { constructor: [] } }],
    ['schedule.overrides.2026-03-02', { ...schedule, overrides: { '2026-03-02': [{ from: 'x', to: 'y' }] } }],
  ],
  bufferBeforeMinutes: [-1, 0.5, NaN, Infinity, '5'].map((value) => ['bufferBeforeMinutes', value]),
  bufferAfterMinutes: [-1, 0.5, NaN, 1e9].map((value) => ['bufferAfterMinutes', value]),
  noticeMinutes: [-1, 0.5, NaN, Infinity, 1e9].map((value) => ['noticeMinutes', value]),
  window: [
    ['window.rollingDays', { rollingDays: -1 }],
    ['window.rollingDays', { rollingDays: NaN }],
    ['window', { from: 'today', to: 'tomorrow' }],
    ['window', { from: '2026-03-02', to: '2026-13-01' }],
    ['window', {}],
  ],
  limits: [
    ['limits.perDay', { perDay: NaN }],
    ['limits.perDay', { perDay: -1 }],
    ['limits.perWeek', { perWeek: 1.5 }],
  ],
  busy: [
    ['busy', [{ start: NaN, end: 1 }]],
    ['busy', [{ start: 0, end: Infinity }]],
    ['busy', [{ start: 0, end: 0.5 }]],
    ['busy', [{ start: 0, end: 1 }, { start: 0 }]],
    ['busy', [{ from: '2026-02-30', to: '2026-03-03' }]],
    ['busy', [{ from: '2026-02-28', to: 'never' }]],
    ['busy.zone', [{ from: '2026-03-02', to: '2026-03-03', zone: 'x' }]],
  ],
  bookings: [
    ['bookings', [{ start: NaN, end: 1 }]],
    ['bookings', [{ start: 0, end: 1e17 }]],
    ['bookings.bufferBeforeMinutes', [{ start: 0, end: 1, bufferBeforeMinutes: -1 }]],
    ['bookings.bufferAfterMinutes', [{ start: 0, end: 1, bufferAfterMinutes: NaN }]],
    ['bookings.seatsTaken', [{ start: 0, end: 1, seatsTaken: -1 }]],
  ],
};

describe('the engine’s door', () => {
  for (const [name, table] of Object.entries(wrongRest)) {
    it(`refuses a wrong ${name}, and says where`, () => {
      for (const [path, value] of table) {
        const where = `${name} ${JSON.stringify([value]).slice(0, 80)}`;
        assert.equal(refusal({ ...question(), [name]: value }), path, where);
      }
    });
  }
  for (const [name, table] of Object.entries(wrongHost)) {
    it(`refuses a host’s wrong ${name}, and says where`, () => {
      for (const [path, value] of table) {
        const hosts = [host, { ...host, id: 'ben', [name]: value }];
        const where = `${name} ${JSON.stringify([value]).slice(0, 80)}`;
        assert.equal(refusal({ ...question(), hosts }), `hosts[1].${path}`, where);
      }
    });
  }

  it('lets in what lies on the edge', () => {
    const fine: readonly Partial<SlotInput>[] = [
      { range: { start: 0, end: 400 * day } },
      { range: { start: 5, end: 5 } },
      { durationMinutes: 20_160, intervalMinutes: 1440 },
      { seats: 10_000 },
      { now: utc('1900-01-01T00:00') },
      { explain: true, range: { start: 0, end: 62 * day } },
      { guestZone: 'Asia/Calcutta' },
    ];
    for (const rest of fine) assert.equal(refusal(question({}, rest)), 'answered', JSON.stringify(rest));
    assert.equal(refusal(question({ window: { from: '2026-03-09', to: '2026-03-01' } })), 'answered');
    assert.equal(refusal(question({ busy: [{ from: '2026-03-09', to: '2026-03-01' }] })), 'answered');
  });

  it('explains at most 62 days', () => {
    const range = { start: 0, end: 62 * day + 1 };
    assert.equal(refusal(question({}, { explain: true, range })), 'range-too-long');
    assert.equal(refusal(question({}, { explain: false, range })), 'answered');
  });

  it('leaves prototypes alone', () => {
    const weekly = from(
      '{"1":[{"from":"09:00","to":"12:00"}],"__proto__":{"2":[{"from":"09:00","to":"12:00"}]}}',
    );
    const input = { ...question(), hosts: [{ id: '__proto__', schedule: { zone: 'UTC', weekly } }] };
    assert.equal(refusal({ ...input, assignment: 'round-robin' }), 'answered');
    assert.equal(Object.keys(Object.prototype).length, 0);
    assert.equal(({} as Record<string, unknown>)['2'], undefined);
  });
});

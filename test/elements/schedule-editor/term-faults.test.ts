import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EventTypeHost } from '../../../src/schemas/index.js';
import { Duration } from '../../../src/schemas/moments.js';
import { formatWallTime } from '../../../src/time/wall-time.js';
import type { ScheduleTerms } from '../../../src/elements/schedule-editor/schedule-terms.js';
import { faultsOf } from '../../../src/elements/schedule-editor/term-faults.js';

const schedule = { zone: 'Europe/Berlin', weekly: {} };
const faults = (terms: ScheduleTerms) => Object.fromEntries(faultsOf(terms));

describe('what is wrong with terms', () => {
  it('is nothing with none, and with good ones', () => {
    assert.deepEqual(faults({}), {});
    assert.deepEqual(
      faults({
        schedule: {
          ...schedule,
          weekly: { 5: [{ from: '22:00', to: '02:00' }] },
          overrides: { '2026-12-24': [] },
        },
        bufferBeforeMinutes: 0,
        window: { from: '2026-01-01', to: '2026-01-01' },
        limits: { perDay: 1 },
      }),
      {},
    );
  });

  it('is said of the very field', () => {
    const overlapping = [
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '13:00' },
    ];
    assert.deepEqual(
      faults({
        schedule: {
          zone: 'Middle/Earth',
          weekly: { 1: overlapping },
          overrides: { '2026-12-24': overlapping },
        },
        noticeMinutes: -1,
        intervalMinutes: 0,
        window: { rollingDays: 4000 },
        limits: { perDay: 0, perWeek: 1.5 },
      }),
      {
        zone: 'no-zone',
        'weekly.1.1.from': 'overlap',
        'overrides.2026-12-24.1.from': 'overlap',
        noticeMinutes: 'out-of-bounds',
        intervalMinutes: 'out-of-bounds',
        'window.rollingDays': 'out-of-bounds',
        'limits.perDay': 'out-of-bounds',
        'limits.perWeek': 'not-a-number',
      },
    );
    assert.deepEqual(faults({ window: { from: '2026-02-01', to: '2026-01-01' } }), {
      'window.to': 'reversed',
    });
    assert.deepEqual(faults({ window: { from: '', to: '' } }), {
      'window.from': 'missing',
      'window.to': 'missing',
    });
  });

  it('is said of what was written and is no time too', () => {
    const odd = new Map([['weekly.1.0.from', { text: 'noon', fault: 'unreadable' as const }]]);
    assert.deepEqual([...faultsOf({}, odd)], [['weekly.1.0.from', 'unreadable']]);
  });

  it('is never less than a backend finds', () => {
    const good = <Value>(value: fc.Arbitrary<Value>, ...bad: readonly Value[]) =>
      fc.oneof({ arbitrary: value, weight: 20 }, { arbitrary: fc.constantFrom(...bad), weight: 1 });
    const wall = good(fc.integer({ min: 0, max: 1440 }).map(formatWallTime), '9:00', '25:00', '');
    const windows = fc.array(fc.record({ from: wall, to: wall }), { maxLength: 2 });
    const number = good(fc.integer({ min: 0, max: 1500 }), -1, 12_000, 44_641, 527_041, 0.5, NaN);
    const date = good(fc.constantFrom('2026-01-01', '2026-02-28', '2027-01-01'), '2026-02-30', '');
    const maybe = { requiredKeys: [] };
    const terms = fc.record(
      {
        schedule: fc.record(
          {
            zone: good(fc.constantFrom('Europe/Berlin', 'Etc/UTC'), 'Nowhere', ''),
            weekly: fc.record({ 1: windows, 7: windows }, maybe),
            overrides: fc.dictionary(fc.constantFrom('2026-05-04', '2026-12-24'), windows),
          },
          { requiredKeys: ['zone', 'weekly'] },
        ),
        bufferBeforeMinutes: number,
        bufferAfterMinutes: number,
        noticeMinutes: number,
        window: fc.oneof(fc.record({ rollingDays: number }), fc.record({ from: date, to: date })),
        limits: fc.record({ perDay: number, perWeek: number }, maybe),
        intervalMinutes: number,
      },
      maybe,
    );
    let faultless = 0;
    fc.assert(
      fc.property(terms, (given) => {
        if (faultsOf(given).size > 0) return;
        faultless += 1;
        const { intervalMinutes, ...rest } = given;
        assert.ok(EventTypeHost.safeParse({ hostId: 'h', ...rest }).success, JSON.stringify(given));
        if (intervalMinutes !== undefined) assert.ok(Duration.safeParse(intervalMinutes).success);
      }),
      { numRuns: 2000, seed: 20_260_301 },
    );
    assert.ok(faultless > 200, `${faultless} of them had no fault`);
  });
});

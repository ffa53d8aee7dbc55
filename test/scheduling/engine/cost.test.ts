import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBookingError } from '../../../src/contract/index.js';
import { findSlots } from '../../../src/scheduling/engine/find-slots.js';
import type { Busy, HostTime, SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { workMeter } from '../../work-meter.js';
import { daily, day, minute, question, utc } from './asking.js';

const start = utc('2026-03-02T00:00');
const year = { start, end: start + 400 * day };
const always = daily('Europe/Berlin', '00:00-24:00');

/** Computing time in milliseconds, which others on the machine lengthen less than the time on the clock. */
function cost(input: SlotInput): { readonly length: number; readonly spent: number } {
  const work = workMeter();
  let length = -1;
  try {
    ({ length } = findSlots(input));
  } catch (error) {
    if (!isBookingError(error)) throw error;
  }
  return { length, spent: work() };
}

// What is asked for is 200 ms; a first run on a slow and crowded machine is given more. What grows with a product of
// sizes takes far longer.
const bound = 1000;

const events = (count: number, length: number): readonly Busy[] =>
  Array.from({ length: count }, (_, index) => {
    const from = start + ((index * 7919) % (400 * 1440)) * minute;
    return { start: from, end: from + length };
  });

const crowd = (count: number, host: Partial<HostTime>): SlotInput['hosts'] => {
  const [first] = question(host).hosts;
  return [first, ...Array.from({ length: count - 1 }, (_, index) => ({ ...first, id: `${index}` }))];
};

const cases: Readonly<Record<string, readonly [SlotInput, number]>> = {
  'a grid of minutes over 400 days': [
    question({ schedule: always }, { durationMinutes: 1, range: year }),
    400 * 1440,
  ],
  'slots of two weeks on a grid of minutes, all of them in the way of something': [
    question(
      { schedule: always, busy: events(1000, minute) },
      { durationMinutes: 20_160, intervalMinutes: 1, range: { start, end: start + 380 * day } },
    ),
    0,
  ],
  'a grid of minutes over 400 days of ten hosts who all are needed': [
    question({}, { hosts: crowd(10, { schedule: always }), durationMinutes: 1, range: year }),
    400 * 1440,
  ],
  'a grid of minutes over 400 days of ten hosts': [
    question(
      {},
      { hosts: crowd(10, { schedule: always }), assignment: 'round-robin', durationMinutes: 1, range: year },
    ),
    -1,
  ],
  '100,000 events, long ones across one another': [
    question({ schedule: always, busy: events(100_000, day) }, { range: year }),
    0,
  ],
  '100,000 short events on a grid of minutes': [
    question({ schedule: always, busy: events(100_000, 1) }, { durationMinutes: 1, range: year }),
    300_000,
  ],
  '100,000 events outside the range': [
    question({ busy: events(100_000, minute) }, { range: { start: start - 30 * day, end: start }, now: 0 }),
    180,
  ],
  '100,000 bookings with buffers and limits': [
    question(
      {
        schedule: always,
        bookings: events(100_000, minute).map((event) => ({
          start: 'start' in event ? event.start : 0,
          end: 'end' in event ? event.end : 0,
          bufferBeforeMinutes: 20_160,
        })),
        limits: { perDay: 1, perWeek: 1 },
      },
      { range: year, seats: 5 },
    ),
    0,
  ],
  '500 hosts who all are needed': [question({}, { hosts: crowd(500, {}) }), 6],
  '500 hosts of whom any will do': [question({}, { hosts: crowd(500, {}), assignment: 'round-robin' }), 6],
  '100,000 events of a day, explained over 62 days': [
    question(
      { schedule: always, busy: events(100_000, day) },
      { explain: true, range: { start, end: start + 62 * day } },
    ),
    0,
  ],
  'events that last for ever': [
    question({
      busy: [
        { start: -8.64e15, end: 0 },
        { from: '0001-01-01', to: '1990-01-01' },
        { start: utc('2090-01-01T00:00'), end: 8.64e15 },
      ],
    }),
    6,
  ],
  '4,000 overrides': [
    question(
      {
        schedule: {
          ...always,
          overrides: Object.fromEntries(
            Array.from({ length: 4000 }, (_, index) => [
              new Date(start + (index - 2000) * day).toISOString().slice(0, 10),
              [{ from: '09:00', to: '10:00' }],
            ]),
          ),
        },
      },
      { range: year },
    ),
    800,
  ],
  'an override a century ago, of several hosts who are always there': [
    question(
      {},
      {
        hosts: crowd(3, { schedule: { ...always, overrides: { '1926-03-02': [] } } }),
        range: year,
      },
    ),
    400 * 48,
  ],
};

describe('what a question may cost', () => {
  for (const [title, [input, length]] of Object.entries(cases)) {
    it(`is bounded: ${title}`, () => {
      const { length: found, spent } = cost(input);
      if (length > 1000) assert.ok(found > length * 0.5, `${found} slots`);
      else assert.equal(found, length);
      assert.ok(spent < bound, `${Math.round(spent)} ms`);
    });
  }
});

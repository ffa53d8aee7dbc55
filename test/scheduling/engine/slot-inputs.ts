import fc from 'fast-check';
import type { Schedule, WallWindow } from '../../../src/contract/index.js';
import type { Busy, OwnBooking, SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { transitionsBetween } from '../../../src/time/zone.js';

const minute = 60_000;
const day = 86_400_000;

/** Zones with every kind of oddity that the slot rules name. */
export const oddZones = [
  'America/Havana',
  'Asia/Beirut',
  'Africa/Cairo',
  'America/Asuncion',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Europe/Istanbul',
  'Asia/Pyongyang',
  'America/Sao_Paulo',
  'Europe/Volgograd',
  'America/St_Johns',
  'America/New_York',
  'Europe/Berlin',
  'UTC',
];

/** Random questions to the engine, half of them around a transition of their zone, all on whole minutes. */
export const slotInputs: fc.Arbitrary<SlotInput> = fc
  .tuple(fc.constantFrom(...oddZones), fc.nat(), fc.boolean())
  .chain(([zone, pick, atTransition]) => {
    const transitions = transitionsBetween(zone, Date.UTC(2000), Date.UTC(2037));
    const near =
      transitions.length > 0 && atTransition ? transitions[pick % transitions.length]?.at : undefined;
    const middle = near ?? Date.UTC(2000) + (pick % (37 * 365)) * day;
    return inputAround(zone, Math.floor(middle / minute) * minute);
  });

function inputAround(zone: string, middle: number): fc.Arbitrary<SlotInput> {
  const nearby = (days: number): fc.Arbitrary<number> =>
    fc.integer({ min: -days * 1440, max: days * 1440 }).map((minutes) => middle + minutes * minute);
  const stretch = fc
    .tuple(nearby(3), fc.integer({ min: -30, max: 400 }))
    .map(([start, length]) => ({ start, end: start + length * minute }));
  const buffer = fc.constantFrom(0, 0, 5, 10, 45);
  const busy: fc.Arbitrary<Busy> = fc.oneof(
    fc.tuple(stretch, fc.boolean()).map(([time, transparent]) => ({ ...time, transparent })),
    fc
      .tuple(
        fc.integer({ min: -3, max: 2 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom(undefined, ...oddZones),
      )
      .map(([from, length, elsewhere]) => ({
        from: dateOf(middle + from * day),
        to: dateOf(middle + (from + length) * day),
        ...(elsewhere !== undefined && { zone: elsewhere }),
      })),
  );
  const booking: fc.Arbitrary<OwnBooking> = fc
    .tuple(stretch, buffer, buffer, fc.boolean())
    .map(([time, bufferBeforeMinutes, bufferAfterMinutes, unlimited]) => ({
      ...time,
      bufferBeforeMinutes,
      bufferAfterMinutes,
      unlimited,
    }));
  const window = fc.oneof(
    fc.constant(undefined),
    fc.integer({ min: 0, max: 4 }).map((rollingDays) => ({ rollingDays })),
    fc.tuple(fc.integer({ min: -3, max: 1 }), fc.integer({ min: 0, max: 3 })).map(([from, length]) => ({
      from: dateOf(middle + from * day),
      to: dateOf(middle + (from + length) * day),
    })),
  );
  return fc
    .record({
      schedule: scheduleAround(zone, middle),
      durationMinutes: fc.constantFrom(15, 20, 30, 45, 60, 90, 240, 1500),
      intervalMinutes: fc.constantFrom(undefined, 7, 15, 30, 60),
      bufferBeforeMinutes: buffer,
      bufferAfterMinutes: buffer,
      noticeMinutes: fc.constantFrom(0, 60, 1440),
      limits: fc.constantFrom(undefined, { perDay: 1 }, { perDay: 2, perWeek: 3 }, { perWeek: 2 }),
      window,
      busy: fc.array(busy, { maxLength: 5 }),
      bookings: fc.array(booking, { maxLength: 4 }),
      now: fc.tuple(nearby(2), fc.constantFrom(0, 1, 59_999)).map(([at, milliseconds]) => at + milliseconds),
      range: fc
        .tuple(nearby(2), fc.integer({ min: 0, max: 3 * 1440 }))
        .map(([start, length]) => ({ start, end: start + length * minute })),
    })
    .map(({ intervalMinutes, limits, window: bookable, ...input }) => ({
      ...input,
      ...(intervalMinutes !== undefined && { intervalMinutes }),
      ...(limits && { limits }),
      ...(bookable && { window: bookable }),
    }));
}

function scheduleAround(zone: string, middle: number): fc.Arbitrary<Schedule> {
  const time = fc
    .oneof(
      fc.constantFrom(0, 30, 60, 120, 150, 180, 540, 1020, 1380, 1410),
      fc.integer({ min: 0, max: 1439 }),
    )
    .map(wallTime);
  const window: fc.Arbitrary<WallWindow> = fc
    .tuple(time, fc.oneof(time, fc.constant('24:00'), fc.constant('00:00')))
    .map(([from, to]) => ({ from, to }));
  const windows = fc.array(window, { maxLength: 3 });
  return fc
    .tuple(
      fc.tuple(windows, windows, windows, windows, windows, windows, windows),
      fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), windows), { maxLength: 2 }),
    )
    .map(([[one, two, three, four, five, six, seven], overrides]) => ({
      zone,
      weekly: { 1: one, 2: two, 3: three, 4: four, 5: five, 6: six, 7: seven },
      overrides: Object.fromEntries(
        overrides.map(([days, replaced]) => [dateOf(middle + days * day), replaced]),
      ),
    }));
}

function wallTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

import fc from 'fast-check';
import type { Schedule, WallWindow, Weekday } from '../../../../src/contract/index.js';

/** A schedule whose zone and overridden dates are still to be said. */
export interface ScheduleShape {
  readonly weekly: Schedule['weekly'];
  readonly overrides: readonly { readonly days: number; readonly windows: readonly WallWindow[] }[];
}

type Windows = readonly WallWindow[];

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const hours = (...pairs: readonly string[]): Windows =>
  pairs.map((pair) => ({ from: pair.slice(0, 5), to: pair.slice(6) }));

const always = [
  hours('00:00-24:00'),
  hours('00:00-00:00'),
  hours('20:00-20:00'),
  hours('12:00-24:00', '00:00-12:00'),
];
const wide = [
  hours('06:00-22:00'),
  hours('08:00-23:30'),
  hours('04:00-02:00'),
  hours('00:00-20:00', '20:00-22:15'),
];
const usual = [
  hours('09:00-17:00'),
  hours('09:00-12:30', '13:30-17:00'),
  // Touching, overlapping out of step, one in the other, in no order.
  hours('09:00-12:10', '12:10-17:00'),
  hours('08:00-14:00', '13:10-18:00'),
  hours('08:00-18:00', '10:05-11:00'),
  hours('15:00-19:00', '07:30-11:00'),
];
const nights = [
  hours('22:00-06:00'),
  hours('22:00-24:00', '00:00-03:00'),
  hours('23:30-01:30'),
  hours('00:00-01:30', '01:30-04:00'),
  hours('18:00-05:00', '02:30-08:00'),
];

const wallTime = fc
  .oneof(
    fc.constantFrom(0, 1, 30, 60, 90, 120, 150, 180, 540, 1020, 1380, 1410, 1439),
    fc.integer({ min: 0, max: 1439 }),
  )
  .map((minutes) => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`);
const anyWindow: fc.Arbitrary<WallWindow> = fc.record({
  from: wallTime,
  to: fc.oneof({ weight: 4, arbitrary: wallTime }, { weight: 1, arbitrary: fc.constant('24:00') }),
});
const anyWindows = fc.array(anyWindow, { maxLength: 3, size: 'max' });
const knownWindows = fc.constantFrom(...always, ...wide, ...usual, ...nights);

/** Hours that come back every day, on some days, or on each day others. */
function weekly(daily: readonly Windows[]): fc.Arbitrary<Schedule['weekly']> {
  const onDays = fc
    .record({ windows: fc.constantFrom(...daily), missing: fc.constantFrom(0, 0, 0, 0, 1, 3, 6, 7) })
    .map(({ windows, missing }) => weekOf((weekday) => (weekday === missing ? [] : windows)));
  const mixed = fc
    .array(fc.oneof(fc.constantFrom(...daily), knownWindows, anyWindows), { minLength: 7, maxLength: 7 })
    .map((days) => weekOf((weekday) => days[weekday - 1]!));
  return fc.oneof({ weight: 3, arbitrary: onDays }, { weight: 1, arbitrary: mixed });
}

function weekOf(windowsOf: (weekday: Weekday) => Windows): Schedule['weekly'] {
  return Object.fromEntries(weekdays.map((weekday) => [weekday, windowsOf(weekday)]));
}

const overrides = fc.array(
  fc.record({
    // Rarely so long ago that it matters to those only who are otherwise open round the clock.
    days: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: -2, max: 2 }) },
      { weight: 1, arbitrary: fc.integer({ min: -70, max: 9 }) },
    ),
    windows: fc.oneof(fc.constant<Windows>([]), anyWindows, knownWindows),
  }),
  { maxLength: 3, size: 'max' },
);

const shape = (daily: readonly Windows[]): fc.Arbitrary<ScheduleShape> =>
  fc.record({
    weekly: weekly(daily),
    overrides: fc.oneof(fc.constant([]), overrides),
  });

/** Hours of a host on their own. */
export const hoursOfOne = shape([...always.slice(0, 1), ...wide.slice(0, 2), ...usual, ...nights]);
const longAgo = fc
  .record({
    days: fc.integer({ min: -70, max: -6 }),
    windows: fc.oneof(fc.constant<Windows>([]), anyWindows),
  })
  .map((override) => [override]);

/** Hours of those who are always there, but for their overrides, of which one long ago decides where the grid begins. */
export const endlessHours: fc.Arbitrary<ScheduleShape> = fc.record({
  weekly: fc.constantFrom(...always).map((windows) => weekOf(() => windows)),
  overrides: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: overrides },
    { weight: 1, arbitrary: longAgo },
  ),
});
/** Hours long enough for several hosts to have some in common. */
export const longHours = shape([
  ...always,
  ...always,
  ...wide,
  ...wide,
  ...usual.slice(0, 2),
  ...nights.slice(0, 1),
]);

export function scheduleIn(zone: string, { weekly, overrides }: ScheduleShape, middle: number): Schedule {
  if (overrides.length === 0) return { zone, weekly };
  const dates = overrides.map(({ days, windows }) => [dateOf(middle + days * 86_400_000), windows] as const);
  return { zone, weekly, overrides: Object.fromEntries(dates) };
}

/** The date at an instant in UTC, which is near enough to aim at. */
export function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

import { BookingError } from '../../contract/index.js';
import type { Schedule } from '../../contract/index.js';
import { isCivilDate } from '../../time/civil-date.js';
import { parseWallTime } from '../../time/wall-time.js';
import { isZone } from '../../time/zone.js';
import type { SlotInput } from './slot-input.js';

const longestRange = 400 * 86_400_000;
const longestDuration = 20_160;
const [earliest, latest] = [Date.UTC(1900, 0), Date.UTC(9000, 0)];

/** The engine's door: refuses what it could only misunderstand. @throws BookingError `invalid-request`, `range-too-long`. */
export function checkSlotInput(input: SlotInput): void {
  need(isSpan(input.range), 'range', 'is { start, end } in epoch milliseconds, start not after end');
  need(isInReach(input.range), 'range', 'lies in the years 1900 to 8999');
  if (input.range.end - input.range.start > longestRange)
    throw new BookingError('range-too-long', { detail: 'at most 400 days' });
  need(Number.isFinite(input.now), 'now', 'is an instant in epoch milliseconds');
  need(
    isMinutes(input.durationMinutes, 1, longestDuration),
    'durationMinutes',
    'is a whole number from 1 to 20160',
  );
  need(isMinutes(input.intervalMinutes ?? 1, 1, 1440), 'intervalMinutes', 'is a whole number from 1 to 1440');
  for (const name of ['bufferBeforeMinutes', 'bufferAfterMinutes', 'noticeMinutes'] as const) {
    need(isMinutes(input[name] ?? 0, 0, 1_051_200), name, 'is a whole number of minutes, at least 0');
  }
  if (input.window && 'rollingDays' in input.window) {
    need(
      isMinutes(input.window.rollingDays, 0, 36_600),
      'window.rollingDays',
      'is a whole number of days, at least 0',
    );
  } else if (input.window) {
    need(isCivilDate(input.window.from) && isCivilDate(input.window.to), 'window', 'has dates as YYYY-MM-DD');
  }
  checkSchedule(input.schedule, 'schedule');
  for (const place of input.places ?? [])
    if (place.schedule) checkSchedule(place.schedule, `places.${place.id}.schedule`);
  for (const item of input.busy ?? []) {
    if ('from' in item) {
      need(isCivilDate(item.from) && isCivilDate(item.to), 'busy', 'has dates as YYYY-MM-DD');
      need(item.zone === undefined || isZone(item.zone), 'busy.zone', 'is an IANA zone');
    } else need(Number.isFinite(item.start) && Number.isFinite(item.end), 'busy', 'is in epoch milliseconds');
  }
  for (const booking of input.bookings ?? []) {
    need(
      Number.isFinite(booking.start) && Number.isFinite(booking.end),
      'bookings',
      'is in epoch milliseconds',
    );
  }
}

function checkSchedule(schedule: Schedule, path: string): void {
  need(isZone(schedule.zone), `${path}.zone`, 'is an IANA zone');
  const days = [...Object.values(schedule.weekly), ...Object.values(schedule.overrides ?? {})];
  for (const window of days.flat()) {
    need(
      isWallTime(window.from) && window.from !== '24:00' && isWallTime(window.to),
      path,
      'has windows from HH:MM to HH:MM',
    );
  }
  for (const date of Object.keys(schedule.overrides ?? {}))
    need(isCivilDate(date), `${path}.overrides`, 'has dates as YYYY-MM-DD');
}

/** Whether a range lies in years that leave room on both sides for whatever reaches beyond it. */
export function isInReach(range: { readonly start: number; readonly end: number }): boolean {
  return range.start >= earliest && range.end <= latest;
}

function isSpan(range: { readonly start: number; readonly end: number }): boolean {
  return Number.isFinite(range.start) && Number.isFinite(range.end) && range.start <= range.end;
}

function isMinutes(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function isWallTime(text: string): boolean {
  try {
    parseWallTime(text);
    return true;
  } catch {
    return false;
  }
}

function need(holds: boolean, path: string, message: string): void {
  if (!holds)
    throw new BookingError('invalid-request', { detail: `${path} ${message}`, fields: [{ path, message }] });
}

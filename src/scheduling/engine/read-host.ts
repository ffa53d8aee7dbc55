import type { BookingWindow } from '../../contract/index.js';
import { dayNumberOf, isCivilDate } from '../../time/civil-date.js';
import { dateStretchFrom } from '../../time/zone-days.js';
import { isZone } from '../../time/zone.js';
import { minutes } from './minutes.js';
import { need, needBuffers, needCount } from './need.js';
import type { hoursReader } from './read-hours.js';
import type { Busy, HostTime, OwnBooking } from './slot-input.js';
import type { HostQuestion } from './slot-question.js';

/** Reads one host's time and terms. @throws BookingError `invalid-request`. */
export function readHost(
  host: HostTime,
  {
    now,
    readHours,
    path,
  }: { readonly now: number; readonly readHours: ReturnType<typeof hoursReader>; readonly path: string },
): HostQuestion {
  const { id, noticeMinutes = 0, limits = {} } = host;
  const { busy = [], bookings = [], unreadable = [] } = host;
  need(typeof id === 'string', `${path}.id`, 'is a text');
  needBuffers(host, path);
  needCount(noticeMinutes, `${path}.noticeMinutes`, [0, 1_051_200]);
  for (const [name, limit] of Object.entries(limits))
    needCount(limit, `${path}.limits.${name}`, [0, 1_000_000]);
  const hours = readHours(host.schedule, `${path}.schedule`);
  for (const item of busy) checkBusy(item, `${path}.busy`);
  for (const booking of bookings) checkBooking(booking, `${path}.bookings`);
  const today = dateStretchFrom(hours.zone, now).day;
  return {
    id,
    hours,
    bufferBefore: minutes(host.bufferBeforeMinutes),
    bufferAfter: minutes(host.bufferAfterMinutes),
    earliest: Math.ceil(now + minutes(noticeMinutes)),
    ...readWindow(host.window, today, `${path}.window`),
    perDay: limits.perDay ?? Infinity,
    perWeek: limits.perWeek ?? Infinity,
    // Slot rule 10.
    busy: busy.some(isOurs) ? busy.filter((item) => !isOurs(item)) : busy,
    bookings: bookings.filter(({ yields }) => yields !== true),
    unreadable,
  };
}

function isOurs({ bookingRef }: Busy): boolean {
  return bookingRef !== undefined;
}

function readWindow(
  window: BookingWindow | undefined,
  today: number,
  path: string,
): Pick<HostQuestion, 'firstDay' | 'lastDay'> {
  if (!window) return { firstDay: -Infinity, lastDay: Infinity };
  if ('rollingDays' in window) {
    needCount(window.rollingDays, `${path}.rollingDays`, [0, 36_600]);
    return { firstDay: -Infinity, lastDay: today + window.rollingDays };
  }
  need(isCivilDate(window.from) && isCivilDate(window.to), path, 'has dates as YYYY-MM-DD');
  return { firstDay: dayNumberOf(window.from), lastDay: dayNumberOf(window.to) };
}

function checkBusy(item: Busy, path: string): void {
  if ('from' in item) {
    need(isDate(item.from) && isDate(item.to), path, 'has dates as YYYY-MM-DD, years 0001 to 9998');
    need(item.zone === undefined || isZone(item.zone), `${path}.zone`, 'is an IANA zone');
  } else need(isStretch(item), path, 'is in whole epoch milliseconds');
}

function checkBooking(booking: OwnBooking, path: string): void {
  need(isStretch(booking), path, 'is in whole epoch milliseconds');
  needBuffers(booking, path);
  needCount(booking.seatsTaken ?? 1, `${path}.seatsTaken`, [0, 1_000_000]);
}

function isDate(date: string): boolean {
  return isCivilDate(date) && date >= '0001' && date < '9999';
}

/** In years whose dates can be written. */
function isStretch({ start, end }: { readonly start: number; readonly end: number }): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && isWritable(start) && isWritable(end);
}

function isWritable(instant: number): boolean {
  return Math.abs(instant) <= 8.64e15;
}

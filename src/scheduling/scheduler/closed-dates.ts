import type { Occupancy } from '../../contract/index.js';
import { addDays, startOfWeek } from '../../time/civil-date.js';
import type { Interval } from '../../time/interval.js';
import { dateAt, startOfDate } from '../../time/zone.js';
import { datesOf } from '../engine/booking-window.js';
import type { OfferedHost } from './offer.js';

type Terms = OfferedHost['terms'];

/** The stretches of a range whose dates lie outside the booking window. */
export function closedDates(
  { schedule: { zone }, window }: Terms,
  { range, now }: { readonly range: Interval; readonly now: number },
): readonly Interval[] {
  const { from, to } = datesOf(window, dateAt(zone, now));
  return [
    ...(from === undefined ? [] : [{ start: range.start, end: startOfDate(zone, from) }]),
    ...(to === undefined ? [] : [{ start: startOfDate(zone, addDays(to, 1)), end: range.end }]),
  ];
}

/** The dates of a range that have as many bookings as they may, or whose weeks have. */
export function fullDates(
  { schedule: { zone }, limits = {} }: Terms,
  { occupancies, range }: { readonly occupancies: readonly Occupancy[]; readonly range: Interval },
): readonly Interval[] {
  const { perDay = Infinity, perWeek = Infinity } = limits;
  const dates = occupancies.map(({ start }) => dateAt(zone, start));
  const isFull = (date: string): boolean => {
    const week = startOfWeek(date);
    return (
      dates.filter((one) => one === date).length >= perDay ||
      dates.filter((one) => startOfWeek(one) === week).length >= perWeek
    );
  };
  const full: Interval[] = [];
  for (let date = dateAt(zone, range.start); startOfDate(zone, date) < range.end; date = addDays(date, 1))
    if (isFull(date)) full.push({ start: startOfDate(zone, date), end: startOfDate(zone, addDays(date, 1)) });
  return full;
}

import type { BusyItem, KnownDay } from '../../contract/index.js';
import { overlaps } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';
import { dayLength, daysIn } from './utc-days.js';

/** What stands in a calendar on each of a range of whole days. */
export function daysOfItems(
  items: readonly BusyItem[],
  range: Interval,
): readonly Pick<KnownDay, 'day' | 'items'>[] {
  const days = daysIn(range).map((day) => ({ day, items: [] as KnownDay['items'][number][] }));
  for (const { title: _forNobody, calendarId: _known, ...item } of items) {
    const first = Math.max(0, Math.floor((item.start - range.start) / dayLength));
    for (let index = first; index < days.length; index++) {
      const { day = 0, items: here } = days[index] ?? {};
      if (!overlaps(item, { start: day, end: day + dayLength })) break;
      here?.push(item);
    }
  }
  return days;
}

/** The items of some days, each once, however many days it lies on. */
export function itemsOfDays(days: readonly KnownDay[]): readonly BusyItem[] {
  return eachOnce(days.flatMap(({ calendarId, items }) => items.map((item) => ({ ...item, calendarId }))));
}

/** What was read of several days or stretches of them, each item once. */
export function eachOnce(items: readonly BusyItem[]): readonly BusyItem[] {
  const seen = new Set<string>();
  return items.filter(({ calendarId, eventId, start, end, transparency, bookingRef }) => {
    // Most lie on one day only, and so does what was read of them.
    if (Math.floor(start / dayLength) === Math.floor((end - 1) / dayLength)) return true;
    const name = JSON.stringify([calendarId, eventId, start, end, transparency, bookingRef]);
    return seen.size < seen.add(name).size;
  });
}

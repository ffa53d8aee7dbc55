import type { KnownDay } from '../../contract/index.js';
import { overlaps } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';
import { itemsOf } from './ask-calendars.js';
import type { Standing } from './ask-calendars.js';
import { dayLength, daysIn } from './utc-days.js';

/** What stands in a calendar on each of a range of whole days. */
export function daysOfItems(
  items: readonly Standing[],
  range: Interval,
): readonly Pick<KnownDay, 'day' | 'items'>[] {
  const days = daysIn(range).map((day) => ({ day, items: [] as KnownDay['items'][number][] }));
  for (const item of items.map(withoutTitle)) {
    const first = Math.max(0, Math.floor((item.start - range.start) / dayLength));
    for (let index = first; index < days.length; index++) {
      const { day = 0, items: here } = days[index] ?? {};
      if (!overlaps(item, { start: day, end: day + dayLength })) break;
      here?.push(item);
    }
  }
  return days;
}

/** The items of some days of one calendar, each once, however many days it lies on. */
export function itemsOfDays(days: readonly KnownDay[]): readonly Standing[] {
  const seen = new Set<string>();
  return itemsOf(days).filter(({ eventId, start, end, transparency, bookingRef }) => {
    // Most lie on one day only.
    if (Math.floor(start / dayLength) === Math.floor((end - 1) / dayLength)) return true;
    const name = JSON.stringify([eventId, start, end, transparency, bookingRef]);
    return seen.size < seen.add(name).size;
  });
}

function withoutTitle({
  start,
  end,
  transparency,
  eventId,
  bookingRef,
  claim,
}: Standing): KnownDay['items'][number] {
  return {
    start,
    end,
    transparency,
    ...(eventId !== undefined && { eventId }),
    ...(bookingRef !== undefined && { bookingRef }),
    ...(claim && { claim }),
  };
}

import type { Slot } from '../../contract/slot.js';
import type { CivilDate } from '../../time/civil-date.js';
import { dateAt } from '../../time/zone.js';

/** How many days with free times are listed at once. */
const daysAtOnce = 3;

/** A day of the list. */
export interface ListDay {
  readonly date: CivilDate;
  readonly slots: readonly Slot[];
}

/** What a list shows, and whether there is more after it. */
export interface ListPage {
  readonly days: readonly ListDay[];
  readonly hasMore: boolean;
}

/** The next days that have free times, from a date on; slots in any order. */
export function pageFrom(
  slots: readonly Slot[],
  { from, zone }: { from: CivilDate; zone: string },
): ListPage {
  const days = new Map<CivilDate, Slot[]>();
  for (const slot of [...slots].sort((a, b) => Date.parse(a.start) - Date.parse(b.start))) {
    const date = dateAt(zone, Date.parse(slot.start));
    if (date < from) continue;
    const day = days.get(date);
    if (day) day.push(slot);
    else days.set(date, [slot]);
  }
  const all = [...days].map(([date, times]) => ({ date, slots: times }));
  return { days: all.slice(0, daysAtOnce), hasMore: all.length > daysAtOnce };
}

import type { Slot, SlotList } from '../../contract/slot.js';
import { addDays } from '../../time/civil-date.js';
import { formatInstant } from '../../time/instant.js';
import { dateAt, startOfDate } from '../../time/zone.js';
import { wireOf } from './visit.js';
import type { Visit } from './visit.js';
import type { Wishes } from './wishes.js';

/** How many days a page shows. */
export const shownDays = 7;

/** What is asked for: of whom, and what. */
export interface Offered {
  readonly owner: string;
  readonly slug: string;
}

/** The free times of the days that a page shows. */
export function askDays(visit: Visit, at: Offered, wishes: Wishes): Promise<SlotList> {
  const { zone, from } = wishes;
  return askRange(visit, at, {
    wishes,
    start: startOfDate(zone, from),
    end: startOfDate(zone, addDays(from, shownDays)),
  });
}

/** The one time that starts at an instant, if it is free. */
export async function askTime(
  visit: Visit,
  at: Offered,
  { start, ...wishes }: Wishes & { readonly start: string },
): Promise<Slot | undefined> {
  const instant = Date.parse(start);
  const { slots } = await askRange(visit, at, { wishes, start: instant, end: instant + 60_000 });
  return slots.find((slot) => Date.parse(slot.start) === instant);
}

/** Times by their day in a zone, in order. */
export function byDay(slots: readonly Slot[], zone: string): ReadonlyMap<string, readonly Slot[]> {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const date = dateAt(zone, Date.parse(slot.start));
    days.set(date, [...(days.get(date) ?? []), slot]);
  }
  return days;
}

function askRange(
  visit: Visit,
  { owner, slug }: Offered,
  { wishes, start, end }: { readonly wishes: Wishes; readonly start: number; readonly end: number },
): Promise<SlotList> {
  const { zone, durationMinutes, location, host } = wishes;
  const search = new URLSearchParams({
    start: formatInstant(start),
    end: formatInstant(end),
    duration: durationMinutes.toString(),
    zone,
    ...(location !== undefined && { location }),
    ...(host !== undefined && { host }),
  });
  return visit.ask({ path: `${wireOf(owner)}/event-types/${slug}/slots`, search });
}

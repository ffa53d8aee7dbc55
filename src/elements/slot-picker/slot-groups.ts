import type { Slot } from '../../contract/slot.js';
import type { CivilDate } from '../../time/civil-date.js';
import { civilAt, dateAt, transitionsBetween } from '../../time/zone.js';
import type { ZoneTransition } from '../../time/zone.js';

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** A free time as a clock on the wall shows it. */
export interface ClockedSlot {
  readonly slot: Slot;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  /** True when that day's clock shows the same time twice, so that it takes the offset to know which is meant. */
  readonly twice: boolean;
}

/** The times of a part of the day, or of a whole day when it has too few to be divided. */
export interface SlotPart {
  readonly part?: PartOfDay;
  readonly slots: readonly ClockedSlot[];
}

/** The times of one date of the zone's calendar. */
export interface SlotDay {
  readonly date: CivilDate;
  readonly parts: readonly SlotPart[];
}

/** A day with more times than this is divided into parts. */
const undividedTimes = 8;

const hour = 3_600_000;

/**
 * Sorts times into the dates they fall on in a zone, both ascending, and full days into parts.
 *
 * @throws RangeError for an unknown zone
 */
export function groupSlots(slots: readonly Slot[], zone: string): readonly SlotDay[] {
  return [...gather(clockSlots(slots, zone), ({ start }) => dateAt(zone, start))]
    .map(([date, day]) => ({ date, parts: partsOf(day, zone) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** How many times there are on these days. */
export function countSlots(days: readonly SlotDay[]): number {
  return days.flatMap(({ parts }) => parts).reduce((sum, { slots }) => sum + slots.length, 0);
}

function clockSlots(slots: readonly Slot[], zone: string): ClockedSlot[] {
  const timed = slots
    .map((slot) => ({ slot, start: Date.parse(slot.start), end: Date.parse(slot.end) }))
    .sort((a, b) => a.start - b.start);
  const first = timed[0];
  const last = timed.at(-1);
  if (!first || !last) return [];
  // Clocks have been set back by as much as a day, where the date line was moved.
  const turns = transitionsBetween(zone, first.start - 25 * hour, last.start + 25 * hour);
  return timed.map((slot) => ({ ...slot, twice: turns.some((turn) => isRepeated(slot.start, turn)) }));
}

/** Whether the clock, set back at `at`, shows the same at `instant` as on the other side of it. */
function isRepeated(instant: number, { at, before, after }: ZoneTransition): boolean {
  const setBack = before - after;
  return instant >= at - setBack && instant < at + setBack;
}

function partsOf(slots: readonly ClockedSlot[], zone: string): readonly SlotPart[] {
  if (slots.length <= undividedTimes) return [{ slots }];
  const parts = gather(slots, ({ start }) => partOfDay(civilAt(zone, start).hour));
  return parts.size > 1 ? [...parts].map(([part, those]) => ({ part, slots: those })) : [{ slots }];
}

function partOfDay(hourOfDay: number): PartOfDay {
  if (hourOfDay < 12) return 'morning';
  return hourOfDay < 17 ? 'afternoon' : 'evening';
}

function gather<K>(slots: readonly ClockedSlot[], keyOf: (slot: ClockedSlot) => K): Map<K, ClockedSlot[]> {
  const groups = new Map<K, ClockedSlot[]>();
  for (const slot of slots) {
    const key = keyOf(slot);
    const group = groups.get(key);
    if (group) group.push(slot);
    else groups.set(key, [slot]);
  }
  return groups;
}

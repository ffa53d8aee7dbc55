import type { BookingBackend } from '../contract/booking-backend.js';
import type { Slot, SlotList, SlotQuery } from '../contract/slot.js';
import { monthAfter, monthOf } from '../time/civil-month.js';
import type { CivilDate } from '../time/civil-date.js';
import { dateAt, startOfDate } from '../time/zone.js';
import { asksPlaceFirst } from './flow-choice.js';
import type { Choice, DateRange, ReadyTimes } from './flow-state.js';

/** How long an answer is shown again without asking. */
const freshForMs = 60_000;

/** The question for one month of free times. */
export interface MonthQuestion {
  readonly eventType: string;
  readonly month: string;
  readonly zone: string;
  readonly durationMinutes?: number;
  readonly location?: string;
  readonly host?: string;
}

/** The month a choice needs. A length or a place that decides nothing is left out, so that it asks for nothing twice. */
export function questionOf(choice: Choice, month: string): MonthQuestion {
  const { eventType, durationMinutes, location, host, zone } = choice;
  return {
    eventType: eventType.slug,
    month,
    zone,
    ...(durationMinutes !== eventType.durationsMinutes[0] && { durationMinutes }),
    ...(asksPlaceFirst(eventType) && location !== undefined && { location }),
    ...(host !== undefined && { host }),
  };
}

/** The question as it travels: from the first instant of the month in the guest's zone to the first of the next. */
export function queryOf({ eventType, month, zone, durationMinutes, ...context }: MonthQuestion): SlotQuery {
  const startOf = (month: string): string => new Date(startOfDate(zone, `${month}-01`)).toISOString();
  return {
    eventType,
    start: startOf(month),
    end: startOf(monthAfter(month)),
    zone,
    ...(durationMinutes !== undefined && { durationMinutes }),
    ...(Object.keys(context).length > 0 && { context }),
  };
}

/** The months a range of dates touches, in order. */
export function monthsIn({ from, to }: DateRange): readonly string[] {
  const months = [];
  for (let month = monthOf(from); month <= monthOf(to); month = monthAfter(month)) months.push(month);
  return months;
}

/** The answers for months that follow one another as one. */
export function inOne(lists: readonly SlotList[]): SlotList {
  const next = lists.at(-1)?.next;
  return { slots: lists.flatMap(({ slots }) => slots), ...(next !== undefined && { next }) };
}

/** The free times of an answer by date in the guest's zone, without those that are past. */
export function timesOf(list: SlotList, zone: string, now: number): ReadyTimes {
  const days = new Map<CivilDate, Slot[]>();
  for (const slot of list.slots) {
    const start = Date.parse(slot.start);
    if (!(start > now)) continue;
    const date = dateAt(zone, start);
    const sameDay = days.get(date);
    if (sameDay) sameDay.push(slot);
    else days.set(date, [slot]);
  }
  const next = days.size === 0 && Date.parse(list.next ?? '') > now ? list.next : undefined;
  return { status: 'ready', days, ...(next !== undefined && { next }) };
}

/** Answers for months, each asked once while it is fresh. */
export interface MonthCache {
  /** A fresh answer that is here already. */
  get(question: MonthQuestion): SlotList | undefined;
  /** A fresh answer that is here, else one that is asked for, by this call or one before. */
  find(question: MonthQuestion, signal: AbortSignal): Promise<SlotList>;
  /** Forgets everything, also what is still being asked: it may be from before. */
  clear(): void;
}

/** A question that was asked, with its answer once it is here. */
interface Asked {
  readonly coming: Promise<SlotList>;
  readonly signal: AbortSignal;
  list?: SlotList;
  /** When it came. */
  at: number;
}

/** A cache of months over a backend. */
export function monthCache(backend: BookingBackend, now: () => number): MonthCache {
  const asked = new Map<string, Asked>();
  const keyOf = (question: MonthQuestion): string => JSON.stringify(Object.entries(question).sort());
  return {
    get(question) {
      const before = asked.get(keyOf(question));
      return before && now() - before.at < freshForMs ? before.list : undefined;
    },
    async find(question, signal) {
      const fresh = this.get(question);
      if (fresh) return fresh;
      const key = keyOf(question);
      const before = asked.get(key);
      if (before && !before.list && !before.signal.aborted) return before.coming;
      const mine: Asked = {
        coming: (async () => backend.slots(queryOf(question), { signal }))(),
        signal,
        at: 0,
      };
      asked.set(key, mine);
      mine.coming.then(
        (list) => {
          Object.assign(mine, { list, at: now() });
        },
        () => {
          if (asked.get(key) === mine) asked.delete(key);
        },
      );
      return mine.coming;
    },
    clear() {
      asked.clear();
    },
  };
}

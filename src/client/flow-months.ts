import type { BookingBackend } from '../contract/booking-backend.js';
import type { Slot, SlotList, SlotQuery } from '../contract/slot.js';
import { addMonths, monthOf } from '../time/civil-month.js';
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
  const first = `${month}-01`;
  return {
    eventType,
    start: new Date(startOfDate(zone, first)).toISOString(),
    end: new Date(startOfDate(zone, addMonths(first, 1))).toISOString(),
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

/** The month after another. */
export function monthAfter(month: string): string {
  return monthOf(addMonths(`${month}-01`, 1));
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

/** The first start still ahead, epoch milliseconds: when it comes, a time vanishes. */
export function nextStart(list: SlotList, now: number): number | undefined {
  const ahead = list.slots.map(({ start }) => Date.parse(start)).filter((start) => start > now);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}

/** The free times of a month nearest to a start, at most three, soonest first. */
export function nearestTo(start: string, { days }: ReadyTimes): readonly Slot[] {
  const wanted = Date.parse(start);
  const distance = (slot: Slot): number => Math.abs(Date.parse(slot.start) - wanted);
  return [...days.values()]
    .flat()
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 3)
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

/** Answers for months, each asked once while it is fresh. */
export interface MonthCache {
  /** A fresh answer that is here already. */
  get(question: MonthQuestion): SlotList | undefined;
  /** Asks, or joins who asks already, and keeps the answer. */
  ask(question: MonthQuestion, signal: AbortSignal): Promise<SlotList>;
  /** A fresh answer that is here, else one that is asked for. */
  find(question: MonthQuestion, signal: AbortSignal): Promise<SlotList>;
  /** Forgets everything, also what is still being asked: it may be from before. */
  clear(): void;
}

/** A cache of months over a backend. */
export function monthCache(backend: BookingBackend, now: () => number): MonthCache {
  const answers = new Map<string, { readonly list: SlotList; readonly at: number }>();
  const asking = new Map<string, { readonly list: Promise<SlotList>; readonly signal: AbortSignal }>();
  const keyOf = (question: MonthQuestion): string => JSON.stringify(Object.entries(question).sort());
  const cache: MonthCache = {
    get(question) {
      const answer = answers.get(keyOf(question));
      return answer && now() - answer.at < freshForMs ? answer.list : undefined;
    },
    ask(question, signal) {
      const key = keyOf(question);
      const same = asking.get(key);
      if (same && !same.signal.aborted) return same.list;
      const mine = { list: (async () => backend.slots(queryOf(question), { signal }))(), signal };
      asking.set(key, mine);
      const settle = (list?: SlotList): void => {
        if (asking.get(key) !== mine) return;
        asking.delete(key);
        if (list) answers.set(key, { list, at: now() });
      };
      mine.list.then(settle, () => {
        settle();
      });
      return mine.list;
    },
    find: async (question, signal) => cache.get(question) ?? cache.ask(question, signal),
    clear() {
      answers.clear();
      asking.clear();
    },
  };
  return cache;
}

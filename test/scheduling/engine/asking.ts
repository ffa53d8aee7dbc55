import type { Schedule, WallWindow } from '../../../src/contract/index.js';
import type { OpenSlot } from '../../../src/scheduling/engine/found-slots.js';
import type { HostTime, SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { answerAgreed, plainSlot } from './agreement.js';

export const minute = 60_000;
export const day = 86_400_000;

/** An instant from `2026-03-02T09:00`, in UTC. */
export const utc = (text: string): number => Date.parse(`${text}Z`);

/** `2026-03-02T09:00` of an instant, in UTC. */
export const text = (instant: number): string => new Date(instant).toISOString().slice(0, 16);

/** Windows from `09:00-12:00 13:00-17:00`. */
export function windows(pairs: string): readonly WallWindow[] {
  return pairs
    .split(' ')
    .filter(Boolean)
    .map((pair) => ({ from: pair.slice(0, 5), to: pair.slice(6) }));
}

/** The same windows on every day. */
export function daily(zone: string, pairs: string): Schedule {
  const hours = windows(pairs);
  return { zone, weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours } };
}

/** One date of UTC as a range. */
export function dateRange(from: string, days = 1): SlotInput['range'] {
  return { start: utc(`${from}T00:00`), end: utc(`${from}T00:00`) + days * day };
}

/**
 * A question about one host in UTC, open daily from 9 to 12, in half hours, on Monday, 2 March 2026, asked the day
 * before at noon.
 */
export function question(host: Partial<HostTime> = {}, rest: Partial<SlotInput> = {}): SlotInput {
  return {
    hosts: [{ id: 'anna', schedule: daily('UTC', '09:00-12:00'), ...host }],
    durationMinutes: 30,
    now: utc('2026-03-01T12:00'),
    range: dateRange('2026-03-02'),
    ...rest,
  };
}

/** What the engine answers, and the oracle with it. */
export function slotsOf(input: SlotInput): readonly OpenSlot[] {
  return [...answerAgreed(input)].map(plainSlot);
}

/** The starts of the answer in UTC; of one day the times alone. */
export function starts(input: SlotInput): readonly string[] {
  const instants = slotsOf(input).map(({ start }) => text(start));
  const dates = new Set(instants.map((instant) => instant.slice(0, 10)));
  return dates.size > 1 ? instants : instants.map((instant) => instant.slice(11));
}

/** The same about one host, see {@link question}. */
export function ask(host: Partial<HostTime> = {}, rest: Partial<SlotInput> = {}): readonly string[] {
  return starts(question(host, rest));
}

/** A stretch of 2 March 2026 in UTC, from `09:00-10:30`. */
export function on2March(pair: string): { readonly start: number; readonly end: number } {
  return { start: utc(`2026-03-02T${pair.slice(0, 5)}`), end: utc(`2026-03-02T${pair.slice(6)}`) };
}

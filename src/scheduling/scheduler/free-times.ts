import { BookingError, guestRangeDays } from '../../contract/index.js';
import type { HostRange, Slot, SlotList, SlotQuery } from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
import type { Interval } from '../../time/interval.js';
import { isInReach } from '../engine/read-slot-input.js';
import type { OpenSlot } from '../engine/found-slots.js';
import { listFree } from './availability.js';
import type { ListingParts } from './availability.js';
import type { AvailabilityQuestion } from './evaluate.js';
import { choosableHosts, offerFor, readOpenOffer } from './offer.js';
import type { Offer } from './offer.js';
import { readDuration, readInstant, readLocation } from './read-wishes.js';
import { refuseField } from './refuse-faults.js';
import type { SchedulerParts } from './scheduler-parts.js';

const day = 86_400_000;

/** What free times are listed with. */
export type ListTimesParts = ListingParts & Pick<SchedulerParts, 'now' | 'patience'>;

/** What questions for free times are answered with. */
export type FreeTimesParts = ListTimesParts & Pick<SchedulerParts, 'owner' | 'settings'>;

/** Answers a guest's question for free times. */
export async function freeTimes(
  parts: FreeTimesParts,
  query: SlotQuery,
  signal?: AbortSignal,
): Promise<SlotList> {
  const range = readRange(query, guestRangeDays);
  const whole = await readOpenOffer(parts.settings, parts.owner, query.eventType);
  const { location, host } = query.context ?? {};
  const offer = offerFor(whole, host);
  return listTimes(parts, { range, whole, offer, location, signal, ...durationOf(query) });
}

/** A range of a question for free times. @throws BookingError `invalid-request`, `range-too-long`. */
export function readRange({ start, end }: HostRange, longestDays: number): Interval {
  const range = { start: readInstant(start, 'start'), end: readInstant(end, 'end') };
  if (range.end < range.start) refuseField('end', 'is not before start');
  if (!isInReach(range)) refuseField('start', 'lies in the years 1900 to 8999');
  if (range.end - range.start > longestDays * day) {
    throw new BookingError('range-too-long', { detail: `at most ${longestDays} days` });
  }
  return range;
}

/** What free times are asked for, as far as it is read. */
export interface TimesWanted {
  readonly range: Interval;
  /** All that is offered. */
  readonly whole: Offer;
  /** The part of it that is asked for: of one host, where guests choose. */
  readonly offer: Offer;
  readonly durationMinutes?: number;
  /** Id of a location. */
  readonly location: string | undefined;
  readonly signal: AbortSignal | undefined;
}

/** Lists free times as guests may see them. @throws BookingError `invalid-request`, `calendar-unreachable`. */
export async function listTimes(parts: ListTimesParts, wanted: TimesWanted): Promise<SlotList> {
  const { offer, whole, location } = wanted;
  const question: AvailabilityQuestion = {
    offer,
    durationMinutes: readDuration(offer, wanted.durationMinutes),
    location: location === undefined ? undefined : readLocation(offer, location).id,
    range: wanted.range,
    now: parts.now(),
    signal: parts.patience(wanted.signal),
    isForList: true,
  };
  const slots = await listFree(parts, question);
  if (slots.length > 0) return { slots: Array.from(slots, (slot) => slotView(slot, question, whole)) };
  const next = await firstAfter(parts, question);
  return { slots: [], ...(next !== undefined && { next }) };
}

/** @returns The length asked for, as a field that is missing where none is. */
export function durationOf({ durationMinutes }: Pick<SlotQuery, 'durationMinutes'>): {
  readonly durationMinutes?: number;
} {
  return durationMinutes === undefined ? {} : { durationMinutes };
}

/** The first free start after an empty range, looked for as far as a guest may look at once. */
async function firstAfter(
  parts: ListTimesParts,
  question: AvailabilityQuestion,
): Promise<string | undefined> {
  const start = Math.max(question.range.end, question.now);
  const range = { start, end: start + guestRangeDays * day };
  if (!isInReach(range)) return undefined;
  const [first] = await listFree(parts, { ...question, range });
  return first && formatInstant(first.start);
}

/** The free times nearest to one that is gone, soonest first; none when the calendars cannot be asked now. */
export async function nearestTimes(
  parts: ListingParts,
  question: AvailabilityQuestion,
): Promise<readonly Slot[]> {
  const wanted = question.range.start;
  try {
    const free = await listFree(parts, {
      ...question,
      isForList: true,
      range: { start: Math.max(wanted - 2 * day, question.now), end: wanted + 7 * day },
    });
    return [...free]
      .sort((a, b) => Math.abs(a.start - wanted) - Math.abs(b.start - wanted))
      .slice(0, 4)
      .sort((a, b) => a.start - b.start)
      .map((slot) => slotView(slot, question, question.offer));
  } catch {
    return [];
  }
}

/** A free time as its guest may see it; what is said of places and hosts is said beside the whole offer. */
function slotView(slot: OpenSlot, { offer, location }: AvailabilityQuestion, whole: Offer): Slot {
  const { start, end, seatsLeft, hosts = [] } = slot;
  const places = slot.places ?? (location === undefined ? offer.locations.map(({ id }) => id) : []);
  const isSomePlaces = places.length > 0 && places.length < whole.locations.length;
  const isSomeHosts = offer === whole && hosts.length > 0 && hosts.length < choosableHosts(whole).length;
  return {
    start: formatInstant(start),
    end: formatInstant(end),
    ...(isSomePlaces && { locations: places }),
    ...(isSomeHosts && { hosts }),
    ...(seatsLeft !== undefined && { seatsLeft }),
  };
}

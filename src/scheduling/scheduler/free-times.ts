import { BookingError, guestRangeDays } from '../../contract/index.js';
import type { Slot, SlotList, SlotQuery } from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
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

/** What questions for free times are answered with. */
export type FreeTimesParts = ListingParts & Pick<SchedulerParts, 'owner' | 'settings' | 'now' | 'patience'>;

/** Answers a guest's question for free times. */
export async function freeTimes(
  parts: FreeTimesParts,
  query: SlotQuery,
  signal?: AbortSignal,
): Promise<SlotList> {
  const range = { start: readInstant(query.start, 'start'), end: readInstant(query.end, 'end') };
  if (range.end < range.start) refuseField('end', 'is not before start');
  if (!isInReach(range)) refuseField('start', 'lies in the years 1900 to 8999');
  if (range.end - range.start > guestRangeDays * day) {
    throw new BookingError('range-too-long', { detail: `at most ${guestRangeDays} days` });
  }
  const whole = await readOpenOffer(parts.settings, parts.owner, query.eventType);
  const { location, host } = query.context ?? {};
  const offer = offerFor(whole, host);
  const question: AvailabilityQuestion = {
    offer,
    durationMinutes: readDuration(offer, query.durationMinutes),
    location: location === undefined ? undefined : readLocation(offer, location).id,
    range,
    now: parts.now(),
    signal: parts.patience(signal),
    isForList: true,
  };
  const slots = await listFree(parts, question);
  if (slots.length > 0) return { slots: Array.from(slots, (slot) => slotView(slot, question, whole)) };
  const next = await firstAfter(parts, question);
  return { slots: [], ...(next !== undefined && { next }) };
}

/** The first free start after an empty range, looked for as far as a guest may look at once. */
async function firstAfter(
  parts: FreeTimesParts,
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

import { BookingError, guestRangeDays } from '../../contract/index.js';
import type { Slot, SlotList, SlotQuery } from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
import { isInReach } from '../engine/check-slot-input.js';
import type { OpenSlot } from '../engine/slot-input.js';
import { listFree } from './availability.js';
import type { AvailabilityQuestion } from './availability.js';
import { readDuration, readInstant, readLocation, refuseFaults } from './booking-plan.js';
import { readOpenOffer } from './offer.js';
import type { Offer } from './offer.js';
import type { SchedulerParts } from './scheduler-parts.js';

const day = 86_400_000;

/** Answers a guest's question for free times. */
export async function freeTimes(
  parts: SchedulerParts,
  query: SlotQuery,
  signal?: AbortSignal,
): Promise<SlotList> {
  const range = { start: readInstant(query.start, 'start'), end: readInstant(query.end, 'end') };
  if (range.end < range.start) refuseFaults([{ path: 'end', message: 'is not before start' }]);
  if (!isInReach(range)) refuseFaults([{ path: 'start', message: 'lies in the years 1900 to 8999' }]);
  if (range.end - range.start > guestRangeDays * day) {
    throw new BookingError('range-too-long', { detail: `at most ${guestRangeDays} days` });
  }
  const offer = await readOpenOffer(parts.settings, parts.owner, query.eventType);
  const { location } = query.context ?? {};
  const question: AvailabilityQuestion = {
    offer,
    durationMinutes: readDuration(offer, query.durationMinutes),
    location: location === undefined ? undefined : readLocation(offer, location),
    range,
    now: parts.now(),
    signal: parts.patience(signal),
  };
  const slots = await listFree(parts, question);
  if (slots.length > 0) return { slots: slots.map((slot) => slotView(slot, offer)) };
  const next = await firstAfter(parts, question);
  return { slots: [], ...(next !== undefined && { next }) };
}

/** The first free start after an empty range, looked for as far as a guest may look at once. */
async function firstAfter(
  parts: SchedulerParts,
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
  parts: SchedulerParts,
  question: AvailabilityQuestion,
): Promise<readonly Slot[]> {
  const wanted = question.range.start;
  try {
    const free = await listFree(parts, {
      ...question,
      range: { start: Math.max(wanted - 2 * day, question.now), end: wanted + 7 * day },
    });
    return [...free]
      .sort((a, b) => Math.abs(a.start - wanted) - Math.abs(b.start - wanted))
      .slice(0, 4)
      .sort((a, b) => a.start - b.start)
      .map((slot) => slotView(slot, question.offer));
  } catch {
    return [];
  }
}

function slotView(slot: OpenSlot, offer: Offer): Slot {
  return {
    start: formatInstant(slot.start),
    end: formatInstant(slot.end),
    ...(slot.places && slot.places.length < offer.locations.length && { locations: slot.places }),
  };
}

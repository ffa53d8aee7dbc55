import type { WaitingRecord } from '../../contract/index.js';
import { minutes } from '../engine/minutes.js';
import { candidatesFor } from '../scheduler/assigning.js';
import { listFree } from '../scheduler/availability.js';
import type { AvailabilityParts } from '../scheduler/availability.js';
import type { OpenSlot } from '../engine/found-slots.js';
import { claimsOf } from '../scheduler/claims.js';
import type { AvailabilityQuestion } from '../scheduler/evaluate.js';
import { bodyHashOf } from '../scheduler/identifiers.js';
import type { JobParts } from '../scheduler/job-terms.js';
import { nameOf, offerFor, readOpenOffer } from '../scheduler/offer.js';
import type { Offer } from '../scheduler/offer.js';
import { readLocation } from '../scheduler/read-wishes.js';
import type { SchedulerParts } from '../scheduler/scheduler-parts.js';
import { timeOfferedNotice } from '../telling/waitlist-notices.js';
import { offerMinutesOf } from './offer-minutes.js';

/** What offers are made with. */
export type OfferingParts = JobParts &
  Pick<AvailabilityParts, 'readKnown'> &
  Pick<SchedulerParts, 'patience'>;

/** Nobody is offered what they could hardly take: less time than this to answer is none. */
const shortestOffer = minutes(5);

/**
 * Keeps the first time that is free for a place, and has not been offered to it, and tells its guest. Nothing happens where there
 * is none.
 *
 * @throws BookingError `not-found` for an event type that is offered no more, `calendar-unreachable`, and others of its rules.
 */
export async function offerFreeTime(parts: OfferingParts, place: WaitingRecord): Promise<void> {
  const { request, durationMinutes, day } = place;
  const offer = offerFor(
    await readOpenOffer(parts.settings, place.owner, request.eventType),
    request.context?.host,
  );
  if (offerMinutesOf(parts, offer) === undefined) return;
  const now = parts.now();
  const question = {
    offer,
    durationMinutes,
    location: readLocation(offer, request.context?.location).id,
    range: { start: Math.max(day.start, now), end: day.end },
    now,
    signal: parts.patience(),
  };
  for (const slot of await listFree(parts, question)) {
    const { start } = slot;
    if (place.passed.includes(start)) continue;
    const expiresAt = Math.min(now + minutes(place.offerMinutes), start - notice(offer));
    if (expiresAt - now < shortestOffer) continue;
    if (await keepAndTell(parts, { place, question, slot, expiresAt })) return;
  }
}

/** The longest that any of the hosts wants to know before. */
function notice({ hosts }: Offer): number {
  return minutes(Math.max(...hosts.map(({ terms }) => terms.noticeMinutes ?? 0)));
}

/** @returns Whether the time was had, or the place has moved on: either way there is nothing more to offer to it. */
async function keepAndTell(
  parts: OfferingParts,
  {
    place,
    question,
    slot,
    expiresAt,
  }: {
    readonly place: WaitingRecord;
    readonly question: AvailabilityQuestion;
    readonly slot: OpenSlot;
    readonly expiresAt: number;
  },
): Promise<boolean> {
  const { bookings, tokens } = parts;
  const { owner, ref, revision } = place;
  const { start, end } = slot;
  const { now } = question;
  // Of a round-robin those alone who are free by their calendars, too.
  const candidates = await candidatesFor(parts, question, slot);
  const kept = await bookings.hold({
    owner,
    ref: await tokens.holdRefOf(owner, `${ref}\n${revision}\n${start}`),
    bodyHash: await bodyHashOf('offer', { ref, start }),
    // What is kept for those who wait is not what strangers hold: it counts by itself.
    eventType: `offered ${nameOf(question.offer.eventType)}`,
    alternatives: candidates.map((candidate) =>
      claimsOf(candidate.offer, candidate.location, { start, end }),
    ),
    extensions: 0,
    atMost: unlimited,
    now,
    expiresAt,
  });
  if (kept.outcome !== 'held') return false;
  const { hold } = kept;
  const offered: WaitingRecord = {
    ...place,
    status: 'offered',
    offer: { start, end, hold: hold.ref, expiresAt: hold.expiresAt },
  };
  const jobs = [timeOfferedNotice(offered, now)];
  if ((await bookings.keepWaiting(offered, { jobs, now })) === 'stale')
    await bookings.release(owner, hold.ref);
  return true;
}

/** A line has an end; its offers need no other. */
const unlimited = { perClient: 1_000_000, perEventType: 1_000_000 };

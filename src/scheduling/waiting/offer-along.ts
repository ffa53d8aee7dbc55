import type { WaitingRecord } from '../../contract/index.js';
import { minutes } from '../engine/minutes.js';
import { candidatesFor } from '../scheduler/assigning.js';
import { passOver } from '../scheduler/availability.js';
import type { AvailabilityParts } from '../scheduler/availability.js';
import type { OpenSlot } from '../engine/found-slots.js';
import { claimsOf } from '../scheduler/claims.js';
import { orRefusal } from '../scheduler/claiming.js';
import { evaluate } from '../scheduler/evaluate.js';
import type { AvailabilityQuestion, Known } from '../scheduler/evaluate.js';
import { bodyHashOf } from '../scheduler/identifiers.js';
import type { JobParts } from '../scheduler/job-terms.js';
import { nameOf, offerFor, readOpenOffer } from '../scheduler/offer.js';
import type { Offer } from '../scheduler/offer.js';
import { readLocation } from '../scheduler/read-wishes.js';
import type { SchedulerParts } from '../scheduler/scheduler-parts.js';
import { timeOfferedNotice } from '../telling/waitlist-notices.js';
import type { Line } from './lines.js';
import { offerMinutesOf } from './offer-minutes.js';

/** What offers are made with. */
export type OfferingParts = JobParts &
  Pick<AvailabilityParts, 'readKnown'> &
  Pick<SchedulerParts, 'patience'>;

/** Nobody is offered what they could hardly take: less time than this to answer is none. */
const shortestOffer = minutes(5);

/**
 * Keeps for each in a line the first time that is free for them, and has not been offered to them, and tells them. What is free is
 * looked at once for all: what becomes so meanwhile is for the next look, and not for whoever stands last.
 *
 * @throws BookingError `not-found` for an event type that is offered no more, `calendar-unreachable`.
 */
export async function offerAlong(parts: OfferingParts, line: Line): Promise<void> {
  const whole = await readOpenOffer(parts.settings, line.owner, line.slug);
  if (offerMinutesOf(parts, whole) === undefined) return;
  const now = parts.now();
  const { range } = line;
  const question: AvailabilityQuestion = {
    offer: whole,
    durationMinutes: Math.max(...whole.eventType.durationsMinutes),
    location: undefined,
    range: { start: Math.max(range.start, now), end: range.end },
    now,
    signal: parts.patience(),
  };
  const known = await parts.readKnown(question);
  passOver(parts, whole, known);
  // A place or a host that somebody asked for may be gone: that is in nobody else's way.
  for (const place of line.places) await orRefusal(offerTo(parts, place, { question, known }));
}

async function offerTo(
  parts: OfferingParts,
  place: WaitingRecord,
  seen: { readonly question: AvailabilityQuestion; readonly known: Known },
): Promise<void> {
  const { now } = seen.question;
  const { context } = place.request;
  const offer = offerFor(seen.question.offer, context?.host);
  const question = {
    ...seen.question,
    offer,
    durationMinutes: place.durationMinutes,
    location: readLocation(offer, context?.location).id,
    range: { start: Math.max(place.day.start, now), end: place.day.end },
  };
  for (const slot of evaluate(question, seen.known).slots) {
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

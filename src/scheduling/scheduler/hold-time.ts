import { BookingError } from '../../contract/index.js';
import type { Hold, HoldRequest, KeyedCallOptions } from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
import { minutes } from '../engine/minutes.js';
import { planTime } from './booking-plan.js';
import type { BookingPlan } from './booking-plan.js';
import { claimsOf } from './claims.js';
import { nearestTimes } from './free-times.js';
import { bodyHashOf } from './identifiers.js';
import { nameOf, offerFor, readOpenOffer } from './offer.js';
import { readDuration } from './read-wishes.js';
import type { SchedulerParts } from './scheduler-parts.js';

/**
 * Keeps a time for a guest who is still typing. Only the rules and the store are asked: what stands in calendars is looked
 * at when it is booked.
 */
export async function holdTime(
  parts: SchedulerParts,
  request: HoldRequest,
  { key, client }: KeyedCallOptions,
): Promise<Hold> {
  const { owner, holds } = parts;
  const { start, context, replaces } = request;
  const offer = offerFor(await readOpenOffer(parts.settings, owner, request.eventType), context?.host);
  const durationMinutes = readDuration(offer, request.durationMinutes);
  const wish = { offer, start, durationMinutes, location: context?.location, guestDetail: undefined };
  const plan = await planTime(parts, { ...wish, isForHold: true });
  const now = parts.now();
  const result = await parts.bookings.hold({
    owner,
    ref: await parts.tokens.holdRefOf(owner, key),
    bodyHash: await bodyHashOf('hold', request),
    eventType: nameOf(offer.eventType),
    alternatives: plan.candidates.map((candidate) =>
      claimsOf(candidate.offer, candidate.location, plan.time),
    ),
    ...(replaces !== undefined && { replaces }),
    extensions: holds.extensions,
    ...(client !== undefined && { client }),
    atMost: { perClient: holds.perClient, perEventType: holds.perEventType },
    now,
    expiresAt: now + minutes(holds.minutes),
  });
  switch (result.outcome) {
    case 'held': {
      const { ref, expiresAt, extensionsLeft } = result.hold;
      return { ref, expiresAt: formatInstant(expiresAt), extensionsLeft };
    }
    case 'crowded':
      throw new BookingError('rate-limited', {
        detail: 'too many times are held',
        retryAfterSeconds: holds.minutes * 60,
      });
    case 'key-reused':
      throw new BookingError('key-reused');
    case 'taken': {
      const nearest = await nearestTimes(parts, { ...plan.question, signal: parts.patience() });
      throw new BookingError('slot-taken', { nearest });
    }
  }
}

/** The plan with the hosts first whose time the guest holds: of a round-robin, it is theirs that is kept. */
export async function heldFirst(
  parts: SchedulerParts,
  plan: BookingPlan,
  hold: string,
): Promise<BookingPlan> {
  const held = await parts.bookings.held(parts.owner, hold, parts.now());
  if (!held) return plan;
  const isHeld = ({ offer }: BookingPlan['candidates'][number]): boolean =>
    offer.hosts.every(({ host }) => held.hostIds.includes(host.id));
  return {
    ...plan,
    candidates: [
      ...plan.candidates.filter(isHeld),
      ...plan.candidates.filter((candidate) => !isHeld(candidate)),
    ],
  };
}

import { BookingError } from '../../contract/index.js';
import type { LocationSettings } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import type { OpenSlot } from '../engine/found-slots.js';
import { needGuestDetail } from './agree-location.js';
import { candidatesFor } from './assigning.js';
import type { Candidate } from './assigning.js';
import { timeOf } from './claims.js';
import { evaluate, rulesAlone } from './evaluate.js';
import type { AvailabilityQuestion } from './evaluate.js';
import type { Offer } from './offer.js';
import { readInstant, readLocation } from './read-wishes.js';
import type { SchedulerParts } from './scheduler-parts.js';

/** A booking that the rules allow, before anything is claimed. */
export interface BookingPlan {
  readonly time: Interval;
  readonly question: AvailabilityQuestion;
  /** Who could take it, in the order in which they are to be asked. */
  readonly candidates: readonly Candidate[];
  /** What the guest said of the place. */
  readonly guestDetail: string | undefined;
}

/** What a guest wishes for. */
export interface Wish {
  readonly offer: Offer;
  readonly start: string;
  readonly durationMinutes: number;
  /** Id of the place. */
  readonly location: string | undefined;
  readonly guestDetail: string | undefined;
  /** What a place needs to know of the guest is said later, with the booking. */
  readonly isForHold?: boolean;
}

/** A wish that the rules allow, before anybody is asked who could fulfil it. */
export interface AllowedWish extends Pick<BookingPlan, 'time' | 'question' | 'guestDetail'> {
  readonly slot: OpenSlot;
  readonly location: LocationSettings;
}

/**
 * Whether the rules allow a wish, and who could fulfil it; who has the time is for the store to say.
 *
 * @throws BookingError `invalid-request`, `not-bookable` with reasons.
 */
export async function planTime(parts: SchedulerParts, wish: Wish): Promise<BookingPlan> {
  const { slot, time, question, guestDetail } = allowWish(parts, wish);
  const candidates = await candidatesFor(parts, question, slot);
  return { time, question, candidates, guestDetail };
}

/**
 * Asks the rules alone.
 *
 * @throws BookingError `invalid-request`, `not-bookable` with reasons.
 */
export function allowWish(
  parts: Pick<SchedulerParts, 'now' | 'patience'>,
  { offer, durationMinutes, guestDetail, isForHold = false, ...wish }: Wish,
): AllowedWish {
  const start = readInstant(wish.start, 'start');
  const location = readLocation(offer, wish.location);
  if (!isForHold) needGuestDetail(location, guestDetail);
  const question: AvailabilityQuestion = {
    offer,
    durationMinutes,
    location: location.id,
    range: { start, end: start + 1 },
    now: parts.now(),
    signal: parts.patience(),
  };
  const [slot] = evaluate(question, rulesAlone).slots;
  if (!slot) throw notBookable(question);
  return { time: timeOf(start, durationMinutes), question, slot, location, guestDetail };
}

/** Says as much of why as a guest may know; of a time that stands on no grid there is nothing to say. */
function notBookable(question: AvailabilityQuestion): BookingError {
  const absent = evaluate(question, rulesAlone, true).absent.find(
    ({ start }) => start === question.range.start,
  );
  return new BookingError('not-bookable', {
    detail: 'the rules do not offer this time',
    ...(absent && { reasons: absent.guest }),
  });
}

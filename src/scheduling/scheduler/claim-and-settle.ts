import { BookingError, isBookingError } from '../../contract/index.js';
import type { BookedLocation, Booking } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import { agreeLocation } from './agree-location.js';
import { siftCandidates } from './assigning.js';
import type { Candidate } from './assigning.js';
import { listFree } from './availability.js';
import type { BookingPlan } from './booking-plan.js';
import type { AvailabilityQuestion } from './evaluate.js';
import { claim, answerOrRefuse, giveUp, orRefusal } from './claiming.js';
import type { ClaimRequest, FreshClaim } from './claiming.js';
import { claimsOf } from './claims.js';
import { nearestTimes } from './free-times.js';
import { describeLinked } from './linked-calendar.js';
import type { LinkedCalendar } from './linked-calendar.js';
import type { SchedulerParts } from './scheduler-parts.js';
import { settle } from './settle.js';
import type { Settlement } from './settle.js';

/** What is agreed under a claim: who takes the booking, when and where. */
export interface Agreement extends Candidate {
  readonly occupancyId: string;
  readonly time: Interval;
  readonly place: BookedLocation;
  /** The organising host's linked calendar. */
  readonly linked: LinkedCalendar;
}

/** Makes what is stored of an agreement; asked again when the stored record has moved on. */
export type SettlementMaker = (agreement: Agreement) => Settlement | Promise<Settlement>;

/** A claim without its times, which the plan knows. */
type Claimant = Omit<ClaimRequest, 'alternatives' | 'now'>;

/**
 * Claims key and time in one transaction, looks at the calendars once more with the time already ours, and settles. Where
 * one candidate turns out to be busy or unreadable, the claim is given up and the remaining ones are asked. Whatever fails
 * on the way gives the claim up, so that nothing is half booked.
 */
export async function claimAndSettle(
  parts: SchedulerParts,
  work: {
    readonly plan: BookingPlan | BookingError;
    readonly claimant: Claimant;
    readonly settlementOf: SettlementMaker;
    /** The occupancy of the booking that is moved. */
    readonly leaving?: string;
  },
): Promise<Booking> {
  const { plan, claimant } = work;
  const leaving = work.leaving === undefined ? [] : [work.leaving];
  if (isBookingError(plan)) return answerOrRefuse(parts, { ...claimant, now: parts.now() }, plan);
  const failures: BookingError[] = [];
  let left = plan.candidates;
  while (left.length > 0) {
    const claimed = await orRefusal(claimOne(parts, { claimant, plan, candidates: left }));
    if (isBookingError(claimed)) {
      if (claimed.code !== 'slot-taken') throw claimed;
      failures.push(claimed);
      break;
    }
    if ('answer' in claimed) return claimed.answer;
    const { candidate, fresh } = claimed;
    const outcome = await settleOne(parts, { ...work, plan, candidate, fresh, leaving });
    if (!isBookingError(outcome)) return outcome;
    failures.push(outcome);
    const others = left.filter((other) => other !== candidate);
    const { free, isAnyUnread } = await siftCandidates(parts, plan.question, others);
    if (isAnyUnread) failures.push(new BookingError('calendar-unreachable'));
    left = free;
  }
  throw await lastWord(parts, failures, { ...plan.question, except: leaving });
}

async function claimOne(
  parts: SchedulerParts,
  {
    claimant,
    plan,
    candidates,
  }: { readonly claimant: Claimant; readonly plan: BookingPlan; readonly candidates: readonly Candidate[] },
): Promise<{ readonly candidate: Candidate; readonly fresh: FreshClaim } | { readonly answer: Booking }> {
  const fresh = await claim(parts, {
    ...claimant,
    now: parts.now(),
    alternatives: candidates.map(({ offer, location }) => claimsOf(offer, location, plan.time)),
  });
  if ('answer' in fresh) return fresh;
  const candidate = candidates[fresh.alternative];
  if (!candidate) throw new RangeError('The store took an alternative that it was not offered');
  return { candidate, fresh };
}

/** Settles with a candidate whose time is claimed; else gives the claim up and says what is wrong with this one. */
async function settleOne(
  parts: SchedulerParts,
  work: {
    readonly plan: BookingPlan;
    readonly candidate: Candidate;
    readonly fresh: FreshClaim;
    readonly settlementOf: SettlementMaker;
    readonly leaving: readonly string[];
  },
): Promise<Booking | BookingError> {
  const { plan, fresh } = work;
  try {
    const agreement = await orRefusal(agree(parts, plan, work));
    if (!isBookingError(agreement)) return await settle(parts, fresh, () => work.settlementOf(agreement));
    await giveUp(parts.bookings, fresh);
    return agreement;
  } catch (error) {
    await giveUp(parts.bookings, fresh);
    throw error;
  }
}

/**
 * Looks at the calendars once more, with the time already ours.
 *
 * @throws BookingError `slot-taken`, `calendar-unreachable`, `not-bookable` for a place that does not work with this host.
 */
export async function agree(
  parts: SchedulerParts,
  { question, time, guestDetail }: BookingPlan,
  {
    candidate,
    fresh,
    leaving = [],
  }: { readonly candidate: Candidate; readonly fresh: FreshClaim; readonly leaving?: readonly string[] },
): Promise<Agreement> {
  const { offer, location } = candidate;
  const { occupancyId } = fresh;
  const [linked, still] = await Promise.all([
    describeLinked(offer.hosts[0].host, parts.calendars, question.signal),
    orRefusal(listFree(parts, { ...question, offer, except: [occupancyId, ...leaving] })),
  ]);
  const place = agreeLocation(location, { linked, links: parts.links }, guestDetail);
  if (isBookingError(still)) throw still;
  if (still.length === 0) throw new BookingError('slot-taken');
  return { ...candidate, occupancyId, time, place, linked };
}

/** Of all that was wrong, what the guest is told: what may pass by itself, else that others have the time, else the place. */
async function lastWord(
  parts: SchedulerParts,
  failures: readonly BookingError[],
  question: AvailabilityQuestion,
): Promise<BookingError> {
  const told =
    failures.find(({ code }) => code !== 'slot-taken' && code !== 'not-bookable') ??
    failures.find(({ code }) => code === 'slot-taken') ??
    failures[0];
  if (told && told.code !== 'slot-taken') return told;
  const nearest = await nearestTimes(parts, { ...question, signal: parts.patience() });
  return new BookingError('slot-taken', { nearest });
}

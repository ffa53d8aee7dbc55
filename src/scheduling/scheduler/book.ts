import { BookingError, isBookingError, isEmailAddress } from '../../contract/index.js';
import type {
  Answers,
  BookedLocation,
  Booking,
  BookingRecord,
  BookingRequest,
  LocationSettings,
} from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import { isZone } from '../../time/zone.js';
import { checkAnswers } from '../check-answers.js';
import { evaluate, listFree } from './availability.js';
import type { AvailabilityQuestion } from './availability.js';
import {
  agreeLocation,
  claimOf,
  readDuration,
  readInstant,
  readLocation,
  refuseFaults,
  timeOf,
} from './booking-plan.js';
import { bookingView } from './booking-view.js';
import { claimFirst, giveUp, orRefusal } from './claiming.js';
import type { ClaimRequest, FreshClaim } from './claiming.js';
import { nearestTimes } from './free-times.js';
import { newBookingRef } from './identifiers.js';
import { describeLinked, readOpenOffer, writeFault } from './offer.js';
import type { LinkedCalendar, Offer } from './offer.js';
import type { SchedulerParts } from './scheduler-parts.js';

/** A booking that the rules allow, before anything is claimed. */
export interface BookingPlan {
  readonly offer: Offer;
  readonly location: LocationSettings;
  readonly agreed: BookedLocation;
  readonly time: Interval;
  readonly question: AvailabilityQuestion;
  readonly linked: LinkedCalendar;
}

/** Makes the record of what was agreed; asked again when the stored one has moved on. */
export type RecordMaker = (fresh: FreshClaim, plan: BookingPlan) => BookingRecord | Promise<BookingRecord>;

/** Books, in the order that keeps two guests apart: rules, claim, calendars, settle, calendar jobs. */
export async function book(parts: SchedulerParts, request: BookingRequest, key: string): Promise<Booking> {
  checkRequest(request);
  const { proof: _proof, ...body } = request;
  const plan = await orRefusal(planBooking(parts, request));
  const answer = await claimAndSettle(parts, {
    plan,
    claim: { owner: parts.owner, key, operation: 'book', body },
    recordOf: (fresh, agreedPlan) => newRecord(parts, request, { fresh, plan: agreedPlan }),
  });
  return withToken(parts, answer);
}

/** Everything that decides before the store is asked. @throws BookingError `not-found`, `invalid-request`, `not-bookable`. */
async function planBooking(parts: SchedulerParts, request: BookingRequest): Promise<BookingPlan> {
  const offer = await readOpenOffer(parts.settings, parts.owner, request.eventType);
  refuseFaults(
    checkAnswers(offer.eventType.questions ?? [], { ...request.context?.answers, ...request.answers }),
  );
  return planTime(parts, {
    offer,
    start: readInstant(request.start, 'start'),
    durationMinutes: readDuration(offer, request.durationMinutes),
    location: readLocation(offer, request.context?.location),
    guestDetail: request.locationDetail,
  });
}

/** Whether the rules allow this time at this place; who has the time is for the store to say. */
export async function planTime(
  parts: SchedulerParts,
  wish: {
    readonly offer: Offer;
    readonly start: number;
    readonly durationMinutes: number;
    readonly location: LocationSettings;
    readonly guestDetail: string | undefined;
  },
): Promise<BookingPlan> {
  const { offer, location, start, durationMinutes } = wish;
  const question: AvailabilityQuestion = {
    offer,
    durationMinutes,
    location,
    range: { start, end: start + 1 },
    now: parts.now(),
    signal: parts.patience(),
  };
  const allowed = await evaluate(parts, question, { busy: [], bookings: false });
  if (allowed.length === 0)
    throw new BookingError('not-bookable', { detail: 'the rules do not offer this time' });
  const linked = await describeLinked(offer.host, parts.calendars, question.signal);
  const agreed = agreeLocation(location, linked, wish.guestDetail);
  return { offer, location, agreed, time: timeOf(start, durationMinutes), question, linked };
}

/**
 * Claims key and time in one transaction, looks at the calendars once more with the time already ours, and settles.
 * Whatever fails on the way gives the claim up, so that nothing is half booked.
 */
export async function claimAndSettle(
  parts: SchedulerParts,
  work: {
    readonly plan: BookingPlan | BookingError;
    readonly claim: Omit<ClaimRequest, 'alternatives' | 'now'>;
    readonly recordOf: RecordMaker;
  },
): Promise<Booking> {
  const { plan } = work;
  const refused = isBookingError(plan);
  const request = {
    ...work.claim,
    now: parts.now(),
    alternatives: refused ? [] : [[claimOf(plan.offer, plan.location, plan.time)]],
    refusal: refused ? plan : undefined,
  };
  const fresh = await orRefusal(claimFirst(parts.bookings, request));
  if (isBookingError(fresh))
    throw await withNearest(
      parts,
      fresh,
      refused ? undefined : { ...plan.question, except: work.claim.occupancyId },
    );
  if ('answer' in fresh) return fresh.answer;
  if (refused) throw plan;
  try {
    const question = { ...plan.question, except: fresh.occupancyId };
    const still = await listFree(parts, question);
    if (still.length === 0) throw await withNearest(parts, new BookingError('slot-taken'), question);
    return await settle(parts, fresh, () => work.recordOf(fresh, plan));
  } catch (error) {
    await giveUp(parts.bookings, fresh);
    throw error;
  }
}

/**
 * Stores what was agreed under its claim, with the job that carries it into the calendar. A record that merely moved on
 * behind the scenes (calendar written, link ready) is made again.
 */
export async function settle(
  parts: SchedulerParts,
  fresh: FreshClaim,
  makeRecord: () => BookingRecord | Promise<BookingRecord>,
): Promise<Booking> {
  for (let tries = 0; tries < 5; tries++) {
    const record = await makeRecord();
    const now = parts.now();
    const answer = bookingView(record);
    const { owner, ref: bookingRef } = record;
    const jobs =
      record.calendar.state === 'none' ? [] : [{ kind: 'calendar' as const, owner, bookingRef, dueAt: now }];
    const result = await parts.bookings.settle(fresh.claimId, { record, answer, jobs, now });
    if (result === 'lost')
      throw new BookingError('unavailable', { detail: 'the calendars took too long', retryAfterSeconds: 1 });
    if (result === 'settled') {
      parts.workSoon();
      return answer;
    }
  }
  throw new BookingError('version-conflict');
}

/** The answer for the guest who booked: with the token that opens the booking. */
export async function withToken(parts: SchedulerParts, answer: Booking): Promise<Booking> {
  const record = await parts.bookings.find(parts.owner, answer.ref);
  return record ? { ...answer, manageToken: await parts.tokens.tokenOf(record) } : answer;
}

async function withNearest(
  parts: SchedulerParts,
  error: BookingError,
  question: AvailabilityQuestion | undefined,
): Promise<BookingError> {
  if (error.code !== 'slot-taken' || !question) return error;
  const nearest = await nearestTimes(parts, { ...question, signal: parts.patience() });
  return new BookingError('slot-taken', { nearest });
}

function newRecord(
  parts: SchedulerParts,
  request: BookingRequest,
  { fresh, plan }: { readonly fresh: FreshClaim; readonly plan: BookingPlan },
): BookingRecord {
  const { offer, location, agreed, time, linked } = plan;
  const claimed = claimOf(offer, location, time);
  // A calendar that may only be read gets no entry; whatever else is wrong with it now, the job finds out and says.
  const target = writeFault(linked) === 'no-write-access' ? undefined : offer.host.calendars.linked;
  return {
    ref: newBookingRef(parts.owner),
    owner: parts.owner,
    revision: 0,
    version: 1,
    status: 'confirmed',
    occupancyId: fresh.occupancyId,
    eventType: { slug: offer.eventType.slug, title: offer.eventType.title },
    hosts: [{ id: offer.host.id, name: offer.host.name }],
    time,
    bufferBeforeMinutes: claimed.bufferBeforeMinutes,
    bufferAfterMinutes: claimed.bufferAfterMinutes,
    zone: request.zone,
    ...(request.language !== undefined && { language: request.language }),
    guest: { name: request.guest.name.trim(), email: request.guest.email.trim() },
    location: agreed,
    answers: answersTo(offer, { ...request.context?.answers, ...request.answers }),
    tags: request.context?.tags ?? {},
    calendar: target ? { state: 'writing', attempt: 0, ...target } : { state: 'none', attempt: 0 },
    tokenGeneration: 0,
    createdAt: parts.now(),
  };
}

/** Answers to questions that nobody asked are nobody's to keep. */
function answersTo({ eventType }: Offer, answers: Answers): Answers {
  const asked = new Set((eventType.questions ?? []).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
}

function checkRequest({ guest, zone }: BookingRequest): void {
  refuseFaults([
    ...(guest.name.trim() ? [] : [{ path: 'guest.name', message: 'is needed' }]),
    ...(isEmailAddress(guest.email.trim()) ? [] : [{ path: 'guest.email', message: 'is an e-mail address' }]),
    ...(isZone(zone) ? [] : [{ path: 'zone', message: 'is an IANA zone' }]),
  ]);
}

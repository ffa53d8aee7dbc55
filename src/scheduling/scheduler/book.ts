import { isBookingError, isEmailAddress } from '../../contract/index.js';
import type {
  Answers,
  Booking,
  BookingRecord,
  BookingRequest,
  CalendarAddress,
} from '../../contract/index.js';
import { isZone } from '../../time/zone.js';
import { checkAnswers } from '../check-answers.js';
import { planTime } from './booking-plan.js';
import type { BookingPlan } from './booking-plan.js';
import { statusOf } from './awaiting-yes.js';
import { claimAndSettle } from './claim-and-settle.js';
import type { Agreement } from './claim-and-settle.js';
import { orRefusal } from './claiming.js';
import { claimsOf } from './claims.js';
import { heldFirst } from './hold-time.js';
import { newBookingRef } from './identifiers.js';
import { writeFault } from './linked-calendar.js';
import { offerFor, readOpenOffer } from './offer.js';
import type { Offer } from './offer.js';
import { readDuration } from './read-wishes.js';
import { refuseFaults } from './refuse-faults.js';
import type { SchedulerParts } from './scheduler-parts.js';
import { withToken } from './settle.js';

/** Books, in the order that keeps two guests apart: rules, claim, calendars, settle, calendar jobs. */
export async function book(parts: SchedulerParts, request: BookingRequest, key: string): Promise<Booking> {
  checkRequest(request);
  const { proof: _proof, hold, ...body } = request;
  const plan = await orRefusal(planBooking(parts, request));
  const answer = await claimAndSettle(parts, {
    plan: hold === undefined || isBookingError(plan) ? plan : await heldFirst(parts, plan, hold),
    claimant: {
      owner: parts.owner,
      key,
      operation: 'book',
      body,
      ...(hold !== undefined && { holding: hold }),
    },
    settlementOf: (agreement) => ({
      record: newRecord(parts, request, agreement),
      calendar: calendarFor(agreement),
    }),
  });
  return withToken(parts, answer);
}

/** Where the entry of an agreement goes; `undefined` when it goes nowhere, as long as the host has not said yes. */
export function calendarFor({ offer, linked }: Agreement): CalendarAddress | undefined {
  if (offer.eventType.confirmWithinHours !== undefined) return undefined;
  // A calendar that may only be read gets no entry; whatever else is wrong with it now, the job finds out and says.
  return writeFault(linked) === 'no-write-access' ? undefined : offer.hosts[0].host.calendars.linked;
}

/** Everything that decides before the store is asked. @throws BookingError `not-found`, `invalid-request`, `not-bookable`. */
async function planBooking(parts: SchedulerParts, request: BookingRequest): Promise<BookingPlan> {
  const { start, context, locationDetail: guestDetail } = request;
  const whole = await readOpenOffer(parts.settings, parts.owner, request.eventType);
  const offer = offerFor(whole, context?.host);
  refuseFaults(checkAnswers(offer.eventType.questions ?? [], { ...context?.answers, ...request.answers }));
  const durationMinutes = readDuration(offer, request.durationMinutes);
  return planTime(parts, { offer, start, durationMinutes, location: context?.location, guestDetail });
}

function newRecord(parts: SchedulerParts, request: BookingRequest, agreement: Agreement): BookingRecord {
  const { offer, location, time, place, occupancyId } = agreement;
  const { eventType, hosts } = offer;
  const [{ bufferBeforeMinutes, bufferAfterMinutes } = noBuffers] = claimsOf(offer, location, time);
  return {
    ref: newBookingRef(parts.owner),
    owner: parts.owner,
    revision: 0,
    version: 1,
    ...statusOf(agreement, parts.now()),
    occupancyId,
    ...(eventType.seats !== undefined && eventType.seats > 1 && { seats: eventType.seats }),
    eventType: { slug: eventType.slug, title: eventType.title },
    hosts: hosts.map(({ host: { id, name } }) => ({ id, name })),
    time,
    bufferBeforeMinutes,
    bufferAfterMinutes,
    zone: request.zone,
    ...(request.language !== undefined && { language: request.language }),
    guest: { name: request.guest.name.trim(), email: request.guest.email.trim() },
    location: place,
    answers: answersTo(offer, { ...request.context?.answers, ...request.answers }),
    tags: request.context?.tags ?? {},
    tokenGeneration: 0,
    createdAt: parts.now(),
  };
}

const noBuffers = { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 };

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

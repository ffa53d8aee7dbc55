import { BookingError } from '../../contract/index.js';
import type { Booking, BookingRef, OfferAnswer, WaitingRecord } from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
import { calendarFor, wayToTell } from '../scheduler/book.js';
import { planTime } from '../scheduler/booking-plan.js';
import type { BookingPlan } from '../scheduler/booking-plan.js';
import { readWish } from '../scheduler/booking-request.js';
import { claimAndSettle } from '../scheduler/claim-and-settle.js';
import type { Agreement } from '../scheduler/claim-and-settle.js';
import { orRefusal } from '../scheduler/claiming.js';
import { heldFirst } from '../scheduler/hold-time.js';
import { newBookingRef } from '../scheduler/identifiers.js';
import { newRecord } from '../scheduler/new-record.js';
import { offerFor, readOffer } from '../scheduler/offer.js';
import { readInstant } from '../scheduler/read-wishes.js';
import type { SchedulerParts } from '../scheduler/scheduler-parts.js';
import { withToken } from '../scheduler/settle.js';
import type { Settlement } from '../scheduler/settle.js';
import { isOffered } from './change-place.js';
import { openPlace } from './open-place.js';

/**
 * Books what is offered to a place, as any other booking: the hold keeps the time, the calendars are looked at once more, and the
 * place is settled with the booking. The key is the offer's own, so that it is booked once, however often it is taken.
 */
export async function takeOffer(
  parts: SchedulerParts,
  ref: BookingRef,
  answer: OfferAnswer,
): Promise<Booking> {
  const start = readInstant(answer.start, 'start');
  const place = await openPlace(parts, ref);
  const hold = place.offer?.start === start ? place.offer.hold : undefined;
  const booked = await claimAndSettle(parts, {
    plan: await orRefusal(planOffer(parts, place, start)),
    claimant: {
      owner: parts.owner,
      key: `${place.ref},${start}`,
      operation: 'take-offer',
      body: { place: place.ref, start },
      ...(hold !== undefined && { holding: hold }),
    },
    settlementOf: (agreement) => settlementOf(parts, place, agreement),
  });
  return withToken(parts, booked);
}

/** @throws BookingError `gone` where it is not offered (any more), and what `planTime` throws. */
async function planOffer(parts: SchedulerParts, place: WaitingRecord, start: number): Promise<BookingPlan> {
  const { offer: kept, request } = place;
  if (!kept || !isOffered(place, start, parts.now())) throw new BookingError('gone');
  const offer = offerFor(
    await readOffer(parts.settings, parts.owner, request.eventType),
    request.context?.host,
  );
  const wish = readWish(offer, { ...request, start: formatInstant(start) });
  return heldFirst(parts, await planTime(parts, wish), kept.hold);
}

/** The place is read anew: an offer that was passed on in the meantime is not booked. */
async function settlementOf(
  parts: SchedulerParts,
  place: WaitingRecord,
  agreement: Agreement,
): Promise<Settlement> {
  const { bookings, owner } = parts;
  const current = await bookings.findWaiting(owner, place.ref);
  if (!current || !isOffered(current, agreement.time.start, parts.now())) throw new BookingError('gone');
  const { offer: _taken, ...others } = current;
  const ref = newBookingRef(owner);
  const terms = {
    ref,
    owner,
    now: parts.now(),
    agreedAt: current.createdAt,
    notifiedBy: wayToTell(parts, agreement),
  };
  return {
    record: newRecord(terms, current.request, agreement),
    calendar: calendarFor(agreement),
    waiting: { ...others, status: 'booked', bookingRef: ref },
  };
}

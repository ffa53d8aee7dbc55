import { BookingError, isBookingError, isForgotten, isLive } from '../../contract/index.js';
import type {
  Booking,
  BookingRecord,
  BookingRef,
  CancelRequest,
  RescheduleRequest,
} from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import { minutes } from '../engine/minutes.js';
import { statusOf, withoutDeadline } from './awaiting-yes.js';
import { calendarFor } from './book.js';
import { planTime } from './booking-plan.js';
import type { BookingPlan } from './booking-plan.js';
import { claimAndSettle } from './claim-and-settle.js';
import { orRefusal, underKey } from './claiming.js';
import { claimsOf } from './claims.js';
import { endBooking } from './end-booking.js';
import { offerBy, readOffer } from './offer.js';
import type { Offer } from './offer.js';
import { readDuration } from './read-wishes.js';
import { needFuture, needVersion, sameAgreement } from './same-agreement.js';
import type { SchedulerParts } from './scheduler-parts.js';
import { withToken } from './settle.js';
import { viewOf } from './view-of.js';

/**
 * Opens a booking to whoever shows its token.
 *
 * @throws BookingError `not-found`, alike for an unknown one, a wrong token, and one that was forgotten.
 */
export async function openBooking(
  parts: SchedulerParts,
  { ref, token = '' }: BookingRef,
): Promise<BookingRecord> {
  const record = await parts.bookings.find(parts.owner, ref);
  const opens = await parts.tokens.opens(token, record);
  if (!opens || !record || isForgotten(record)) throw new BookingError('not-found');
  return record;
}

/** Reads a booking, and sees to it that whatever is still being made goes on. */
export async function readBooking(parts: SchedulerParts, ref: BookingRef): Promise<Booking> {
  const record = await openBooking(parts, ref);
  parts.workSoon();
  return withToken(parts, await viewOf(parts, record));
}

/**
 * Moves a booking to another time of its hosts; the time it has does not stand in its way. Moved to the very time it has, it
 * is answered as it stands.
 */
export async function reschedule(
  parts: SchedulerParts,
  {
    ref,
    request,
    key,
  }: { readonly ref: BookingRef; readonly request: RescheduleRequest; readonly key: string },
): Promise<Booking> {
  const record = await openBooking(parts, ref);
  const { owner } = parts;
  const claimant = { owner, key, operation: `reschedule ${record.ref}`, body: request, moving: record.ref };
  const plan = await orRefusal(planMove(parts, record, request));
  if (!isBookingError(plan) && isSameTime(plan.time, record.time)) {
    const before = await underKey(parts, { ...claimant, now: parts.now() }, async () => undefined);
    return withToken(parts, before ?? (await viewOf(parts, record)));
  }
  const answer = await claimAndSettle(parts, {
    plan,
    claimant,
    leaving: record.occupancyId,
    settlementOf: async (agreement) => {
      const { time, occupancyId, offer, location } = agreement;
      const current = await sameAgreement(parts, record);
      const [claimed] = claimsOf(offer, location, time);
      const { bufferBeforeMinutes, bufferAfterMinutes } = claimed ?? current;
      const version = current.version + 1;
      const { isPlacedByHost: _no, ...agreed } = withoutDeadline(current);
      return {
        record: {
          ...agreed,
          ...statusOf(agreement, parts.now()),
          time,
          occupancyId,
          bufferBeforeMinutes,
          bufferAfterMinutes,
          version,
        },
        calendar: calendarFor(agreement),
        leaves: occupancyId === current.occupancyId ? undefined : current.occupancyId,
      };
    },
  });
  return withToken(parts, answer);
}

/** Ends a booking for its guest. One that has ended is answered as it stands. */
export async function cancel(
  parts: SchedulerParts,
  { ref, request, key }: { readonly ref: BookingRef; readonly request: CancelRequest; readonly key: string },
): Promise<Booking> {
  const record = await openBooking(parts, ref);
  return withToken(parts, await endBooking(parts, record, { request, key, as: 'cancelled' }));
}

async function planMove(
  parts: SchedulerParts,
  record: BookingRecord,
  request: RescheduleRequest,
): Promise<BookingPlan> {
  if (!isLive(record)) throw new BookingError('gone');
  needFuture(parts, record);
  needVersion(record, request.version);
  const whole = await readOffer(parts.settings, parts.owner, record.eventType.slug);
  const offer = sameHosts(whole, record);
  const bookedMinutes = (record.time.end - record.time.start) / minutes(1);
  return planTime(parts, {
    offer,
    start: request.start,
    durationMinutes:
      request.durationMinutes === undefined ? bookedMinutes : readDuration(offer, request.durationMinutes),
    location: record.location.id,
    guestDetail: record.location.detail,
  });
}

function isSameTime(a: Interval, b: Interval): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The offer of those who have the booking: the same one of a round-robin, the same ones of a collective. */
function sameHosts(offer: Offer, record: BookingRecord): Offer {
  const hosts = record.hosts.flatMap(({ id }) => offer.hosts.find(({ host }) => host.id === id) ?? []);
  const needed = offer.assignment === 'collective' ? offer.hosts.length : 1;
  if (hosts.length !== record.hosts.length || hosts.length !== needed)
    throw new BookingError('not-bookable', { detail: 'other hosts offer this by now' });
  return offerBy(offer, hosts);
}

import { BookingError, isBookingError } from '../../contract/index.js';
import type { Booking, BookingErrorCode, BookingRequest, TentativeEvent } from '../../contract/index.js';
import { withBuffers } from '../../contract/index.js';
import { agreeLocation, needGuestDetail, placeOf } from '../scheduler/agree-location.js';
import { allowWish } from '../scheduler/booking-plan.js';
import type { Wish } from '../scheduler/booking-plan.js';
import { checkRequest, readWish, readWishedOffer } from '../scheduler/booking-request.js';
import { bookingView } from '../scheduler/booking-view.js';
import { orRefusal } from '../scheduler/claiming.js';
import { timeOf } from '../scheduler/claims.js';
import { nearestTimes } from '../scheduler/free-times.js';
import { bodyHashOf, bookingRefOf } from '../scheduler/identifiers.js';
import { newRecord } from '../scheduler/new-record.js';
import { readInstant, readLocation } from '../scheduler/read-wishes.js';
import { bookTentatively } from './book-tentatively.js';
import type { Booked } from './book-tentatively.js';
import { openDesk } from './desk.js';
import { followLink } from './follow-link.js';
import { unpromised } from './promisable.js';
import type { StorelessParts } from './storeless-parts.js';
import { entryOf, needSameRequest } from './wanted.js';
import type { Wanted } from './wanted.js';
import { isConfirmed } from './yielding.js';

/** What was booked, as the guest is told, and where it stands. */
export interface Answered extends Booked {
  readonly wanted: Wanted;
  readonly booking: Booking;
}

/** Refusals that a request which was fulfilled before may meet by now: the calendar knows better. */
const perhapsBooked: readonly BookingErrorCode[] = ['not-bookable', 'slot-taken', 'calendar-unreachable'];

/**
 * Books with the calendar alone, in the order that makes two guests at once unlikely: rules, calendars, hold, a second look,
 * confirmation. The same request under the same key is answered with the same booking, whichever process it meets.
 */
export async function bookWithoutStore(
  parts: StorelessParts,
  request: BookingRequest,
  key: string,
): Promise<Answered> {
  checkRequest(request);
  const wish = readWish(await readWishedOffer(parts, request), request);
  const wanted = await wantedBy(parts, { request, wish, key });
  return parts.inTurn({ key, time: withBuffers({ ...wanted.record, ...wanted.record.time }) }, async () => {
    const outcome = await orRefusal(decide(parts, wanted, wish));
    const booked = isBookingError(outcome) ? await bookedBefore(parts, wanted, outcome) : outcome;
    needSameRequest(wanted, booked.event);
    const event = booked.isNew ? await followLink(parts, wanted, booked.event) : booked.event;
    return { ...booked, event, wanted, booking: viewOf(wanted, event) };
  });
}

/** @throws BookingError `not-bookable`, `slot-taken`, `calendar-unreachable`, `key-reused`, `in-progress`. */
async function decide(parts: StorelessParts, wanted: Wanted, wish: Wish): Promise<Booked> {
  const { location, guestDetail } = allowWish(parts, wish);
  agreeLocation(location, { linked: wanted.desk.linked, links: undefined }, guestDetail);
  const outcome = await bookTentatively(parts, wanted).finally(() => parts.forget(wanted.desk.host));
  if (outcome === 'taken') throw new BookingError('slot-taken');
  return outcome;
}

/** What a refused request was answered with before, if it was. @throws BookingError the refusal, `key-reused`. */
async function bookedBefore(parts: StorelessParts, wanted: Wanted, refusal: BookingError): Promise<Booked> {
  if (!perhapsBooked.includes(refusal.code)) throw refusal;
  const { desk, record, question } = wanted;
  const signal = parts.patience();
  const standing = await orRefusal(desk.tentative.under(desk.calendarId, record.ref, { signal }));
  const event = isBookingError(standing) ? undefined : standing.find(isConfirmed);
  if (event) return { event, isNew: false };
  if (refusal.code !== 'slot-taken') throw refusal;
  const nearest = await nearestTimes(parts, { ...question, except: [], signal: parts.patience() });
  const others = nearest.filter(({ start }) => Date.parse(start) !== record.time.start);
  throw new BookingError('slot-taken', { nearest: others });
}

async function wantedBy(
  parts: StorelessParts,
  { request, wish, key }: { readonly request: BookingRequest; readonly wish: Wish; readonly key: string },
): Promise<Wanted> {
  const { proof: _proof, hold: _hold, ...body } = request;
  const { offer, durationMinutes, guestDetail } = wish;
  // Settings that changed since this backend was made.
  const [fault] = unpromised(offer.eventType, offer.hosts[0].host);
  if (fault !== undefined) throw new BookingError('unavailable', { detail: `without a store: ${fault}` });
  const start = readInstant(wish.start, 'start');
  const location = readLocation(offer, wish.location);
  needGuestDetail(location, guestDetail);
  const [ref, digest, desk] = await Promise.all([
    bookingRefOf(parts.owner, key),
    bodyHashOf('book', body),
    openDesk(parts, offer.hosts[0].host),
  ]);
  const now = parts.now();
  const time = timeOf(start, durationMinutes);
  const agreement = { offer, location, time, place: placeOf(location, guestDetail), occupancyId: ref };
  return {
    desk,
    digest,
    record: newRecord({ ref, owner: parts.owner, now }, request, agreement),
    question: {
      offer,
      durationMinutes,
      location: location.id,
      range: { start, end: start + 1 },
      now,
      except: [ref],
    },
  };
}

/** The booking as its guest may see it, at the time where the event stands by now. */
function viewOf(wanted: Wanted, { start, end, conference }: TentativeEvent): Booking {
  const record = { ...wanted.record, time: { start, end } };
  return bookingView(record, {
    entry: { ...entryOf(wanted, 0), ...(conference && { conference }) },
  });
}

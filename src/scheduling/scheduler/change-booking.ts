import { BookingError } from '../../contract/index.js';
import type {
  Booking,
  BookingRecord,
  BookingRef,
  CancelRequest,
  RescheduleRequest,
} from '../../contract/index.js';
import { minutes } from '../engine/minutes.js';
import { claimAndSettle, planTime, settle, withToken } from './book.js';
import type { BookingPlan } from './book.js';
import { claimOf, readDuration, readInstant, readLocation } from './booking-plan.js';
import { bookingView } from './booking-view.js';
import { claim, giveUp, orRefusal } from './claiming.js';
import { readOffer } from './offer.js';
import type { SchedulerParts } from './scheduler-parts.js';

/** Opens a booking to whoever shows its token. @throws BookingError `not-found`, alike for an unknown one and a wrong token. */
export async function openBooking(
  parts: SchedulerParts,
  { ref, token = '' }: BookingRef,
): Promise<BookingRecord> {
  const record = await parts.bookings.find(parts.owner, ref);
  if (!(await parts.tokens.opens(token, record)) || !record) throw new BookingError('not-found');
  return record;
}

/** Reads a booking, and sees to it that whatever is still being made goes on. */
export async function readBooking(parts: SchedulerParts, ref: BookingRef): Promise<Booking> {
  const record = await openBooking(parts, ref);
  parts.workSoon();
  return withToken(parts, bookingView(record));
}

/** Moves a booking: its new time is claimed under the occupancy it has, so that the two may overlap. */
export async function reschedule(
  parts: SchedulerParts,
  {
    ref,
    request,
    key,
  }: { readonly ref: BookingRef; readonly request: RescheduleRequest; readonly key: string },
): Promise<Booking> {
  const record = await openBooking(parts, ref);
  const plan = await orRefusal(planMove(parts, record, request));
  const answer = await claimAndSettle(parts, {
    plan,
    claim: {
      owner: parts.owner,
      key,
      operation: `reschedule ${record.ref}`,
      body: request,
      occupancyId: record.occupancyId,
    },
    recordOf: async (_fresh, { time, offer, location }) => {
      const current = await sameAgreement(parts, record);
      const state = current.calendar.state === 'none' ? ('none' as const) : ('writing' as const);
      const { bufferBeforeMinutes, bufferAfterMinutes } = claimOf(offer, location, time);
      const moved = {
        ...current,
        time,
        bufferBeforeMinutes,
        bufferAfterMinutes,
        version: current.version + 1,
      };
      return { ...moved, calendar: { ...current.calendar, state } };
    },
  });
  return withToken(parts, answer);
}

/** Ends a booking. One that has ended is answered as it stands. */
export async function cancel(
  parts: SchedulerParts,
  { ref, request, key }: { readonly ref: BookingRef; readonly request: CancelRequest; readonly key: string },
): Promise<Booking> {
  const record = await openBooking(parts, ref);
  const claimed = await claim(parts.bookings, {
    owner: parts.owner,
    key,
    operation: `cancel ${record.ref}`,
    body: request,
    alternatives: [],
    now: parts.now(),
  });
  if ('answer' in claimed) return withToken(parts, claimed.answer);
  try {
    if (isOver(record)) {
      await giveUp(parts.bookings, claimed);
      return await withToken(parts, bookingView(record));
    }
    needFuture(parts, record);
    needVersion(record, request.version);
    const answer = await settle(parts, claimed, async () => {
      const current = await sameAgreement(parts, record);
      const ended = { ...current, version: current.version + 1, status: 'cancelled' as const };
      return request.reason === undefined ? ended : { ...ended, cancelReason: request.reason };
    });
    return await withToken(parts, answer);
  } catch (error) {
    await giveUp(parts.bookings, claimed);
    // Somebody else's cancelling came first: it is cancelled all the same.
    const current = await parts.bookings.find(parts.owner, record.ref);
    if (current && isOver(current)) return withToken(parts, bookingView(current));
    throw error;
  }
}

async function planMove(
  parts: SchedulerParts,
  record: BookingRecord,
  request: RescheduleRequest,
): Promise<BookingPlan> {
  if (isOver(record)) throw new BookingError('gone');
  needFuture(parts, record);
  needVersion(record, request.version);
  const offer = await readOffer(parts.settings, parts.owner, record.eventType.slug);
  if (offer.host.id !== record.hosts[0]?.id) {
    throw new BookingError('not-bookable', { detail: 'another host offers this by now' });
  }
  const bookedMinutes = (record.time.end - record.time.start) / minutes(1);
  return planTime(parts, {
    offer,
    start: readInstant(request.start, 'start'),
    durationMinutes:
      request.durationMinutes === undefined ? bookedMinutes : readDuration(offer, request.durationMinutes),
    location: readLocation(offer, record.location.id),
    guestDetail: record.location.detail,
  });
}

/** The booking as it is stored by now, if what was agreed is still the same. @throws BookingError `version-conflict`. */
async function sameAgreement(parts: SchedulerParts, { ref, version }: BookingRecord): Promise<BookingRecord> {
  const current = await parts.bookings.find(parts.owner, ref);
  if (!current) throw new BookingError('not-found');
  needVersion(current, version);
  return current;
}

function needVersion(record: BookingRecord, version: number): void {
  if (record.version !== version) throw new BookingError('version-conflict');
}

/** What has taken place can be neither moved nor called off. @throws BookingError `gone`. */
function needFuture(parts: SchedulerParts, { time }: BookingRecord): void {
  if (time.end <= parts.now()) throw new BookingError('gone', { detail: 'its time is over' });
}

function isOver({ status }: BookingRecord): boolean {
  return status !== 'pending' && status !== 'confirmed';
}

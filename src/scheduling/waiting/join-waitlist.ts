import { BookingError, isWaiting } from '../../contract/index.js';
import type { WaitingRecord, WaitlistEntry, WaitlistRequest } from '../../contract/index.js';
import { addDays, isCivilDate } from '../../time/civil-date.js';
import type { Interval } from '../../time/interval.js';
import { startOfDate } from '../../time/zone.js';
import { isInReach } from '../engine/read-slot-input.js';
import { needGuestDetail } from '../scheduler/agree-location.js';
import { listFree } from '../scheduler/availability.js';
import { checkRequest, readWishedOffer, readWishes } from '../scheduler/booking-request.js';
import { evaluate, rulesAlone } from '../scheduler/evaluate.js';
import type { AvailabilityQuestion } from '../scheduler/evaluate.js';
import { seenHost } from '../scheduler/event-type-view.js';
import { bodyHashOf } from '../scheduler/identifiers.js';
import { readLocation } from '../scheduler/read-wishes.js';
import { refuseField } from '../scheduler/refuse-faults.js';
import type { SchedulerParts } from '../scheduler/scheduler-parts.js';
import { waitListedNotice } from '../telling/waitlist-notices.js';
import { lookJobs } from './look-jobs.js';
import { offerMinutesOf } from './offer-minutes.js';
import { seenPlace } from './open-place.js';

/** So many may wait for one day of an event type: whoever comes later would wait for nothing. */
const mostWaiting = 50;

/** Puts a guest on the waiting list of a day. The same request under the same key finds the place that it made. */
export async function joinWaitlist(
  parts: SchedulerParts,
  request: WaitlistRequest,
  key: string,
): Promise<WaitlistEntry> {
  checkRequest(request);
  const { owner, bookings } = parts;
  const { proof: _proof, ...wanted } = request;
  const named = {
    ref: await parts.tokens.waitRefOf(owner, key),
    bodyHash: await bodyHashOf('join-waitlist', wanted),
  };
  const before = await bookings.findWaiting(owner, named.ref);
  if (before) return samePlace(parts, before, named.bodyHash);
  const place = { ...named, ...(await newPlace(parts, wanted)) };
  const now = parts.now();
  const jobs = [waitListedNotice(place, now), ...lookJobs(place, now)];
  if ((await bookings.keepWaiting(place, { jobs, now })) === 'kept') {
    parts.workSoon();
    return seenPlace(parts, place);
  }
  const twin = await bookings.findWaiting(owner, named.ref);
  if (!twin) throw new BookingError('in-progress', { retryAfterSeconds: 1 });
  return samePlace(parts, twin, named.bodyHash);
}

async function samePlace(
  parts: SchedulerParts,
  place: WaitingRecord,
  bodyHash: string,
): Promise<WaitlistEntry> {
  if (place.bodyHash !== bodyHash) throw new BookingError('key-reused');
  return seenPlace(parts, place);
}

async function newPlace(
  parts: SchedulerParts,
  request: WaitingRecord['request'],
): Promise<Omit<WaitingRecord, 'ref' | 'bodyHash'>> {
  const offer = await readWishedOffer(parts, request);
  const offerMinutes = offerMinutesOf(parts, offer);
  if (offerMinutes === undefined)
    throw new BookingError('not-bookable', { detail: 'nobody waits for this event type' });
  const { durationMinutes, location, guestDetail } = readWishes(offer, request);
  const place = readLocation(offer, location);
  needGuestDetail(place, guestDetail);
  const { eventType, hosts } = offer;
  const now = parts.now();
  const day = readDay(request);
  const record = {
    owner: parts.owner,
    revision: 0,
    status: 'waiting',
    eventType: { slug: eventType.slug, title: eventType.title },
    host: await seenHost(parts, offer),
    hostIds: hosts.map((offered) => offered.host.id),
    day,
    durationMinutes,
    offerMinutes,
    request,
    createdAt: now,
  } as const;
  await needRoom(parts, record);
  const question = { offer, durationMinutes, location: place.id, range: day, now, signal: parts.patience() };
  return { ...record, passed: await freeAlready(parts, question) };
}

/** The day in the guest's zone. @throws BookingError `invalid-request`. */
function readDay({ date, zone }: Pick<WaitlistRequest, 'date' | 'zone'>): Interval {
  if (!isCivilDate(date)) refuseField('date', 'is a date such as 2026-05-04');
  const day = { start: startOfDate(zone, date), end: startOfDate(zone, addDays(date, 1)) };
  if (!isInReach(day)) refuseField('date', 'lies in the years 1900 to 8999');
  return day;
}

/** @throws BookingError `not-bookable` where too many wait already. */
async function needRoom(
  { bookings }: SchedulerParts,
  { owner, hostIds, eventType, request, day }: Omit<WaitingRecord, 'ref' | 'bodyHash' | 'passed'>,
): Promise<void> {
  const places = await bookings.waitingFor(hostIds[0] ?? '');
  const others = places.filter(
    (other) =>
      isWaiting(other) &&
      other.owner === owner &&
      other.eventType.slug === eventType.slug &&
      other.request.date === request.date &&
      other.day.end === day.end,
  );
  if (others.length >= mostWaiting)
    throw new BookingError('not-bookable', { detail: 'too many wait for this day' });
}

/**
 * What is free on the day when a guest joins: it can be booked, and is not what they wait for.
 *
 * @throws BookingError `not-bookable` for a day on which the rules offer nothing, `calendar-unreachable`.
 */
async function freeAlready(
  parts: SchedulerParts,
  question: AvailabilityQuestion,
): Promise<readonly number[]> {
  if (evaluate(question, rulesAlone).slots.length === 0)
    throw new BookingError('not-bookable', { detail: 'the rules offer nothing on this day' });
  return Array.from(await listFree(parts, { ...question, isForList: true }), ({ start }) => start);
}

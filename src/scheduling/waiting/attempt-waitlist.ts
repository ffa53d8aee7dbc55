import { isBookingError } from '../../contract/index.js';
import type { Job, WaitingRecord } from '../../contract/index.js';
import { readKnown } from '../scheduler/availability.js';
import { minutes } from '../engine/minutes.js';
import { longestCall } from '../scheduler/job-terms.js';
import type { JobParts, Outcome } from '../scheduler/job-terms.js';
import { withoutOffer } from './change-place.js';
import { linesOf } from './lines.js';
import { offerAlong } from './offer-along.js';
import type { OfferingParts } from './offer-along.js';

/** What becomes free without anybody telling, such as in a calendar that is not followed, is seen so soon. */
const lookEvery = minutes(10);

/** Calendars that could not be read are asked again so soon. */
const askAgain = minutes(1);

/**
 * Looks after those who wait for a host's time: offers that nobody took lapse, and what is free is offered to one after the other, in
 * the order in which they came. It comes back as long as anybody waits, and forgets those whose day has passed.
 */
export async function attemptWaitlist(parts: JobParts, { hostId }: Job): Promise<Outcome> {
  const { bookings, now } = parts;
  await bookings.forgetWaiting(hostId, now());
  for (const place of await bookings.waitingFor(hostId)) await lapse(parts, place);
  const places = await bookings.waitingFor(hostId);
  const offering: OfferingParts = {
    ...parts,
    readKnown: (question) => readKnown(parts, question),
    patience: () => AbortSignal.timeout(longestCall),
  };
  let isAnyUnread = false;
  for (const line of linesOf(places)) {
    try {
      await offerAlong(offering, line);
    } catch (error) {
      // One event type, or calendar, that has gone is in nobody else's way.
      if (!isBookingError(error)) throw error;
      isAnyUnread ||= error.code === 'calendar-unreachable';
    }
  }
  const left = await bookings.waitingFor(hostId);
  if (left.length === 0) return 'done';
  return { againAt: nextLook(left, now(), isAnyUnread ? askAgain : lookEvery) };
}

/** An offer whose time is over goes to the next in line. */
async function lapse({ bookings, now }: JobParts, place: WaitingRecord): Promise<void> {
  if (place.status !== 'offered' || (place.offer?.expiresAt ?? 0) > now()) return;
  // Whoever changed it in between has taken it, passed it on or left.
  await bookings.keepWaiting(withoutOffer(place), { jobs: [], now: now() });
}

function nextLook(places: readonly WaitingRecord[], now: number, pause: number): number {
  const isAnyWaiting = places.some(({ status }) => status === 'waiting');
  return Math.min(
    ...(isAnyWaiting ? [now + pause] : []),
    ...places.map(({ offer, day }) => offer?.expiresAt ?? day.end),
  );
}

import { BookingError } from '../../contract/index.js';
import type { BookingStore, JobRequest, WaitingRecord } from '../../contract/index.js';

/**
 * Changes a place as it stands by then, and stores what follows with it. One that moved on in between is read and changed again.
 *
 * @param change What it becomes; `undefined` leaves it as it is
 * @returns The place as it stands now
 * @throws BookingError `not-found` for one that is gone by now, `version-conflict`, and what `change` throws.
 */
export async function changePlace(
  { bookings, now }: { readonly bookings: BookingStore; readonly now: () => number },
  place: WaitingRecord,
  change: (
    current: WaitingRecord,
  ) => { readonly becomes: WaitingRecord; readonly jobs: readonly JobRequest[] } | undefined,
): Promise<WaitingRecord> {
  let current: WaitingRecord | undefined = place;
  for (let tries = 0; tries < 5; tries++) {
    if (!current) throw new BookingError('not-found');
    const changed = change(current);
    if (!changed) return current;
    const { becomes, jobs } = changed;
    if ((await bookings.keepWaiting(becomes, { jobs, now: now() })) === 'kept')
      return { ...becomes, revision: becomes.revision + 1 };
    current = await bookings.findWaiting(place.owner, place.ref);
  }
  throw new BookingError('version-conflict');
}

/** A place whose offer is over: it waits for another time, and is not offered this one again. */
export function withoutOffer({ offer, ...place }: WaitingRecord): WaitingRecord {
  return { ...place, status: 'waiting', passed: offer ? [...place.passed, offer.start] : place.passed };
}

/** Whether a time is offered to a place at an instant. */
export function isOffered({ status, offer }: WaitingRecord, start: number, now: number): boolean {
  return status === 'offered' && offer?.start === start && offer.expiresAt > now;
}

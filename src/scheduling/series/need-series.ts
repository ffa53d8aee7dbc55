import { BookingError } from '../../contract/index.js';
import type { Offer } from '../scheduler/offer.js';
import { refuseField } from '../scheduler/refuse-faults.js';

/**
 * Sees to it that so many times of an offer can be booked in one go.
 *
 * @throws BookingError `not-bookable` where there are no series, `invalid-request` for too many times.
 */
export function needSeries({ eventType }: Offer, times: number, path: string): void {
  const { seriesAtMost } = eventType;
  if (seriesAtMost === undefined)
    throw new BookingError('not-bookable', { detail: 'this event type is booked one at a time' });
  if (times > seriesAtMost) refuseField(path, `is at most ${seriesAtMost}`);
}

import { BookingError, isBookingError } from '../../contract/index.js';
import type { SeriesRequest } from '../../contract/index.js';
import { planTime } from '../scheduler/booking-plan.js';
import type { BookingPlan } from '../scheduler/booking-plan.js';
import { readWish, readWishedOffer } from '../scheduler/booking-request.js';
import { orRefusal } from '../scheduler/claiming.js';
import { heldFirst } from '../scheduler/hold-time.js';
import { readInstant } from '../scheduler/read-wishes.js';
import { refuseField } from '../scheduler/refuse-faults.js';
import type { SchedulerParts } from '../scheduler/scheduler-parts.js';
import { needSeries } from './need-series.js';

/**
 * Whether the rules allow all times of a series, and who could fulfil each.
 *
 * @throws BookingError `not-found`, `invalid-request`, `not-bookable` with the starts that the rules do not offer.
 */
export async function planSeries(
  parts: SchedulerParts,
  request: SeriesRequest,
): Promise<readonly BookingPlan[]> {
  const { starts, hold, ...wanted } = request;
  const offer = await readWishedOffer(parts, request);
  needSeries(offer, starts.length, 'starts');
  const plans = await Promise.all(
    starts.map((start) => orRefusal((async () => planTime(parts, readWish(offer, { ...wanted, start })))())),
  );
  const refusals = plans.filter(isBookingError);
  const [first] = refusals;
  if (first) throw first.code === 'not-bookable' ? notBookable(starts, plans) : first;
  const [earliest, ...others] = plans as BookingPlan[];
  if (!earliest) return [];
  return [hold === undefined ? earliest : await heldFirst(parts, earliest, hold), ...others];
}

/** @throws BookingError `invalid-request` unless the starts rise. */
export function needRising(starts: readonly string[]): void {
  const instants = starts.map((start) => readInstant(start, 'starts'));
  const rise = instants.every((start, index) => index === 0 || start > (instants[index - 1] ?? NaN));
  if (starts.length === 0 || !rise) refuseField('starts', 'rise, each named once');
}

function notBookable(
  starts: readonly string[],
  plans: readonly (BookingPlan | BookingError)[],
): BookingError {
  const refused = starts.filter((_, index) => isBookingError(plans[index]));
  const reasons = plans.flatMap((plan) => (isBookingError(plan) ? (plan.details.reasons ?? []) : []));
  return new BookingError('not-bookable', {
    detail: 'the rules do not offer some of these times',
    starts: refused,
    ...(reasons.length > 0 && { reasons: [...new Set(reasons)] }),
  });
}

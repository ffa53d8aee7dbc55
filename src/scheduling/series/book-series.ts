import { isBookingError } from '../../contract/index.js';
import type { BookingRecord, SeriesBooking, SeriesRequest } from '../../contract/index.js';
import { calendarFor, wayToTell } from '../scheduler/book.js';
import { checkRequest } from '../scheduler/booking-request.js';
import type { Agreement } from '../scheduler/claim-and-settle.js';
import { orRefusal } from '../scheduler/claiming.js';
import type { ClaimRequest } from '../scheduler/claiming.js';
import { newBookingRef } from '../scheduler/identifiers.js';
import { newRecord } from '../scheduler/new-record.js';
import type { SchedulerParts } from '../scheduler/scheduler-parts.js';
import { withToken } from '../scheduler/settle.js';
import type { Settlement } from '../scheduler/settle.js';
import { answersOrRefuse, claimAndSettleAll } from './claim-and-settle-all.js';
import { needRising, planSeries } from './plan-series.js';

/** Books several times in one go, all or none, in the order that one booking takes: rules, claims, calendars, settle. */
export async function bookSeries(
  parts: SchedulerParts,
  request: SeriesRequest,
  key: string,
): Promise<SeriesBooking> {
  checkRequest(request);
  needRising(request.starts);
  const claimants = claimantsOf(parts, request, key);
  const plans = await orRefusal(planSeries(parts, request));
  const id = crypto.randomUUID();
  const answers = isBookingError(plans)
    ? await answersOrRefuse(parts, claimants, plans)
    : await claimAndSettleAll(parts, {
        plans,
        claimants,
        settlementOf: (agreement, index) =>
          settlementOf(parts, request, { agreement, series: { id, position: index + 1, of: plans.length } }),
      });
  return { bookings: await Promise.all(answers.map((answer) => withToken(parts, answer))) };
}

/** A key for each time; the first is the request's own, and none of the others could have come over the wire. */
function claimantsOf(
  { owner }: SchedulerParts,
  { proof: _proof, hold, ...body }: SeriesRequest,
  key: string,
): readonly Omit<ClaimRequest, 'alternatives' | 'now'>[] {
  return body.starts.map((_, index) => ({
    owner,
    key: index === 0 ? key : `${key},${index}`,
    operation: 'book-series',
    body,
    ...(index === 0 && hold !== undefined && { holding: hold }),
  }));
}

function settlementOf(
  parts: SchedulerParts,
  request: SeriesRequest,
  { agreement, series }: { readonly agreement: Agreement; readonly series: BookingRecord['series'] & object },
): Settlement {
  const { owner } = parts;
  const terms = {
    ref: newBookingRef(owner),
    owner,
    now: parts.now(),
    notifiedBy: wayToTell(parts, agreement),
    ...(series.of > 1 && { series }),
  };
  return { record: newRecord(terms, request, agreement), calendar: calendarFor(agreement) };
}

import { isBookingError } from '../../contract/index.js';
import type { Booking, BookingRequest, NotificationWay } from '../../contract/index.js';
import { planTime } from './booking-plan.js';
import { checkRequest, readWish, readWishedOffer } from './booking-request.js';
import { claimAndSettle } from './claim-and-settle.js';
import type { Agreement } from './claim-and-settle.js';
import { orRefusal } from './claiming.js';
import { heldFirst } from './hold-time.js';
import { newBookingRef } from './identifiers.js';
import { entryPlaceIn } from './linked-calendar.js';
import type { EntryPlace } from './linked-calendar.js';
import { newRecord } from './new-record.js';
import type { Offer } from './offer.js';
import type { SchedulerParts } from './scheduler-parts.js';
import { withToken } from './settle.js';

/** Books what is open to guests. */
export async function book(parts: SchedulerParts, request: BookingRequest, key: string): Promise<Booking> {
  const answer = await bookOffer(parts, request, {
    key,
    operation: 'book',
    readOffer: () => readWishedOffer(parts, request),
  });
  return withToken(parts, answer);
}

/** Books, in the order that keeps two guests apart: rules, claim, calendars, settle, calendar jobs. */
export async function bookOffer(
  parts: SchedulerParts,
  request: BookingRequest,
  {
    key,
    operation,
    readOffer,
  }: { readonly key: string; readonly operation: string; readonly readOffer: () => Promise<Offer> },
): Promise<Booking> {
  checkRequest(request);
  const { proof: _proof, hold, ...body } = request;
  const plan = await orRefusal(readOffer().then((offer) => planTime(parts, readWish(offer, request))));
  return claimAndSettle(parts, {
    plan: hold === undefined || isBookingError(plan) ? plan : await heldFirst(parts, plan, hold),
    claimant: {
      owner: parts.owner,
      key,
      operation,
      body,
      ...(hold !== undefined && { holding: hold }),
    },
    settlementOf: (agreement) => ({
      record: newRecord(
        {
          ref: newBookingRef(parts.owner),
          owner: parts.owner,
          now: parts.now(),
          notifiedBy: wayToTell(parts, agreement),
        },
        request,
        agreement,
      ),
      calendar: calendarFor(agreement),
    }),
  });
}

/** Where the entry of an agreement goes; `undefined` when it goes nowhere, as long as the host has not said yes. */
export function calendarFor({ offer, linked }: Agreement): EntryPlace | undefined {
  if (offer.eventType.confirmWithinHours !== undefined) return undefined;
  return entryPlaceIn(offer.hosts[0].host, linked);
}

/** Who tells of it: what nobody here could tell is the calendar's to tell. */
export function wayToTell({ notify }: SchedulerParts, { offer }: Agreement): NotificationWay {
  const wanted = offer.hosts[0].host.notifiedBy ?? 'calendar';
  return notify || wanted === 'none' ? wanted : 'calendar';
}

import { isEmailAddress } from '../../contract/index.js';
import type { BookingRequest } from '../../contract/index.js';
import { isZone } from '../../time/zone.js';
import { checkAnswers } from '../check-answers.js';
import type { Wish } from './booking-plan.js';
import { furtherGuestFaults, needFewGuests } from './further-guests.js';
import { offerFor, readOpenOffer } from './offer.js';
import type { Offer } from './offer.js';
import { readDuration } from './read-wishes.js';
import { refuseFaults } from './refuse-faults.js';
import type { SchedulerParts } from './scheduler-parts.js';

/** What of a request needs no settings to be seen. @throws BookingError `invalid-request`. */
export function checkRequest(request: Omit<BookingRequest, 'start'>): void {
  const { guest, zone } = request;
  refuseFaults([
    ...(guest.name.trim() ? [] : [{ path: 'guest.name', message: 'is needed' }]),
    ...(isEmailAddress(guest.email.trim()) ? [] : [{ path: 'guest.email', message: 'is an e-mail address' }]),
    ...furtherGuestFaults(request),
    ...(isZone(zone) ? [] : [{ path: 'zone', message: 'is an IANA zone' }]),
  ]);
}

/** The offer that a guest's request is for. @throws BookingError `not-found`, for a hidden one too; `invalid-request`. */
export async function readWishedOffer(
  { settings, owner }: Pick<SchedulerParts, 'owner' | 'settings'>,
  { eventType, context }: Pick<BookingRequest, 'eventType' | 'context'>,
): Promise<Offer> {
  return offerFor(await readOpenOffer(settings, owner, eventType), context?.host);
}

/** Reads what a request wishes for of an offer. @throws BookingError `invalid-request`. */
export function readWish(offer: Offer, request: BookingRequest): Wish {
  return { ...readWishes(offer, request), start: request.start };
}

/** The same without a time. @throws BookingError `invalid-request`. */
export function readWishes(offer: Offer, request: Omit<BookingRequest, 'start'>): Omit<Wish, 'start'> {
  const { context, locationDetail: guestDetail } = request;
  needFewGuests(offer.eventType, request);
  refuseFaults(checkAnswers(offer.eventType.questions ?? [], { ...context?.answers, ...request.answers }));
  const durationMinutes = readDuration(offer, request.durationMinutes);
  return { offer, durationMinutes, location: context?.location, guestDetail };
}

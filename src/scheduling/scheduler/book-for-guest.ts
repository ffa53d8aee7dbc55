import type { Booking, BookingRequest } from '../../contract/index.js';
import { bookOffer } from './book.js';
import { offerBy, offerFor, readOfferOfHost } from './offer.js';
import type { Offer } from './offer.js';
import type { SchedulerParts } from './scheduler-parts.js';

/**
 * Books for a guest what this host takes part in, hidden or not; of a round-robin their own times alone. It needs no yes,
 * since whoever would say it has asked, and its answer no token, which is the guest's.
 *
 * @throws BookingError as `book`; `not-found` alike for what is not there and for what this host takes no part in.
 */
export async function bookForGuest(
  parts: SchedulerParts,
  hostId: string,
  { request, key }: { readonly request: BookingRequest; readonly key: string },
): Promise<Booking> {
  // Holds and proofs are between guests and the backend.
  const { hold: _hold, proof: _proof, ...wish } = request;
  return bookOffer(parts, wish, {
    key,
    operation: `host book ${hostId}`,
    readOffer: () => offerOfHost(parts, hostId, wish),
  });
}

async function offerOfHost(
  { settings, owner }: SchedulerParts,
  hostId: string,
  { eventType: slug, context }: BookingRequest,
): Promise<Offer> {
  const { eventType, ...offer } = await readOfferOfHost(settings, owner, { slug, hostId });
  const { confirmWithinHours: _given, ...terms } = eventType;
  const whole: Offer = { ...offer, eventType: terms };
  if (offer.assignment === 'collective') return offerFor(whole, context?.host);
  const themselves = offerBy(
    whole,
    whole.hosts.filter(({ host }) => host.id === hostId),
  );
  return context?.host === hostId ? themselves : offerFor(themselves, context?.host);
}

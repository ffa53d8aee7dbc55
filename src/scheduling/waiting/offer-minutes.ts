import type { Offer } from '../scheduler/offer.js';
import type { SchedulerParts } from '../scheduler/scheduler-parts.js';

/**
 * For how long what becomes free of an offer is kept for whoever waits, in minutes; `undefined` where nobody waits: it is not
 * wanted, or nobody could be told.
 */
export function offerMinutesOf(
  { notify, waitLinkOf }: Pick<SchedulerParts, 'notify' | 'waitLinkOf'>,
  { eventType, hosts }: Offer,
): number | undefined {
  const canTell = notify !== undefined && waitLinkOf !== undefined && hosts[0].host.notifiedBy !== 'none';
  return canTell ? eventType.waitlistOfferMinutes : undefined;
}

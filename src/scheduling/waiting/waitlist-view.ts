import { isWaiting } from '../../contract/index.js';
import type { PublicHost, WaitingRecord, WaitlistEntry, WaitlistStatus } from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';

/** What a place is seen with that its record does not keep. */
export interface WaitlistTerms extends Pick<WaitlistEntry, 'offerMinutes'> {
  /** Who it is with; where any one of several will do, their team. */
  readonly host: PublicHost;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * A place on the waiting list as its guest may see it at an instant, without a token. An offer whose end has come is none, even if
 * nobody has gone on to the next in line yet.
 */
export function waitlistView(
  record: WaitingRecord,
  { host, offerMinutes, now }: WaitlistTerms,
): WaitlistEntry {
  const { ref, eventType, durationMinutes, bookingRef } = record;
  const { date, zone, guest } = record.request;
  const status = statusAt(record, now);
  const offer = status === 'offered' ? record.offer : undefined;
  return {
    ref,
    status,
    eventType,
    host,
    date,
    zone,
    durationMinutes,
    guest,
    ...(offer && {
      offer: {
        start: formatInstant(offer.start),
        end: formatInstant(offer.end),
        expiresAt: formatInstant(offer.expiresAt),
      },
    }),
    offerMinutes,
    ...(bookingRef !== undefined && { booking: bookingRef }),
  };
}

function statusAt(record: WaitingRecord, now: number): WaitlistStatus {
  const { status, day, offer } = record;
  if (isWaiting(record) && day.end <= now) return 'over';
  return status === 'offered' && (offer?.expiresAt ?? now) <= now ? 'waiting' : status;
}

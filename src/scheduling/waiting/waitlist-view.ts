import { isWaiting } from '../../contract/index.js';
import type { WaitingRecord, WaitlistEntry, WaitlistStatus } from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';

/**
 * A place on the waiting list as its guest may see it at an instant, without a token. An offer whose end has come is none, even if
 * nobody has gone on to the next in line yet.
 *
 * @param now Epoch milliseconds
 */
export function waitlistView(record: WaitingRecord, now: number): WaitlistEntry {
  const { ref, eventType, host, durationMinutes, offerMinutes, bookingRef } = record;
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

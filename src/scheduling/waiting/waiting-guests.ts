import { isWaiting } from '../../contract/index.js';
import type { WaitingGuest, WaitingRecord } from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
import type { HostSideParts } from '../scheduler/host-side.js';

/** What it is found out with. */
interface Known extends Pick<HostSideParts, 'owner' | 'now'> {
  readonly bookings: Pick<HostSideParts['bookings'], 'waitingFor'>;
  readonly side: Pick<HostSideParts['side'], 'hostIds'>;
}

/** Who waits for time of hosts: for the nearest day first, and on each whoever came first. */
export async function listWaiting({ owner, bookings, side, now }: Known): Promise<readonly WaitingGuest[]> {
  const hostIds = await side.hostIds();
  const lists = await Promise.all(hostIds.map((hostId) => bookings.waitingFor(hostId)));
  // Who waits for several hosts waits once.
  const waiting = new Map(lists.flat().map((record) => [record.ref, record]));
  return [...waiting.values()]
    .filter((record) => record.owner === owner && isWaiting(record) && record.day.end > now())
    .sort((one, other) => one.day.start - other.day.start || one.createdAt - other.createdAt)
    .map((record) => guestOf(record, now()));
}

function guestOf(record: WaitingRecord, now: number): WaitingGuest {
  const { ref, eventType, durationMinutes, request, createdAt } = record;
  // One that has lapsed is about to go to the next.
  const offer = record.offer && record.offer.expiresAt > now ? record.offer : undefined;
  return {
    ref,
    status: offer ? 'offered' : 'waiting',
    eventType,
    date: request.date,
    zone: request.zone,
    durationMinutes,
    guest: request.guest,
    since: formatInstant(createdAt),
    ...(offer && {
      offer: {
        start: formatInstant(offer.start),
        end: formatInstant(offer.end),
        expiresAt: formatInstant(offer.expiresAt),
      },
    }),
  };
}

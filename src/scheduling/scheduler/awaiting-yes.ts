import type { BookingRecord, JobRequest } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import { minutes } from '../engine/minutes.js';
import type { Offer } from './offer.js';

/** Whoever booked with hardly any notice still gets an answer: a host has at least so long, and never past the start. */
const shortestWait = minutes(15);

/** Whether what is agreed waits for its host's yes, and until when. */
export function statusOf(
  { offer, time }: { readonly offer: Offer; readonly time: Interval },
  now: number,
): Pick<BookingRecord, 'status' | 'confirmBy'> {
  const { confirmWithinHours } = offer.eventType;
  if (confirmWithinHours === undefined) return { status: 'confirmed' };
  const longestNotice = Math.max(...offer.hosts.map(({ terms }) => terms.noticeMinutes ?? 0));
  const wanted = Math.min(now + minutes(60 * confirmWithinHours), time.start - minutes(longestNotice));
  return { status: 'pending', confirmBy: Math.min(Math.max(wanted, now + shortestWait), time.start) };
}

/** A record that waits for nobody. */
export function withoutDeadline({ confirmBy: _over, ...record }: BookingRecord): BookingRecord {
  return record;
}

/** The job that ends a pending booking when its time to be confirmed is over. */
export function expiryOf({ status, confirmBy, owner, hosts, ref }: BookingRecord): readonly JobRequest[] {
  if (status !== 'pending' || confirmBy === undefined) return [];
  return [{ kind: 'expiry', owner, hostId: hosts[0]?.id ?? '', subject: ref, dueAt: confirmBy }];
}

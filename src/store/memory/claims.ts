import type { Occupancy, TimeClaim } from '../../contract/index.js';
import { overlaps } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';

type Buffered = Interval & Pick<TimeClaim, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>;

/**
 * Whether two stretches of one host's time meet (slot rule 5): bare time against bare time, and the bare time of each
 * against the buffers of the other. Two buffers may share minutes.
 */
export function claimsMeet(a: Buffered, b: Buffered): boolean {
  return overlaps(a, withBuffers(b)) || overlaps(withBuffers(a), b);
}

/** Whether one more of this event type may start in each of the claim's limited ranges (slot rule 7). */
export function isWithinLimits(claim: TimeClaim, others: readonly Occupancy[]): boolean {
  const sameType = others.filter((other) => other.eventType === claim.eventType);
  return (claim.limits ?? []).every(
    ({ range, atMost }) =>
      sameType.filter((other) => other.start >= range.start && other.start < range.end).length < atMost,
  );
}

/** A stretch and the buffers it wants kept, as one. */
export function withBuffers(claim: Buffered): Interval {
  return {
    start: claim.start - claim.bufferBeforeMinutes * 60_000,
    end: claim.end + claim.bufferAfterMinutes * 60_000,
  };
}

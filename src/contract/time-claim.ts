import { overlaps } from '../time/interval.js';
import type { Interval } from '../time/interval.js';

/** A stretch of a host's time, with the buffers it wants kept. */
export interface TimeClaim extends Interval {
  readonly hostId: string;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** Names the event type, unlike any other on the host's time; limits count by it. */
  readonly eventType: string;
  /**
   * At most so many live occupancies of this event type may start in each of these ranges, this one included. One that
   * stands is joined only while the ranges it starts in hold fewer than that (slot rule 7).
   */
  readonly limits?: readonly { readonly range: Interval; readonly atMost: number }[];
  /** Guests who can be on it; 1 when missing. */
  readonly seats?: number;
}

/** A claimed or agreed stretch of time. */
export interface Occupancy extends Interval {
  readonly id: string;
  readonly hostId: string;
  readonly eventType: string;
  /** The widest of those that its guests were given. */
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** Guests who are on it, those of running claims included. */
  readonly seatsTaken: number;
  /** One of its bookings, once one is agreed. */
  readonly bookingRef?: string;
}

/** A stretch of time with the buffers it wants kept. */
export type Buffered = Interval & Pick<TimeClaim, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>;

/** A stretch and the buffers it wants kept, as one. */
export function withBuffers(claim: Buffered): Interval {
  return {
    start: claim.start - claim.bufferBeforeMinutes * 60_000,
    end: claim.end + claim.bufferAfterMinutes * 60_000,
  };
}

/**
 * Whether two stretches of one host's time meet (slot rule 5): bare time against bare time, and the bare time of each
 * against the buffers of the other. Two buffers may share minutes.
 */
export function claimsMeet(a: Buffered, b: Buffered): boolean {
  return overlaps(a, withBuffers(b)) || overlaps(withBuffers(a), b);
}

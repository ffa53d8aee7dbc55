import type { Interval } from '../time/interval.js';
import type { PublicHost } from './event-type.js';
import type { WaitlistRequest, WaitlistStatus } from './waitlist.js';

/** A place on the waiting list as the store keeps it. Instants are epoch milliseconds. */
export interface WaitingRecord {
  /** Derived from the key it was asked for with, so that every attempt makes the same one. */
  readonly ref: string;
  readonly owner: string;
  /** Counts every write; the store raises it. 0 is a record that was never stored. */
  readonly revision: number;
  readonly status: Exclude<WaitlistStatus, 'over'>;
  /** A digest of the request, to tell a retry from a reuse. */
  readonly bodyHash: string;
  readonly eventType: { readonly slug: string; readonly title: string };
  /** Who it is with, as the guest was told: any one of several, by their team. */
  readonly host: PublicHost;
  /** Whose time would do, any of them or all, the organising one first. */
  readonly hostIds: readonly string[];
  /** The day that is waited for, `[start, end)`, in the guest's zone. */
  readonly day: Interval;
  readonly durationMinutes: number;
  /** For how long what becomes free is kept for this guest, in minutes, as was said when they joined. */
  readonly offerMinutes: number;
  /** What would be booked, without a proof: that was for joining. */
  readonly request: Omit<WaitlistRequest, 'proof'>;
  /** The time that is kept for this guest, and the hold that keeps it; with `offered`. */
  readonly offer?: Interval & { readonly hold: string; readonly expiresAt: number };
  /** Starts that are not offered (any more): free already when this guest joined, passed, or left to lapse. */
  readonly passed: readonly number[];
  /** With `booked`. */
  readonly bookingRef?: string;
  readonly createdAt: number;
}

/** Whether somebody waits still. */
export function isWaiting({ status }: Pick<WaitingRecord, 'status'>): boolean {
  return status === 'waiting' || status === 'offered';
}

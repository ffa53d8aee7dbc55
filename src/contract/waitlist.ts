import type { BookingRequest } from './booking.js';
import type { PublicHost } from './event-type.js';

/**
 * A guest who finds no time on a day, and wants to hear when one becomes free. All that a booking needs is said now, so that
 * taking an offer is one press.
 */
export interface WaitlistRequest extends Omit<BookingRequest, 'start' | 'hold'> {
  /** The day, `YYYY-MM-DD`, in `zone`. */
  readonly date: string;
}

/**
 * `waiting` for a time to become free · `offered` one is kept for this guest until `offer.expiresAt` · `booked` it was taken ·
 * `left` the guest waits no more · `over` the day has passed.
 */
export const waitlistStatuses = ['waiting', 'offered', 'booked', 'left', 'over'] as const;

export type WaitlistStatus = (typeof waitlistStatuses)[number];

/** A place on the waiting list, as its guest may see it. */
export interface WaitlistEntry {
  /** Opaque, at least 122 bits that nobody can guess. */
  readonly ref: string;
  readonly status: WaitlistStatus;
  readonly eventType: { readonly slug: string; readonly title: string };
  /** Who it is with; where any one of several will do, their team. */
  readonly host: PublicHost;
  /** The day, `YYYY-MM-DD`, in `zone`. */
  readonly date: string;
  /** The guest's IANA zone. */
  readonly zone: string;
  readonly durationMinutes: number;
  readonly guest: { readonly name: string; readonly email: string };
  /** With `offered`: the time that is kept, ISO 8601 UTC, and until when. */
  readonly offer?: TimeOffer;
  /** For how long a time will be kept once one is free, in minutes. */
  readonly offerMinutes: number;
  /** With `booked`: the reference of the booking. */
  readonly booking?: string;
  /** Opens this place to whoever holds it. Only in the answer to the guest who joined; never in an address that is logged. */
  readonly manageToken?: string;
}

/** A time that became free, kept for one guest. ISO 8601 UTC. */
export interface TimeOffer {
  readonly start: string;
  readonly end: string;
  readonly expiresAt: string;
}

/** Somebody who waits for time of a host, as the host may see it. */
export interface WaitingGuest
  extends Pick<WaitlistEntry, 'ref' | 'eventType' | 'date' | 'zone' | 'durationMinutes' | 'guest' | 'offer'> {
  /** `offered`: a time is kept until `offer.expiresAt`. */
  readonly status: Extract<WaitlistStatus, 'waiting' | 'offered'>;
  /** When the guest joined. ISO 8601 UTC. */
  readonly since: string;
}

/** Names the offer that a guest answers, so that nobody takes another than they saw. */
export interface OfferAnswer {
  /** ISO 8601; the start that was offered. */
  readonly start: string;
}

import type { BookedLocation } from './location.js';
import type { Answers } from './question.js';
import type { BookingContext } from './slot.js';
import type { PublicHost } from './event-type.js';
import type { SeriesPlace } from './series.js';

/** The person who books. */
export interface Guest {
  readonly name: string;
  readonly email: string;
}

/** The most people a guest can be allowed to bring. */
export const mostFurtherGuests = 10;

/** What a guest agrees to. */
export interface BookingRequest {
  /** Slug of the event type. */
  readonly eventType: string;
  /** ISO 8601; a start that `slots` offered. */
  readonly start: string;
  /** One of the event type's lengths; its first when missing. */
  readonly durationMinutes?: number;
  /** The guest's IANA zone: mails and pages speak in it. */
  readonly zone: string;
  /** The guest's language, BCP 47. */
  readonly language?: string;
  readonly guest: Guest;
  /** E-mail addresses of those whom the guest brings, each once, without the guest's own; as many as the event type allows. */
  readonly furtherGuests?: readonly string[];
  /** What the guest wrote for a place that asks for it: a number to call, or where to meet. */
  readonly locationDetail?: string;
  readonly answers?: Answers;
  readonly context?: BookingContext;
  /** A live hold on this time, to be turned into the booking. */
  readonly hold?: string;
  /** A captcha token, a payment, a voucher: for the backend's own `admit` check, opaque here. */
  readonly proof?: unknown;
}

/** `pending` waits for the host's yes; `expired` waited too long. */
export const bookingStatuses = ['pending', 'confirmed', 'cancelled', 'declined', 'expired'] as const;

export type BookingStatus = (typeof bookingStatuses)[number];

/**
 * Where the booking stands in the host's calendar: `none` it does not go there ·
 * `writing` on its way · `written` it is there · `failed` it could not be written, the host is told; the booking stands.
 */
export const calendarStates = ['none', 'writing', 'written', 'failed'] as const;

export type CalendarState = (typeof calendarStates)[number];

/** A booking as its guest may see it. */
export interface Booking {
  /** Public reference: opaque, at least 122 random bits. */
  readonly ref: string;
  /** Grows with every change of what was agreed (time, place, status); `cancel` and `reschedule` name it. */
  readonly version: number;
  readonly status: BookingStatus;
  /** With `pending`: until then its host can say yes, after that it is `expired`. ISO 8601. */
  readonly confirmBy?: string;
  readonly eventType: { readonly slug: string; readonly title: string };
  /** Who it is with; where several hosts take part, the one who organises it. */
  readonly host: PublicHost;
  /** Everybody it is with, the organising host first, where several take part. */
  readonly hosts?: readonly PublicHost[];
  /** ISO 8601 UTC, half-open. */
  readonly start: string;
  readonly end: string;
  /** The guest's IANA zone, as given when booking. */
  readonly zone: string;
  readonly guest: Guest;
  /** E-mail addresses of those whom the guest brings. */
  readonly furtherGuests?: readonly string[];
  readonly location: BookedLocation;
  readonly calendar: CalendarState;
  /**
   * Whether anybody writes to the guest, where `calendar` does not say it: a calendar that has it invites its guest, and nobody
   * does where it is `none`.
   */
  readonly isGuestTold?: boolean;
  /** Where it was booked with others in one go. */
  readonly series?: SeriesPlace;
  /** Opens this booking to whoever holds it. Only in answers to the guest who booked; never in an address that is logged. */
  readonly manageToken?: string;
}

/** Whether anybody writes to the guest of a booking. */
export function isGuestTold({
  isGuestTold: told,
  calendar,
}: Pick<Booking, 'isGuestTold' | 'calendar'>): boolean {
  return told ?? calendar !== 'none';
}

/** Names a booking and shows the right to it. */
export interface BookingRef {
  readonly ref: string;
  /** The booking's `manageToken`; a page-local backend may do without. */
  readonly token?: string;
}

/** A new time for a booking. */
export interface RescheduleRequest {
  /** The version the guest saw. */
  readonly version: number;
  /** ISO 8601; a start that `slots` offered, or one that only the booking itself blocks. */
  readonly start: string;
  readonly durationMinutes?: number;
}

/** The end of a booking. */
export interface CancelRequest {
  /** The version the guest saw. */
  readonly version: number;
  /** For the host; at most 1,000 characters. */
  readonly reason?: string;
}

/** A time kept for a guest who is still typing. */
export interface HoldRequest {
  readonly eventType: string;
  readonly start: string;
  readonly durationMinutes?: number;
  readonly context?: BookingContext;
  /**
   * The hold that this guest has: where it keeps this very time it is made to last longer, else it is given back as soon as
   * this time is kept.
   */
  readonly replaces?: string;
}

export interface Hold {
  readonly ref: string;
  /** ISO 8601; after it the time is free again. */
  readonly expiresAt: string;
  /** How often it can still be made to last longer. */
  readonly extensionsLeft?: number;
}

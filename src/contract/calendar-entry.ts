import type { BookingErrorCode } from './booking-error.js';
import type { CalendarState } from './booking.js';
import type { Interval } from '../time/interval.js';
import type { Conference } from './location.js';

/**
 * What has become of the one calendar event of an occupancy: it stands in the calendar of the host who organises it, for
 * all bookings on it.
 */
export interface CalendarEntry {
  /** The organising host. */
  readonly hostId: string;
  readonly occupancyId: string;
  /** Counts every write; the store raises it. 0 is an entry that was never stored. */
  readonly revision: number;
  /** Where the event goes, decided with the first booking. */
  readonly connectionId: string;
  readonly calendarId: string;
  /**
   * Whom that calendar invites to the event: `nobody` (`Calendar.invitesNobody`) · `unknown` it could not be asked when the entry
   * was made, and is as soon as that works · those who stand on the event when missing.
   */
  readonly invites?: 'nobody' | 'unknown';
  /** What the event is recognised by: the reference of the first booking, whatever becomes of that one. */
  readonly bookingRef: string;
  /** Ids used up so far: each new one is derived from this count. */
  readonly attempt: number;
  /** Set once the event is there. */
  readonly eventId?: string;
  /** When it was last written; epoch milliseconds. */
  readonly writtenAt?: number;
  /** How somebody changed the event in the calendar, where its bookings are otherwise. */
  readonly drift?: EventDrift;
  /** The video link of all its bookings, as far as is known; missing as long as none was asked for. */
  readonly conference?: Conference;
  /** How often the link was asked for anew; each request has a name of its own, derived from this count. */
  readonly linkRequests?: number;
  /**
   * What stands in the event by our own hand: several while nobody knows which write arrived, missing where nobody knows at
   * all. What is in it only once need not be written again, and so leaves alone what the host has changed since.
   */
  readonly written?: readonly WrittenParts[];
  /** Set once it was given up to bring the event up to date, until somebody asks for it again. */
  readonly failure?: EntryFailure;
  /** Who is to be taken off the event, though their address is kept nowhere any more: digests (`addressDigest`). */
  readonly leaving?: readonly string[];
  /** The bookings that the event shows, or may show because somebody set about it, by reference. */
  readonly shown: Readonly<Record<string, ShownBooking>>;
}

/**
 * How an event stands otherwise than its bookings, because somebody moved it in the calendar or took it away. They keep
 * what was agreed until their host decides.
 */
export type EventDrift = { /** When it was noticed; epoch milliseconds. */ readonly since: number } & (
  | { readonly state: 'gone' }
  | {
      readonly state: 'moved';
      /** The event's own time; epoch milliseconds. */
      readonly time: Interval;
      /** With two-way sync: why its bookings could not follow. */
      readonly clash?: DriftClash;
    }
);

/**
 * What keeps bookings from following their event: at its new time stands `booking` another one · `calendar` another event
 * of one of their hosts; or it has no time any more, but takes `all-day`.
 */
export const driftClashes = ['booking', 'calendar', 'all-day'] as const;

export type DriftClash = (typeof driftClashes)[number];

/** The parts of an event, each as a digest or a short value that tells it from another. */
export interface WrittenParts {
  readonly time: string;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly visibility: string;
  readonly reminders: string;
  readonly color: string;
  /** The name of the request for its link; empty where none was made. */
  readonly conference: string;
}

/** Why an event could not be written. */
export interface EntryFailure {
  readonly code: BookingErrorCode;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** How far a booking has come in the calendar. */
export interface ShownBooking {
  /** The version of the booking that is meant. */
  readonly version: number;
  /** The link of a maker's that stands in the event. */
  readonly link?: string;
  readonly state: Exclude<CalendarState, 'none'>;
}

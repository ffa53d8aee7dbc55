import type {
  Booking,
  BookingRef,
  BookingRequest,
  CancelRequest,
  Hold,
  HoldRequest,
  RescheduleRequest,
} from './booking.js';
import type { CallOptions, KeyedCallOptions } from './call-options.js';
import type { EventType, EventTypeSummary } from './event-type.js';
import type { SlotList, SlotQuery } from './slot.js';

/**
 * What a widget asks. Three methods make a backend; the others make it better, and a widget offers only what is there.
 *
 * The same interface stands on both sides of the wire: `createScheduler` implements it over calendars and a store,
 * `remoteBackend` implements it over HTTP, and you may implement it over anything. Prove yours with
 * `bookingBackendSuite` from `booking-elements/testing`.
 *
 * **Manual for implementers**
 * - A backend speaks for one owner (a host or a team). Slugs are unique within it.
 * - Texts are plain text. Times are ISO 8601 UTC with milliseconds; accept any RFC 3339 offset. Ranges are half-open.
 * - Fail with `BookingError` and a code of the closed list; anything else is shown as `unavailable`.
 * - Ignore fields that you do not know; later versions of the same major only add.
 * - What `slots` offers, `book` accepts; what it does not offer, `book` refuses with `slot-taken` or `not-bookable`.
 * - Where guests may choose among `EventType.hosts`, `context.host` names the one; any other name is `invalid-request`. A
 *   guest who names none gets anyone who is free, and the booking says whom.
 * - Where a time is for several guests (`EventType.seats`) it is offered until the seats are given away, and guests learn
 *   nothing of one another.
 * - Answer `confirmed` only when it is true: the time is yours and nobody else can get it.
 * - A calendar that cannot be read is not free: `calendar-unreachable`, and nothing is booked.
 */
export interface BookingBackend {
  /**
   * Describes one event type.
   * @throws BookingError `not-found` for a slug that does not exist or cannot be booked by guests.
   */
  eventType(slug: string, options?: CallOptions): Promise<EventType>;

  /**
   * Lists the free times whose start lies in `[start, end)`, ordered by start.
   * @throws BookingError `not-found`, `invalid-request`, `range-too-long` (more than 62 days), `calendar-unreachable`.
   */
  slots(query: SlotQuery, options?: CallOptions): Promise<SlotList>;

  /**
   * Books. Of any number of requests for one time at once, exactly one wins.
   * @throws BookingError `slot-taken` with the nearest free times, `not-bookable`, `invalid-request`, `refused`,
   * `in-progress`, `key-reused`, `calendar-unreachable`, `rate-limited`.
   */
  book(request: BookingRequest, options: KeyedCallOptions): Promise<Booking>;

  /** Lists what can be booked here: the menu of services. */
  eventTypes?(options?: CallOptions): Promise<readonly EventTypeSummary[]>;

  /**
   * Keeps a time for a few minutes while its guest is typing, or makes a hold last longer (`replaces`). Whoever holds it
   * books it by naming it (`BookingRequest.hold`); to all others it is taken.
   * @throws BookingError `slot-taken` with the nearest free times, `not-bookable`, `invalid-request`, `rate-limited` when
   * too many times are held, `key-reused`.
   */
  hold?(request: HoldRequest, options: KeyedCallOptions): Promise<Hold>;

  /** Gives a held time back; giving back twice is no error. */
  release?(hold: string, options?: CallOptions): Promise<void>;

  /**
   * Reads a booking as it stands now: this is how a widget follows a video link that is still being made.
   * @throws BookingError `not-found` for an unknown reference and, alike, for a wrong token.
   */
  booking?(booking: BookingRef, options?: CallOptions): Promise<Booking>;

  /**
   * Moves a booking. The time it holds now does not block its new one.
   * @throws BookingError `version-conflict`, `gone` (it was cancelled, or its time is over), and all that `book` throws.
   */
  reschedule?(booking: BookingRef, request: RescheduleRequest, options: KeyedCallOptions): Promise<Booking>;

  /**
   * Ends a booking and frees its time. Cancelling what is cancelled answers it as it stands.
   * @throws BookingError `version-conflict`, `not-found`, `gone` (its time is over).
   */
  cancel?(booking: BookingRef, request: CancelRequest, options: KeyedCallOptions): Promise<Booking>;

  /**
   * Tells when free times in a range may have changed, for pages that stay open; ends with the signal.
   * A hint to ask again, never an answer.
   */
  watch?(query: SlotQuery, changed: () => void, options: { readonly signal: AbortSignal }): void;
}

/** The methods a backend may leave out, by name. */
export const optionalOperations = [
  'eventTypes',
  'hold',
  'booking',
  'reschedule',
  'cancel',
  'watch',
] as const satisfies readonly (keyof BookingBackend)[];

export type OptionalOperation = (typeof optionalOperations)[number];

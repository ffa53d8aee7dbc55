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
import type { SeriesBooking, SeriesQuery, SeriesRequest, SeriesTimes } from './series.js';
import type { SlotList, SlotQuery } from './slot.js';
import type { OfferAnswer, WaitlistEntry, WaitlistRequest } from './waitlist.js';

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
   * The times of a series, and which of them can be had. Nothing is kept by asking.
   * @throws BookingError `not-found`, `invalid-request`, `not-bookable` where there are no series, `calendar-unreachable`.
   */
  seriesTimes?(query: SeriesQuery, options?: CallOptions): Promise<SeriesTimes>;

  /**
   * Books several times in one go: all or none.
   * @throws BookingError all that `book` throws; with `slot-taken` and `not-bookable`, `details.starts` names the times that cannot
   * be had.
   */
  bookSeries?(request: SeriesRequest, options: KeyedCallOptions): Promise<SeriesBooking>;

  /**
   * Puts a guest on the waiting list of a day: what becomes free then is offered to one after the other, and kept for each for a
   * while. What is free already is not offered: it can be booked.
   * @throws BookingError `not-found`, `not-bookable` where nobody waits, for a day that cannot be booked or is waited for by too
   * many, `invalid-request`, `refused`, `key-reused`, `rate-limited`.
   */
  joinWaitlist?(request: WaitlistRequest, options: KeyedCallOptions): Promise<WaitlistEntry>;

  /**
   * Reads a place on the waiting list as it stands now.
   * @throws BookingError `not-found` for an unknown reference and, alike, for a wrong token.
   */
  waitlistEntry?(entry: BookingRef, options?: CallOptions): Promise<WaitlistEntry>;

  /**
   * Books what is offered. The same offer is booked once, however often it is taken.
   * @throws BookingError `gone` where it is not offered (any more), and all that `book` throws.
   */
  takeOffer?(entry: BookingRef, answer: OfferAnswer, options: KeyedCallOptions): Promise<Booking>;

  /**
   * Lets the next in line have what is offered, and goes on waiting for another time.
   * @throws BookingError `not-found`, `gone` where it is not offered (any more).
   */
  passOffer?(entry: BookingRef, answer: OfferAnswer, options: KeyedCallOptions): Promise<WaitlistEntry>;

  /** Waits no more; leaving twice is no error. @throws BookingError `not-found`, `gone` where it was booked. */
  leaveWaitlist?(entry: BookingRef, options: KeyedCallOptions): Promise<WaitlistEntry>;

  /**
   * Tells when free times in a range may have changed, for pages that stay open; ends with the signal.
   * A hint to ask again, never an answer.
   */
  watch?(query: SlotQuery, changed: () => void, options: { readonly signal: AbortSignal }): void;
}

/**
 * The methods a backend may leave out, by name; `release` comes with `hold`, `seriesTimes` with `bookSeries`, and all of the waiting
 * list with `joinWaitlist`.
 */
export const optionalOperations = [
  'eventTypes',
  'hold',
  'booking',
  'reschedule',
  'cancel',
  'bookSeries',
  'joinWaitlist',
  'watch',
] as const satisfies readonly (keyof BookingBackend)[];

export type OptionalOperation = (typeof optionalOperations)[number];

import * as z from 'zod';
import type {
  Booking as BookingType,
  BookingRequest as BookingRequestType,
  CancelRequest as CancelRequestType,
  Guest as GuestType,
  Hold as HoldType,
  HoldRequest as HoldRequestType,
  RescheduleRequest as RescheduleRequestType,
} from '../contract/booking.js';
import { bookingStatuses, calendarStates, mostFurtherGuests } from '../contract/booking.js';
import { PublicHost } from './event-type.js';
import { BookedLocation } from './location.js';
import { Duration, Instant, Zone } from './moments.js';
import { Answers } from './question.js';
import { mostInSeries } from '../contract/series.js';
import { BookingContext } from './slot.js';
import { Email, Id, LanguageTag, line, prose } from './texts.js';

export type Guest = GuestType;
export type BookingRequest = BookingRequestType;
export type Booking = BookingType;
export type RescheduleRequest = RescheduleRequestType;
export type CancelRequest = CancelRequestType;
export type HoldRequest = HoldRequestType;
export type Hold = HoldType;

/** The person who books. */
export const Guest = z.object({ name: line(200), email: Email }) satisfies z.ZodType<Guest>;

const FurtherGuests = z.array(Email).max(mostFurtherGuests);

const when = { start: Instant, durationMinutes: z.exactOptional(Duration) };

/** What a guest agrees to. `proof` is opaque: only the size of the whole request bounds it. */
export const BookingRequest = z.object({
  eventType: Id,
  ...when,
  zone: Zone,
  language: z.exactOptional(LanguageTag),
  guest: Guest,
  furtherGuests: z.exactOptional(FurtherGuests),
  locationDetail: z.exactOptional(line(500)),
  answers: z.exactOptional(Answers),
  context: z.exactOptional(BookingContext),
  hold: z.exactOptional(Id),
  proof: z.exactOptional(z.unknown()),
}) satisfies z.ZodType<BookingRequest>;

const Version = z.int().min(0);

const SeriesPosition = z.int().min(1).max(mostInSeries);

/** A booking as its guest may see it. */
export const Booking = z.object({
  ref: Id,
  version: Version,
  status: z.enum(bookingStatuses),
  confirmBy: z.exactOptional(Instant),
  eventType: z.object({ slug: Id, title: line(200) }),
  host: PublicHost,
  hosts: z.exactOptional(z.array(PublicHost).min(1).max(500)),
  start: Instant,
  end: Instant,
  zone: Zone,
  guest: Guest,
  furtherGuests: z.exactOptional(FurtherGuests),
  location: BookedLocation,
  calendar: z.enum(calendarStates),
  isGuestTold: z.exactOptional(z.boolean()),
  series: z.exactOptional(z.object({ position: SeriesPosition, of: SeriesPosition })),
  manageToken: z.exactOptional(line(1000)),
}) satisfies z.ZodType<Booking>;

/** A new time for a booking. */
export const RescheduleRequest = z.object({
  version: Version,
  ...when,
}) satisfies z.ZodType<RescheduleRequest>;

/** The end of a booking. */
export const CancelRequest = z.object({
  version: Version,
  reason: z.exactOptional(prose(1000)),
}) satisfies z.ZodType<CancelRequest>;

/** A time to be kept for a few minutes. */
export const HoldRequest = z.object({
  eventType: Id,
  ...when,
  context: z.exactOptional(BookingContext),
  replaces: z.exactOptional(Id),
}) satisfies z.ZodType<HoldRequest>;

/** A kept time. */
export const Hold = z.object({
  ref: Id,
  expiresAt: Instant,
  extensionsLeft: z.exactOptional(z.int().min(0)),
}) satisfies z.ZodType<Hold>;

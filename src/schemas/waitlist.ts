import * as z from 'zod';
import type {
  OfferAnswer as OfferAnswerType,
  TimeOffer as TimeOfferType,
  WaitingGuest as WaitingGuestType,
  WaitlistEntry as WaitlistEntryType,
  WaitlistRequest as WaitlistRequestType,
} from '../contract/waitlist.js';
import { waitlistStatuses } from '../contract/waitlist.js';
import { BookingRequest, Guest } from './booking.js';
import { PublicHost } from './event-type.js';
import { CivilDate, Duration, Instant, OfferMinutes, Zone } from './moments.js';
import { Id, line } from './texts.js';

export type OfferAnswer = OfferAnswerType;
export type TimeOffer = TimeOfferType;
export type WaitingGuest = WaitingGuestType;
export type WaitlistEntry = WaitlistEntryType;
export type WaitlistRequest = WaitlistRequestType;

/** What a guest says who wants to hear when a time becomes free on a day. */
export const WaitlistRequest = BookingRequest.omit({ start: true, hold: true }).extend({
  date: CivilDate,
}) satisfies z.ZodType<WaitlistRequest>;

/** A time that became free, kept for one guest. */
export const TimeOffer = z.object({
  start: Instant,
  end: Instant,
  expiresAt: Instant,
}) satisfies z.ZodType<TimeOffer>;

/** A place on the waiting list, as its guest may see it. */
export const WaitlistEntry = z.object({
  ref: Id,
  status: z.enum(waitlistStatuses),
  eventType: z.object({ slug: Id, title: line(200) }),
  host: PublicHost,
  date: CivilDate,
  zone: Zone,
  durationMinutes: Duration,
  guest: Guest,
  offer: z.exactOptional(TimeOffer),
  offerMinutes: OfferMinutes,
  booking: z.exactOptional(Id),
  manageToken: z.exactOptional(line(1000)),
}) satisfies z.ZodType<WaitlistEntry>;

/** Somebody who waits, as a host may see it. */
export const WaitingGuest = WaitlistEntry.pick({
  ref: true,
  eventType: true,
  date: true,
  zone: true,
  durationMinutes: true,
  guest: true,
  offer: true,
}).extend({
  status: z.enum(['waiting', 'offered']),
  since: Instant,
}) satisfies z.ZodType<WaitingGuest>;

/** Names the offer that a guest answers. */
export const OfferAnswer = z.object({ start: Instant }) satisfies z.ZodType<OfferAnswer>;

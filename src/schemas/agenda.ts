import * as z from 'zod';
import type { BookingErrorCode } from '../contract/booking-error.js';
import { errorCodes } from '../contract/booking-error.js';
import type {
  Agenda as AgendaType,
  AgendaBooking as AgendaBookingType,
  AgendaCalendar as AgendaCalendarType,
  AgendaEvent as AgendaEventType,
  DecideChangeRequest as DecideChangeRequestType,
  HostRange as HostRangeType,
} from '../contract/host-backend.js';
import { Booking, Guest } from './booking.js';
import { InvitedPerson } from './followed-calendars.js';
import { Instant } from './moments.js';
import { Answers } from './question.js';
import { CalendarAddress } from './settings.js';
import { Email, Id, line, prose, WebAddress } from './texts.js';
import { ChangedEvent } from './webhook.js';

export type Agenda = AgendaType;
export type AgendaBooking = AgendaBookingType;
export type AgendaCalendar = AgendaCalendarType;
export type AgendaEvent = AgendaEventType;
export type DecideChangeRequest = DecideChangeRequestType;
export type HostRange = HostRangeType;

/** What a host asks about. */
export const HostRange = z.object({ start: Instant, end: Instant }) satisfies z.ZodType<HostRange>;

/** What a host makes of an event that was changed in the calendar. */
export const DecideChangeRequest = z.object({
  version: z.int().min(0),
  keep: z.enum(['booked', 'in-calendar']),
}) satisfies z.ZodType<DecideChangeRequest>;

/** A booking as its hosts see it. */
export const AgendaBooking = Booking.extend({
  // Of a booking that was forgotten neither is left.
  guest: Guest.extend({ name: line(200).or(z.literal('')), email: Email.or(z.literal('')) }),
  hostIds: z.array(Id).max(500),
  isForgotten: z.exactOptional(z.boolean()),
  answers: z.exactOptional(Answers),
  cancelReason: z.exactOptional(prose(1000)),
  guestAnswer: z.exactOptional(InvitedPerson.shape.answer),
  webUrl: z.exactOptional(WebAddress),
  changedEvent: z.exactOptional(z.intersection(ChangedEvent, z.object({ since: Instant }))),
}) satisfies z.ZodType<AgendaBooking>;

/** An event of a host's calendar: what people wrote on it is theirs, and only its length is ours to bound. */
export const AgendaEvent = CalendarAddress.extend({
  hostId: Id,
  start: Instant,
  end: Instant,
  transparency: z.enum(['opaque', 'transparent']),
  isAllDay: z.exactOptional(z.boolean()),
  title: z.exactOptional(z.string().max(10_000)),
  location: z.exactOptional(z.string().max(10_000)),
  attendees: z.exactOptional(z.array(InvitedPerson).max(5000)),
  webUrl: z.exactOptional(WebAddress),
}) satisfies z.ZodType<AgendaEvent>;

/** A calendar of a host's, as the agenda shows it. */
export const AgendaCalendar = CalendarAddress.extend({
  hostId: Id,
  tells: z.enum(['events', 'busy-times', 'nothing']),
  asOf: z.exactOptional(Instant),
  error: z.exactOptional(z.enum(Object.keys(errorCodes) as [BookingErrorCode, ...BookingErrorCode[]])),
}) satisfies z.ZodType<AgendaCalendar>;

/** Bookings, and what else stands in the calendars. */
export const Agenda = z.object({
  bookings: z.array(AgendaBooking),
  events: z.array(AgendaEvent),
  calendars: z.array(AgendaCalendar),
}) satisfies z.ZodType<Agenda>;

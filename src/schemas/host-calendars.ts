import * as z from 'zod';
import type { BookingErrorCode } from '../contract/booking-error.js';
import { errorCodes } from '../contract/booking-error.js';
import type { Calendar as CalendarType } from '../contract/calendar-adapter.js';
import { calendarAccess } from '../contract/calendar-adapter.js';
import type {
  CalendarReading as CalendarReadingType,
  ConfirmRequest as ConfirmRequestType,
  ConnectionCalendars as ConnectionCalendarsType,
  UnwrittenEvent as UnwrittenEventType,
} from '../contract/host-backend.js';
import { Booking } from './booking.js';
import { Remedy } from './connection.js';
import { Instant } from './moments.js';
import { CalendarAddress, CalendarSettings } from './settings.js';
import { Id } from './texts.js';

export type Calendar = CalendarType;
export type CalendarReading = CalendarReadingType;
export type ConfirmRequest = ConfirmRequestType;
export type ConnectionCalendars = ConnectionCalendarsType;
export type UnwrittenEvent = UnwrittenEventType;

const ErrorCode = z.enum(Object.keys(errorCodes) as [BookingErrorCode, ...BookingErrorCode[]]);

/** A calendar of an account: what its owner called it is theirs, and only its length is ours to bound. */
export const Calendar = z.object({
  id: z.string().max(2000),
  name: z.string().max(10_000),
  access: z.enum(calendarAccess),
  primary: z.exactOptional(z.boolean()),
  zone: z.exactOptional(z.string().max(200)),
  color: z.exactOptional(z.string().max(20)),
  conferences: z.array(z.string().max(100)),
  invitesNobody: z.exactOptional(z.boolean()),
}) satisfies z.ZodType<Calendar>;

/** The calendars of a connection, or why they cannot be listed. */
export const ConnectionCalendars = z.union([
  z.object({ connectionId: Id, calendars: z.array(Calendar) }),
  z.object({
    connectionId: Id,
    error: z.enum(['calendar-unreachable', 'unauthenticated', 'refused']),
  }),
]) satisfies z.ZodType<ConnectionCalendars>;

const Version = z.int().min(0);

/** Which calendars count, and the version that says so. */
export const VersionedCalendarSettings = z.object({ version: Version, value: CalendarSettings });

/** A host's yes. */
export const ConfirmRequest = z.object({ version: Version }) satisfies z.ZodType<ConfirmRequest>;

/** What is known of a conflict calendar. */
export const CalendarReading = CalendarAddress.extend({
  hostId: Id,
  readAt: z.exactOptional(Instant),
  error: z.exactOptional(ErrorCode),
}) satisfies z.ZodType<CalendarReading>;

/** A calendar event that could not be brought up to date. */
export const UnwrittenEvent = z.object({
  bookings: z.array(Booking),
  since: Instant,
  reason: ErrorCode,
  remedy: Remedy,
}) satisfies z.ZodType<UnwrittenEvent>;

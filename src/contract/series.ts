import type { GuestAbsence } from './absence.js';
import type { Booking, BookingRequest } from './booking.js';
import type { BookingContext } from './slot.js';

/** The most times that can be booked in one go. */
export const mostInSeries = 12;

/** The most weeks from one time of a series to the next. */
export const mostWeeksBetween = 8;

/** A question for the times of a series: the same time of day in the event type's zone, every so many weeks. */
export interface SeriesQuery {
  /** Slug of the event type. */
  readonly eventType: string;
  /** ISO 8601; the first of them. */
  readonly start: string;
  /** Weeks from one to the next, 1 to 8. */
  readonly everyWeeks: number;
  /** How many, the first included: 2 to the event type's `seriesAtMost`. */
  readonly times: number;
  /** One of the event type's lengths; its first when missing. */
  readonly durationMinutes?: number;
  readonly context?: BookingContext;
}

/** One time of a series, and whether it can be had. `[start, end)`, ISO 8601 UTC. */
export interface SeriesTime {
  readonly start: string;
  readonly end: string;
  readonly isFree: boolean;
  /** Where it is not: what a guest may know of why. */
  readonly reasons?: readonly GuestAbsence[];
}

/** The times of a series, in order. Told before anything is booked. */
export interface SeriesTimes {
  readonly times: readonly SeriesTime[];
}

/**
 * What a guest agrees to who books several times in one go: all of them or none. Whoever wants those that fit names those alone,
 * so that nobody gets what they have not seen.
 */
export interface SeriesRequest extends Omit<BookingRequest, 'start'> {
  /** ISO 8601; 1 to the event type's `seriesAtMost` starts that are offered, each once, rising. A `hold` is on the first. */
  readonly starts: readonly string[];
}

/** What was booked in one go: one booking for each time, in order. Each is moved and cancelled by itself. */
export interface SeriesBooking {
  readonly bookings: readonly Booking[];
}

/** Which of the times that were booked in one go a booking is. */
export interface SeriesPlace {
  /** From 1. */
  readonly position: number;
  /** How many they were. */
  readonly of: number;
}

import * as z from 'zod';
import { guestAbsences } from '../contract/absence.js';
import type {
  SeriesBooking as SeriesBookingType,
  SeriesQuery as SeriesQueryType,
  SeriesRequest as SeriesRequestType,
  SeriesTime as SeriesTimeType,
  SeriesTimes as SeriesTimesType,
} from '../contract/series.js';
import { mostInSeries, mostWeeksBetween } from '../contract/series.js';
import { parseInstant } from '../time/instant.js';
import { Booking, BookingRequest } from './booking.js';
import { Duration, Instant } from './moments.js';
import { BookingContext } from './slot.js';
import { Id } from './texts.js';

export type SeriesBooking = SeriesBookingType;
export type SeriesQuery = SeriesQueryType;
export type SeriesRequest = SeriesRequestType;
export type SeriesTime = SeriesTimeType;
export type SeriesTimes = SeriesTimesType;

/** A question for the times of a series. */
export const SeriesQuery = z.object({
  eventType: Id,
  start: Instant,
  everyWeeks: z.int().min(1).max(mostWeeksBetween),
  times: z.int().min(2).max(mostInSeries),
  durationMinutes: z.exactOptional(Duration),
  context: z.exactOptional(BookingContext),
}) satisfies z.ZodType<SeriesQuery>;

/** One time of a series. */
export const SeriesTime = z.object({
  start: Instant,
  end: Instant,
  isFree: z.boolean(),
  reasons: z.exactOptional(z.array(z.enum(guestAbsences))),
}) satisfies z.ZodType<SeriesTime>;

/** The times of a series, in order. */
export const SeriesTimes = z.object({
  times: z.array(SeriesTime).max(mostInSeries),
}) satisfies z.ZodType<SeriesTimes>;

/** What a guest agrees to who books several times in one go. */
export const SeriesRequest = BookingRequest.omit({ start: true }).extend({
  starts: z.array(Instant).min(1).max(mostInSeries).refine(rise, 'must rise, each named once'),
}) satisfies z.ZodType<SeriesRequest>;

/** What was booked in one go. */
export const SeriesBooking = z.object({
  bookings: z.array(Booking).min(1).max(mostInSeries),
}) satisfies z.ZodType<SeriesBooking>;

function rise(starts: readonly string[]): boolean {
  return starts.every((start, i) => i === 0 || parseInstant(start) > parseInstant(starts[i - 1] ?? start));
}

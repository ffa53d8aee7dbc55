import { claimsMeet } from '../../contract/index.js';
import type { TentativeEvent } from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
import type { Interval } from '../../time/interval.js';
import { overlaps } from '../../time/interval.js';
import type { Surroundings } from './look-around.js';
import { isConfirmed } from './yielding.js';
import type { YieldRule } from './yielding.js';

/** A booking whose time somebody or something else has too. Nothing was cancelled: both stand until a person decides. */
export interface BookingConflict {
  /** The booking; of two bookings the one that was made later, or either where that cannot be told. */
  readonly booking: ConflictingBooking;
  /** What else stands there. */
  readonly others: readonly ConflictingEvent[];
}

/** A confirmed booking in the linked calendar. Times are ISO 8601 UTC. */
export interface ConflictingBooking {
  readonly ref: string;
  readonly calendarId: string;
  readonly eventId: string;
  /** Where the host can open it. */
  readonly webUrl?: string;
  readonly start: string;
  readonly end: string;
}

/** Something at the time of a booking. */
export interface ConflictingEvent {
  /** Missing where only busy and free may be read. */
  readonly calendarId?: string;
  readonly eventId?: string;
  /** Where it is a booking as well. */
  readonly ref?: string;
  readonly start: string;
  readonly end: string;
}

/** The conflicts of the bookings that stand in a calendar. */
export function conflictsIn(around: Surroundings, yieldsTo: YieldRule): readonly BookingConflict[] {
  return around.events.filter(isBooking).flatMap((event) => conflictOf(event, around, yieldsTo) ?? []);
}

/** What stands at the time of a booking and should not, if anything does. */
export function conflictOf(
  event: TentativeEvent,
  { events, blocks }: Surroundings,
  yieldsTo: YieldRule,
): BookingConflict | undefined {
  const bookings = events.filter(
    (other) =>
      other.id !== event.id &&
      isBooking(other) &&
      claimsMeet(buffered(event), buffered(other)) &&
      wasSecond(event, other, yieldsTo),
  );
  const foreign = events.filter((other) => !other.claim && overlaps(other, event));
  // Where only busy and free may be read, what stands there may be a copy of our own event: that is not told of.
  const elsewhere = blocks.filter(
    (block) => block.eventId !== undefined && block.eventId !== event.id && overlaps(block, event),
  );
  const others = [
    ...[...bookings, ...foreign].map(({ id, calendarId, claim, bookingRef, ...time }) => ({
      calendarId,
      eventId: id,
      ...(claim && bookingRef !== undefined && { ref: bookingRef }),
      ...written(time),
    })),
    ...elsewhere.map(({ calendarId, eventId, ...time }) => ({
      ...(calendarId !== undefined && { calendarId }),
      ...(eventId !== undefined && { eventId }),
      ...written(time),
    })),
  ];
  return others.length === 0 ? undefined : { booking: bookingOf(event), others };
}

/** By when they were made alone: that both are confirmed is what is wrong. */
function wasSecond(event: TentativeEvent, other: TentativeEvent, yieldsTo: YieldRule): boolean {
  const asHeld = { ...other, ...(other.claim && { claim: { ...other.claim, heldUntil: Infinity } }) };
  return yieldsTo(event, asHeld);
}

function isBooking(event: TentativeEvent): boolean {
  return event.claim !== undefined && isConfirmed(event) && event.transparency === 'opaque';
}

function buffered({ claim, ...time }: TentativeEvent): Parameters<typeof claimsMeet>[0] {
  const { bufferBeforeMinutes = 0, bufferAfterMinutes = 0 } = claim ?? {};
  return { ...time, bufferBeforeMinutes, bufferAfterMinutes };
}

function bookingOf({ bookingRef = '', calendarId, id, webUrl, ...time }: TentativeEvent): ConflictingBooking {
  return {
    ref: bookingRef,
    calendarId,
    eventId: id,
    ...(webUrl !== undefined && { webUrl }),
    ...written(time),
  };
}

function written({ start, end }: Interval): { readonly start: string; readonly end: string } {
  return { start: formatInstant(start), end: formatInstant(end) };
}

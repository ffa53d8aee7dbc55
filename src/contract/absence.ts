/** Why a time is not offered, as its host may know it. */
export const absenceCodes = [
  /** Outside the weekly hours or those of the place, or too late in them to end in time. */
  'outside-hours',
  /** The date's own hours replace the weekly ones, and leave this time out. */
  'closed-by-override',
  /** An opaque calendar event stands there. */
  'busy',
  /** A booking stands there. */
  'booked',
  /** A neighbour is nearer than the buffers allow. */
  'buffer',
  /** Too soon. */
  'notice',
  /** Outside the dates that can be booked. */
  'window',
  /** The date, or its week, has as many bookings as it may. */
  'limit',
  /** A calendar could not be read, and what is unknown is not free. */
  'calendar-unreachable',
] as const;

export type AbsenceCode = (typeof absenceCodes)[number];

/** What a guest may know of an absence: nothing that tells how the host spends the time. */
export const guestAbsences = ['outside-hours', 'notice', 'window', 'unavailable'] as const;

export type GuestAbsence = (typeof guestAbsences)[number];

/** True for a word of the closed list. */
export function isGuestAbsence(value: unknown): value is GuestAbsence {
  return (guestAbsences as readonly unknown[]).includes(value);
}

/**
 * One reason why a time is not offered. **For the host's eyes only**: it tells of their calendars and their guests. What
 * a guest may know is a {@link GuestAbsence}, see {@link guestAbsenceOf}.
 *
 * `Moment` is how instants are written: ISO 8601 UTC where it travels, epoch milliseconds inside.
 */
export type HostAbsence<Moment = string> = {
  /** Whose time it is about. */
  readonly hostId: string;
} & (
  | {
      readonly code: 'outside-hours';
      /** The place whose hours they are, when not the host's. */ readonly placeId?: string;
    }
  | {
      readonly code: 'closed-by-override';
      readonly placeId?: string;
      /** The overridden date, in the schedule's zone. */
      readonly date: string;
    }
  | { readonly code: 'busy' | 'booked' | 'buffer'; readonly neighbour: Neighbour<Moment> }
  | { readonly code: 'notice'; /** The first instant that is far enough ahead. */ readonly earliest: Moment }
  | {
      readonly code: 'window';
      /** The bookable dates, both included. */ readonly from?: string;
      readonly to?: string;
    }
  | {
      readonly code: 'limit';
      readonly per: 'day' | 'week';
      /** The date, or the Monday of the week. */
      readonly date: string;
      readonly atMost: number;
    }
  | {
      readonly code: 'calendar-unreachable';
      /** Missing where it is another host's, whose calendars are theirs to know. */
      readonly calendarId?: string;
    }
);

/** What stands in the way: a calendar event as far as it may be read, or a booking. */
export interface Neighbour<Moment = string> {
  readonly start: Moment;
  readonly end: Moment;
  readonly calendarId?: string;
  readonly eventId?: string;
  readonly title?: string;
  /** With a booking. */
  readonly bookingRef?: string;
}

const forGuests: Readonly<Record<AbsenceCode, GuestAbsence>> = {
  'outside-hours': 'outside-hours',
  'closed-by-override': 'outside-hours',
  busy: 'unavailable',
  booked: 'unavailable',
  buffer: 'unavailable',
  notice: 'notice',
  window: 'window',
  limit: 'unavailable',
  'calendar-unreachable': 'unavailable',
};

/** What a guest may know of a reason. */
export function guestAbsenceOf(code: AbsenceCode): GuestAbsence {
  return forGuests[code];
}

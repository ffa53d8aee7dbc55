import type { BookingWindow, Schedule } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';

/**
 * Everything that decides which times are free. Instants are epoch milliseconds (whole ones), ranges half-open, lengths
 * whole minutes, zones IANA names, dates `YYYY-MM-DD`.
 */
export interface SlotInput {
  /** Whose time it is: one host, or several by `assignment`. At most 500, ids unlike one another. */
  readonly hosts: readonly [HostTime, ...HostTime[]];
  /**
   * With several hosts: whether a slot takes them all (`collective`, slot rule 11) or any one of them (`round-robin`,
   * slot rule 12). Collective when missing. A guest who wants one host of a round-robin asks about that host alone.
   */
  readonly assignment?: 'collective' | 'round-robin';
  /** Length of a slot, 1 to 20,160 (two weeks). */
  readonly durationMinutes: number;
  /** Distance of starts, 1 to 1,440; the duration when missing. */
  readonly intervalMinutes?: number;
  /** Guests who fit into one slot, 1 to 10,000; 1 when missing. With more, sessions that stand can be joined (slot rule 13). */
  readonly seats?: number;
  /** The places asked about, at most 50. With one, only it counts; with several, a slot says which of them it fits. */
  readonly places?: readonly Place[];
  readonly now: number;
  /** Starts asked for; at most 400 days. */
  readonly range: Interval;
  /** The zone whose dates the slots are told by; the first host's when missing. It changes nothing else (slot rule 9). */
  readonly guestZone?: string;
  /** Also says why each absent time is absent; the range is at most 62 days then. */
  readonly explain?: boolean;
}

/** One host's time, and their terms. */
export interface HostTime {
  readonly id: string;
  readonly schedule: Schedule;
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
  /** A start lies at least so far after `now`. */
  readonly noticeMinutes?: number;
  readonly window?: BookingWindow;
  /** Bookings of the event type asked about, per local date and per week from Monday. */
  readonly limits?: { readonly perDay?: number; readonly perWeek?: number };
  /** What stands in the conflict calendars, in any order. */
  readonly busy?: readonly Busy[];
  readonly bookings?: readonly OwnBooking[];
  /** Ids of calendars that could not be read: what is unknown is not free, so this host offers nothing. */
  readonly unreadable?: readonly string[];
}

/** A meeting place that narrows every host's hours or widens their buffers (slot rule 14). */
export interface Place {
  readonly id: string;
  readonly schedule?: Schedule;
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
}

/**
 * Something in a calendar: a stretch of time, or whole dates `[from, to)` in a zone (the schedule's when missing). What it
 * is called, and where it stands, is used to explain only.
 */
export type Busy = (Interval | AllDay) & {
  readonly transparent?: boolean;
  /** One of our booking references: the item is dropped, since `bookings` speak for our bookings (slot rule 10). */
  readonly bookingRef?: string;
  readonly calendarId?: string;
  readonly eventId?: string;
  readonly title?: string;
};

export interface AllDay {
  readonly from: string;
  readonly to: string;
  readonly zone?: string;
}

/** A stretch of this host's time that was given away here (an occupancy), with the buffers it was given away with. */
export interface OwnBooking extends Interval {
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
  /** Is of another event type: counts towards no limit, and its seats are not to be had. */
  readonly otherEventType?: boolean;
  /** Guests who have a seat in it; 1 when missing. */
  readonly seatsTaken?: number;
  /** Gives way: the caller's own hold, or the booking that is being moved. It blocks and counts for nothing. */
  readonly yields?: boolean;
  /** Told by an explanation. */
  readonly bookingRef?: string;
}

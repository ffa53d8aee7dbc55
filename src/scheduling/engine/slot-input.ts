import type { BookingWindow, Schedule } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';

/** Everything that decides which times of one host are free. Instants are epoch milliseconds, ranges half-open. */
export interface SlotInput {
  readonly schedule: Schedule;
  /** Length of a slot, 1 to 1,440 minutes and beyond for days: at most 20,160 (two weeks). */
  readonly durationMinutes: number;
  /** Distance of starts, 1 to 1,440 minutes; the duration when missing. */
  readonly intervalMinutes?: number;
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
  /** A start lies at least so far after `now`. */
  readonly noticeMinutes?: number;
  readonly window?: BookingWindow;
  readonly limits?: { readonly perDay?: number; readonly perWeek?: number };
  /** The places asked about. With one, only it counts; with several, a slot says which of them it fits. */
  readonly places?: readonly Place[];
  readonly busy?: readonly Busy[];
  readonly bookings?: readonly OwnBooking[];
  readonly now: number;
  /** Starts asked for; at most 400 days. */
  readonly range: Interval;
}

/** A meeting place that narrows the hours or widens the buffers (slot rule 14). */
export interface Place {
  readonly id: string;
  readonly schedule?: Schedule;
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
}

/** Something in a calendar: a stretch of time, or whole dates `[from, to)` in a zone (the schedule's when missing). */
export type Busy = (Interval | AllDay) & { readonly transparent?: boolean };

export interface AllDay {
  readonly from: string;
  readonly to: string;
  readonly zone?: string;
}

/** A booking of this host, with the buffers it was booked with. */
export interface OwnBooking extends Interval {
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
  /** Does not count towards the limits (it is of another event type). */
  readonly unlimited?: boolean;
}

/** A free time. */
export interface OpenSlot extends Interval {
  /** Ids of the places it fits, when several were asked about. */
  readonly places?: readonly string[];
}

import type { Interval } from '../../time/interval.js';
import type { Busy, OwnBooking } from './slot-input.js';

/** A question that passed the door: read once, lengths in milliseconds, dates as day numbers since 1970-01-01. */
export interface SlotQuestion {
  readonly hosts: readonly HostQuestion[];
  /** Several hosts, all needed at once. */
  readonly collective: boolean;
  /** Whether slots say who offers them. */
  readonly tellsHosts: boolean;
  readonly duration: number;
  readonly interval: number;
  readonly seats: number;
  /** At least one; a nameless one where no place was asked about. */
  readonly places: readonly [PlaceQuestion, ...PlaceQuestion[]];
  readonly range: Interval;
  readonly guestZone: string;
  readonly explain: boolean;
}

/** One host's time and terms. What has no bound is infinite. */
export interface HostQuestion {
  readonly id: string;
  readonly hours: Hours;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** The first instant that is far enough ahead. */
  readonly earliest: number;
  /** The bookable dates, both included. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly perDay: number;
  readonly perWeek: number;
  readonly busy: readonly Busy[];
  readonly bookings: readonly OwnBooking[];
  readonly unreadable: readonly string[];
}

export interface PlaceQuestion {
  readonly id: string;
  readonly hours: Hours | undefined;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
}

/** A schedule, read. */
export interface Hours {
  readonly zone: string;
  /** Seven lists, Monday first. */
  readonly weekly: readonly (readonly WallSpan[])[];
  /** By day number. */
  readonly overrides: ReadonlyMap<number, readonly WallSpan[]>;
}

/** Minutes from a date's midnight by the wall clock; beyond 1440 lies the next date. */
export interface WallSpan {
  readonly from: number;
  readonly to: number;
}

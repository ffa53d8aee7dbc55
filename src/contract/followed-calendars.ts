import type { Interval } from '../time/interval.js';
import type { CalendarChanges, CalendarEvent } from './calendar-adapter.js';
import type { CalendarAddress } from './settings-store.js';

/**
 * Calendars that are followed: how far, through which channels their services tell of changes, and what stands in them.
 *
 * **Manual for implementers**
 * - An answer of `CalendarAdapter.changes` is taken in whole or not at all, and only behind the cursor it was asked with: of two
 *   servers that follow one calendar at the same moment, one is told that the other was faster, and no cursor runs ahead of
 *   the events before it.
 * - What was asked without a cursor begins from the beginning. What is known stays until the last page of that reading, which
 *   takes away what none of its pages named.
 * - What is not followed, or no longer, has nothing that could be taken in: no event, no channel.
 * - Who takes what is due has it until `until`; then others may. Meanwhile told of a change, it is due at once all the same.
 * - What is not valid is `invalid-request` with `fields`, and nothing is stored.
 */
export interface FollowedCalendars {
  /** Begins; what is followed already stays as it is. */
  follow(calendar: HostCalendar): Promise<void>;

  followed(calendar: HostCalendar): Promise<FollowedCalendar | undefined>;
  /** Takes calendars of these hosts that are due, the longest due first, so that nobody else gets them before `until`. */
  takeDue(request: {
    readonly hostIds: readonly string[];
    readonly now: number;
    readonly until: number;
    readonly limit: number;
  }): Promise<readonly FollowedCalendar[]>;
  /** Gives back what was taken, to be due at `dueAt`; unless it is somebody else's by now, or due because it changed. */
  giveBack(taken: FollowedCalendar, dueAt: number): Promise<void>;
  /** It has changed: it is due now. */
  hasChanged(calendar: HostCalendar, now: number): Promise<void>;

  /** All of a host, in any order. */
  followedBy(hostId: string): Promise<readonly FollowedCalendar[]>;
  /** Whose channel this is. */
  followedThrough(channelId: string): Promise<FollowedCalendar | undefined>;

  /**
   * Takes in an answer. What is removed leaves; `expired` leaves the events and forgets the cursor.
   *
   * @returns `false`, and nothing is taken in, where the cursor is no longer the one it was asked with, or the calendar is not
   *   followed.
   */
  takeIn(calendar: HostCalendar, answer: ChangesAnswer): Promise<boolean>;

  /** One event that is known to stand in a followed calendar. */
  event(calendar: HostCalendar, eventId: string): Promise<FollowedEvent | undefined>;

  /** What stands in followed calendars of a host and touches a range, in the order of its start. */
  events(question: {
    readonly hostId: string;
    readonly calendars: readonly CalendarAddress[];
    readonly range: Interval;
  }): Promise<readonly FollowedEvent[]>;

  /**
   * Forgets the events of bookings (`bookingRef`) that ended before an instant: they tell of people. A reading from the beginning
   * brings back what still stands in the calendar, so ask for it now and then.
   *
   * @returns How many there were
   */
  forgetBookings(hostId: string, endedBefore: number): Promise<number>;

  /** Adds a channel; a renewed one stands beside the one it replaces. `false` where the calendar is not followed. */
  addChannel(calendar: HostCalendar, channel: FollowingChannel): Promise<boolean>;
  removeChannel(hostId: string, channelId: string): Promise<void>;

  /** Forgets a calendar, its events and channels; without `calendarId` all of the connection. */
  unfollow(
    what: Pick<HostCalendar, 'hostId' | 'connectionId'> & { readonly calendarId?: string },
  ): Promise<void>;
}

/** One calendar, and whose. */
export interface HostCalendar extends CalendarAddress {
  readonly hostId: string;
}

export interface FollowedCalendar extends HostCalendar {
  /** What the next question is asked with; from the beginning where it is missing. */
  readonly cursor?: string;
  /** Epoch milliseconds: what stood there then is known; missing until it has been read once to the end. */
  readonly syncedAt?: number;
  /** Epoch milliseconds: when it is to be asked again. */
  readonly dueAt: number;
  readonly channels: readonly FollowingChannel[];
}

/** Through which a service tells of changes (`CalendarAdapter.watch`). */
export interface FollowingChannel {
  /** Unique among all channels. */
  readonly id: string;
  /** The service's own name for what is watched. */
  readonly resource: string;
  /** SHA-256 of the channel's token, base64url: the token itself is nobody's to know. */
  readonly tokenHash: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** What a service answered, and to what. */
export interface ChangesAnswer {
  /** The cursor it was asked with. */
  readonly after?: string;
  readonly changes: CalendarChanges;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface FollowedEvent extends CalendarEvent {
  readonly connectionId: string;
}

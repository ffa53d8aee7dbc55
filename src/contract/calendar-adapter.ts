import type { Interval } from '../time/interval.js';
import type { BookingErrorCode } from './booking-error.js';
import type { CallOptions } from './call-options.js';
import type { EventClaim } from './event-claim.js';
import type { Conference, ConferenceSolution } from './location.js';

/**
 * What a connected calendar account does. An adapter is dumb on purpose: it translates, and decides nothing. Rules
 * (what blocks, what is ours, when to try again) stand once, above it, in `createScheduler`.
 *
 * **Manual for implementers**
 * - Instants are epoch milliseconds, ranges half-open. Resolve what your service writes as dates (all-day events) into
 *   instants in the zone it means: nobody above knows your calendars' zones better.
 * - Never answer *free* for what you could not read. `busy` answers for every calendar asked, with items or with an
 *   error. A calendar that is missing from the service's answer is an error.
 * - `insert` takes the event's id from above and is idempotent by it: when the id exists and carries the same
 *   `bookingRef`, answer the event that is there. When it exists with another one, or is a cancelled remnant that
 *   cannot be used again, throw `version-conflict`; the caller comes back with another id. Where cancelling leaves no remnant
 *   the id is free again.
 * - `cancel` of what is gone is success.
 * - `invite` and `uninvite` name people; whoever else is on the event stays, with the answer they gave. Where somebody
 *   is invited as a host, the event is recognised on the copies of whoever is invited, too.
 * - Fail with `BookingError`: `calendar-unreachable` for what may work later, `unauthenticated` for a grant that has
 *   ended, `not-found`, `version-conflict` for a changed event (by etag), `refused` for what will never work.
 * - Never put a token or a guest's words into an error.
 *
 * **CalDAV, to show that this is not one vendor's interface.** `CalendarProvider.connect` is `'credentials'`: server
 * address, user, app password; `open` keeps them for HTTP Basic, and sends them to no server the host did not name. `calendars`: PROPFIND depth 1 on the
 * calendar-home-set (RFC 4791 §6.2.1); `id` is the collection's path, `access` comes from
 * `DAV:current-user-privilege-set` (`DAV:write`, or `DAV:write-content` with `DAV:bind` → `writer`, `owner` where the
 * collection is the account's own, `DAV:read` → `reader`, only `CALDAV:read-free-busy` → `free-busy`), the zone from
 * `CALDAV:calendar-timezone`, `conferences` is empty, `primary` is `CALDAV:schedule-default-calendar-URL` or else the first own
 * one. Many calendars name no zone: the connection keeps the one its host was in. `busy`: a `calendar-query` REPORT with a
 * `time-range` (§7.8) two days wider on both sides, for servers that take floating times for UTC, where events may be read;
 * repetitions are worked out here, because servers get `expand` (§9.6.5) wrong or leave it out; TRANSP, STATUS and the owner's
 * PARTSTAT give `transparency`, X-BOOKING-REF gives `bookingRef` (on the event that was written, not on duplicates or on a
 * series made of it); elsewhere a `free-busy-query` REPORT (§7.10),
 * whose VFREEBUSY periods (FREE ones left out) become items without ids. One request per collection; a failed one is
 * that calendar's `error`. `insert`: PUT to `{collection}/{id}.ics` with `If-None-Match: *`, UID = id; 412 means the id
 * exists: GET and compare. A cancelled event leaves no remnant. Invited people's copies carry the same properties (RFC 6638
 * §3.2), so one more says whether a copy is meant to be recognised. Without a schedule-outbox nobody is told: `invitesNobody`,
 * SCHEDULE-AGENT=NONE. `update`: GET, change the
 * properties, PUT with `If-Match: etag`; 412 is `version-conflict`. `cancel`: DELETE; 404 and 410 are success. `changes`:
 * `sync-collection` REPORT (RFC 6578), its sync-token is `cursor`, a refused token is the answer `expired`, and
 * so is a change of a series, of which nobody says what has gone. `watch` has no
 * counterpart, so it is left out and polling serves.
 */
export interface CalendarAdapter {
  /** Lists the account's calendars. */
  calendars(options?: CallOptions): Promise<readonly Calendar[]>;

  /** Reads what stands in calendars: for each one asked, items or an error, in the order asked. */
  busy(query: BusyQuery, options?: CallOptions): Promise<readonly CalendarBusy[]>;

  /** Reads one event; `undefined` when it does not exist or was deleted. */
  event(at: EventAddress, options?: CallOptions): Promise<CalendarEvent | undefined>;

  /** Writes a new event under the given id. */
  insert(calendarId: string, draft: EventDraft, options?: CallOptions): Promise<CalendarEvent>;

  /** Changes what is named and leaves the rest; with `etag` only if the event is still that one. */
  update(
    at: EventAddress & { readonly etag?: string },
    change: EventChange,
    options?: CallOptions,
  ): Promise<CalendarEvent>;

  /** Takes an event off the calendar and tells its guests. */
  cancel(at: EventAddress, options?: CallOptions): Promise<void>;

  /**
   * What changed since `cursor` (what stands there, without one), page by page: each event by its own, repeated ones as they
   * take place. How far back and ahead is the adapter's to say; it answers `expired` when that has to move on.
   * @throws BookingError `refused` where events may not be read.
   */
  changes?(calendarId: string, cursor: string | undefined, options?: CallOptions): Promise<CalendarChanges>;

  /**
   * Asks to be told of changes at `address`; answers until when.
   * @throws BookingError `refused` for a calendar of which nobody is told: it has to be asked again and again.
   */
  watch?(
    calendarId: string,
    channel: WatchChannel,
    options?: CallOptions,
  ): Promise<{ readonly resource: string; readonly expiresAt: number }>;

  /** Ends a watch. */
  unwatch?(channel: { readonly id: string; readonly resource: string }, options?: CallOptions): Promise<void>;
}

/**
 * What the account may do with a calendar, rising: see when it is busy, read events, write events, own it.
 * An unknown right is read as `reader`.
 */
export const calendarAccess = ['free-busy', 'reader', 'writer', 'owner'] as const;

export type CalendarAccess = (typeof calendarAccess)[number];

export interface Calendar {
  /** The service's own id, never an alias. */
  readonly id: string;
  readonly name: string;
  readonly access: CalendarAccess;
  /** The account's main calendar. */
  readonly primary?: boolean;
  /** IANA. */
  readonly zone?: string;
  /** `#rrggbb`, as the account shows it. */
  readonly color?: string;
  /** Video links this calendar can make, whatever `access` says: both are needed. */
  readonly conferences: readonly ConferenceSolution[];
  /** Its service sends no invitations: who is invited to its events stands there, and hears of it from `SchedulerOptions.notify`. */
  readonly invitesNobody?: boolean;
}

/** True when events can be written to a calendar with this right. */
export function canWrite(access: CalendarAccess): boolean {
  return access === 'writer' || access === 'owner';
}

export interface BusyQuery {
  readonly calendars: readonly string[];
  readonly range: Interval;
  /**
   * Calendars whose own events must be recognised (`bookingRef`), by id: the adapter tries to read events there even
   * when it does not know that it may. Elsewhere it reads events where it may, and free/busy where it may not.
   */
  readonly recognise?: readonly string[];
}

/** One calendar's answer: what stands in it, or why it is unknown. */
export type CalendarBusy =
  | { readonly calendarId: string; readonly items: readonly BusyItem[] }
  | { readonly calendarId: string; readonly error: BookingErrorCode };

/** A stretch of a calendar. */
export interface BusyItem extends Interval {
  readonly calendarId: string;
  /** `opaque` blocks; `transparent` is shown to the host and does not. */
  readonly transparency: 'opaque' | 'transparent';
  readonly eventId?: string;
  /** Set on events that this system wrote. */
  readonly bookingRef?: string;
  /** Set on events by which processes without a common store keep bookings apart (`TentativeCalendar`). */
  readonly claim?: EventClaim;
  /** For the host's eyes only; missing where it may not be read. */
  readonly title?: string;
}

export interface EventAddress {
  readonly calendarId: string;
  readonly eventId: string;
}

/** An event to be written. */
export interface EventDraft extends Interval {
  /** Lower-case base32hex (`0`–`9`, `a`–`v`), 5 to 1,024 characters; fits every service we know. */
  readonly id: string;
  /**
   * Remembered on the event, shown to nobody, and found again as `bookingRef`; with a host among `attendees` on everybody's
   * copy of it, else on this one alone.
   */
  readonly bookingRef: string;
  readonly title: string;
  /** Plain text. The adapter escapes it for what its service shows. */
  readonly description?: string;
  readonly location?: string;
  /** IANA; the zone the event is shown in. */
  readonly zone: string;
  readonly attendees: readonly Attendee[];
  /** Keeps those who are invited from seeing one another, where the service can. */
  readonly hidesGuests?: boolean;
  /** Who sees more of it than that its time is taken, among those who see the calendar; `default` when missing. */
  readonly visibility?: EventVisibility;
  /** Minutes before its start, 0 to 40,320 and five at most, when its host is reminded; the calendar's own when missing. */
  readonly remindersMinutes?: readonly number[];
  /** `#rrggbb`; the service shows the nearest colour it has. The calendar's own when missing. */
  readonly color?: string;
  /** Asks for a video link. `requestId` stays the same for every attempt at one link. */
  readonly conference?: { readonly solution: ConferenceSolution; readonly requestId: string };
}

/** `default`: as the calendar says. */
export const eventVisibilities = ['default', 'public', 'private'] as const;

export type EventVisibility = (typeof eventVisibilities)[number];

/** Somebody who is to be invited. */
export interface Attendee {
  readonly email: string;
  readonly name?: string;
  /** Takes part as a host, in whose own calendar the event is to be recognised. */
  readonly isHost?: boolean;
}

/** What may change on an event. */
export interface EventChange {
  readonly start?: number;
  readonly end?: number;
  /** IANA; goes with `start` and `end`. */
  readonly zone?: string;
  readonly title?: string;
  readonly description?: string;
  readonly location?: string;
  /** Who shall be invited; those who are already stay as they are. */
  readonly invite?: readonly Attendee[];
  /** E-mail addresses of those who shall not. */
  readonly uninvite?: readonly string[];
  readonly hidesGuests?: boolean;
  readonly visibility?: EventVisibility;
  /** `null` gives it back the calendar's own. */
  readonly remindersMinutes?: readonly number[] | null;
  /** `null` gives it back the calendar's own. */
  readonly color?: string | null;
  /** Asks for a video link, under a `requestId` that was never used for this event; `null` takes the link off. */
  readonly conference?: { readonly solution: ConferenceSolution; readonly requestId: string } | null;
}

/** An event as it stands. */
export interface CalendarEvent extends Interval {
  readonly calendarId: string;
  readonly id: string;
  readonly etag?: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly bookingRef?: string;
  readonly title?: string;
  /** Whether it blocks. */
  readonly transparency: 'opaque' | 'transparent';
  /** It takes whole days, from the first instant of one to that of another, in its calendar's zone. */
  readonly isAllDay?: boolean;
  readonly location?: string;
  /** Those who are invited; missing where the service does not say. */
  readonly attendees?: readonly InvitedPerson[];
  /** Where the host can open it. */
  readonly webUrl?: string;
  /** The video link's state, when one was asked for. */
  readonly conference?: Conference;
  /** With a link that has failed: the service makes none of this sort here, and asking again does no good. */
  readonly isConferenceRefused?: boolean;
}

/** Somebody who is invited, and what they said. */
export interface InvitedPerson {
  /** Lower-case. */
  readonly email: string;
  readonly name?: string;
  readonly answer: 'none' | 'accepted' | 'declined' | 'tentative';
  /** The one whose calendar this is. */
  readonly isSelf?: boolean;
}

/** E-mail addresses of those who are invited, lower-case; `undefined` where the service does not say. */
export function invitedTo(
  event: Pick<CalendarEvent, 'attendees'> | undefined,
): readonly string[] | undefined {
  return event?.attendees?.map(({ email }) => email);
}

/**
 * A page of changes; what is on it is named once. `expired`: the cursor is no longer known, begin again without one, and keep
 * what is known until that has come to its end.
 */
export type CalendarChanges =
  | {
      readonly outcome: 'page';
      /** As they stand now, none of them cancelled. */
      readonly events: readonly CalendarEvent[];
      /** Ids of what does not stand there any more, or never did. */
      readonly removed: readonly string[];
      readonly cursor: string;
      readonly more: boolean;
    }
  | { readonly outcome: 'expired' };

export interface WatchChannel {
  readonly id: string;
  /** https address the service calls. */
  readonly address: string;
  /** Comes back with every call; compare in constant time. */
  readonly token: string;
}

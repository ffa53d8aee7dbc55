import type { HostAbsence } from './absence.js';
import type { BookingErrorCode } from './booking-error.js';
import type { Booking, CancelRequest } from './booking.js';
import type { Calendar, InvitedPerson } from './calendar-adapter.js';
import type { ConsentLevel, GrantCapabilities } from './calendar-provider.js';
import type { CallOptions, KeyedCallOptions } from './call-options.js';
import type { ConnectFailure, ConsentFeature } from './connecting.js';
import type { ConnectionEnd } from './connection-end.js';
import type { LocationFault } from './location.js';
import type { Schedule } from './schedule.js';
import type {
  CalendarAddress,
  CalendarSettings,
  EventTypeSettings,
  LocationSettings,
} from './settings-store.js';
import type { ChangedEvent } from './webhook.js';

/**
 * What the host's settings ask: the other side of a booking. A backend speaks for one signed-in host; how the host
 * signed in is the server's concern.
 *
 * **Manual for implementers**
 * - Whatever is not possible is said as data: a code, and what would remedy it. Nothing is merely missing.
 * - `save…` takes the version that was read and throws `version-conflict` when somebody else saved in between.
 * - No answer holds a grant or a token.
 */
export interface HostBackend {
  /** Lists the calendar services that can be connected here. */
  providers(options?: CallOptions): Promise<readonly ProviderInfo[]>;

  /** Lists the host's connections, ended ones too. */
  connections(options?: CallOptions): Promise<readonly ConnectionInfo[]>;

  /** Begins connecting (or reconnecting): answers the address a popup or the page itself opens, good for ten minutes. */
  connect(
    request: ConnectRequest,
    options: KeyedCallOptions,
  ): Promise<{ readonly ticket: string; readonly url: string }>;

  /**
   * Claims what a ticket brought, from the page that began. An account that is connected already is renewed.
   * @throws BookingError `in-progress` before it came back, `gone` ten minutes after it was begun, and once it was claimed.
   */
  claim(ticket: string, options: KeyedCallOptions): Promise<ClaimOutcome>;

  /**
   * Ends a connection: its calendars no longer count, neither as the linked one nor as conflicts, its grant is forgotten and
   * given back. What is still to be written into them is written first where that works now, and else `unwritten`. To end
   * what is not there is no error.
   */
  disconnect(connectionId: string, options: KeyedCallOptions): Promise<void>;

  /** Lists the calendars of all active connections; one that cannot be read answers its error. */
  calendars(options?: CallOptions): Promise<readonly ConnectionCalendars[]>;

  calendarSettings(options?: CallOptions): Promise<Versioned<CalendarSettings>>;

  /** @throws BookingError `not-bookable` for a linked calendar that may not be written. */
  saveCalendarSettings(
    settings: Versioned<CalendarSettings>,
    options: KeyedCallOptions,
  ): Promise<Versioned<CalendarSettings>>;

  profile(options?: CallOptions): Promise<Versioned<HostProfile>>;
  saveProfile(profile: Versioned<HostProfile>, options: KeyedCallOptions): Promise<Versioned<HostProfile>>;

  /** What each place could do now: whether a guest may choose it, and if not, why and what helps. */
  locationChecks(options?: CallOptions): Promise<readonly LocationCheck[]>;

  eventTypes(options?: CallOptions): Promise<readonly Versioned<EventTypeSettings>[]>;
  saveEventType(
    eventType: Versioned<EventTypeSettings>,
    options: KeyedCallOptions,
  ): Promise<Versioned<EventTypeSettings>>;
  removeEventType(slug: string, options: KeyedCallOptions): Promise<void>;

  /** Bookings and what stands in the calendars, in a range of at most 400 days. */
  agenda(range: HostRange, options?: CallOptions): Promise<Agenda>;

  /**
   * Says yes to a pending booking, after looking at its hosts' calendars again. Confirming what is confirmed answers it as
   * it stands.
   * @throws BookingError `slot-taken` when something stands in a calendar by now, `calendar-unreachable`, `not-bookable`
   * for a place that does not work any more, `gone` for one that ended, `version-conflict`, `not-found`.
   */
  confirm(ref: string, request: ConfirmRequest, options: KeyedCallOptions): Promise<Booking>;

  /** Says no to a pending booking, and frees its time. @throws BookingError `gone`, `version-conflict`, `not-found`. */
  decline(ref: string, request: CancelRequest, options: KeyedCallOptions): Promise<Booking>;

  /** Ends a booking as its guest could. @throws BookingError `gone`, `version-conflict`, `not-found`. */
  cancel(ref: string, request: CancelRequest, options: KeyedCallOptions): Promise<Booking>;

  /**
   * When each of the calendars that count was read last, and what is wrong with those that cannot be read now: how old that
   * is on which free times are offered meanwhile, where the host relies on it (`CalendarSettings.whenUnreadable`).
   */
  calendarReadings(options?: CallOptions): Promise<readonly CalendarReading[]>;

  /** What could not be written into the calendar, after the last try; the oldest first. */
  unwritten(options?: CallOptions): Promise<readonly UnwrittenEvent[]>;

  /**
   * Tries once more to write a booking into the calendar: into the one that is linked now, where the former one never
   * took it. What stands there already is left as it is.
   * @throws BookingError `not-found`.
   */
  writeAgain(ref: string, options: KeyedCallOptions): Promise<Booking>;

  /**
   * Decides about a booking whose event somebody moved in the calendar or deleted. One that is decided is answered as it
   * stands.
   * @throws BookingError `slot-taken` where another booking is at the event's time, `not-bookable` for an event that takes
   * whole days, `in-progress`, `version-conflict`, `not-found`.
   */
  decideChange(ref: string, request: DecideChangeRequest, options: KeyedCallOptions): Promise<Booking>;

  /** Why each time of a day is offered or not. */
  explain(
    question: { readonly eventType: string; readonly date: string },
    options?: CallOptions,
  ): Promise<readonly ExplainedStart[]>;
}

/** A host's yes. */
export interface ConfirmRequest {
  /** The version the host saw: a guest may have moved the booking since. */
  readonly version: number;
}

/** A value and the version it was read at; `0` was never saved. */
export interface Versioned<Value> {
  readonly version: number;
  readonly value: Value;
}

export interface ProviderInfo {
  readonly id: string;
  readonly name: string;
  readonly connect: 'oauth' | 'credentials';
}

export interface ConnectRequest {
  readonly provider: string;
  readonly level: ConsentLevel;
  /** Where the redirect flow returns to; must be on the server's list. */
  readonly returnUrl: string;
  /** Renew this connection rather than add one. */
  readonly connectionId?: string;
  /** `popup`: in a window of its own, which closes in the end. The page itself goes and comes back when missing. */
  readonly display?: 'page' | 'popup';
}

/** What became of connecting. */
export type ClaimOutcome =
  | { readonly outcome: 'connected'; readonly connection: ConnectionInfo }
  | { readonly outcome: 'failed'; readonly failure: ConnectFailure; readonly remedy: Remedy };

/** A connection without its secret. */
export interface ConnectionInfo {
  readonly id: string;
  readonly provider: string;
  readonly account: string;
  readonly status: 'active' | 'needs-reconnect';
  /** Why it has to be renewed; of an active one only `scope-missing`: it works, as far as it was allowed. */
  readonly reason?: ConnectionEnd;
  /** What its host was asked for, where that is known. */
  readonly level?: ConsentLevel;
  readonly capabilities: GrantCapabilities;
  /** What was asked for and is not allowed; empty where nothing is missing. */
  readonly missing: readonly ConsentFeature[];
}

export type ConnectionCalendars =
  | { readonly connectionId: string; readonly calendars: readonly Calendar[] }
  /** `refused`: the account does not let its calendars be listed. */
  | {
      readonly connectionId: string;
      readonly error: 'calendar-unreachable' | 'unauthenticated' | 'refused';
    };

/** What a host says of themselves. */
export interface HostProfile {
  readonly name: string;
  readonly email?: string;
  readonly avatarUrl?: string;
  readonly schedule: Schedule;
  readonly locations: readonly LocationSettings[];
}

/** What a host can do about what does not work. */
export const remedies = [
  'connect',
  'reconnect',
  'grant-write-access',
  'choose-another-calendar',
  'ask-administrator',
  'try-again',
] as const;

export type Remedy = (typeof remedies)[number];

export interface LocationCheck {
  readonly locationId: string;
  readonly fault?: LocationFault;
  readonly remedy?: Remedy;
}

/** What is known of a conflict calendar. */
export interface CalendarReading extends CalendarAddress {
  readonly hostId: string;
  /** When today was read last; missing where that is not known. ISO 8601 UTC. */
  readonly readAt?: string;
  /** Why it cannot be read now. */
  readonly error?: BookingErrorCode;
}

/** A calendar event that could not be brought up to date. */
export interface UnwrittenEvent {
  /** The bookings that the calendar shows otherwise than they are, or not at all. They are as they are all the same. */
  readonly bookings: readonly Booking[];
  /** When it was given up. ISO 8601 UTC. */
  readonly since: string;
  /** What the last try failed with. */
  readonly reason: BookingErrorCode;
  /** What helps as things are now. */
  readonly remedy: Remedy;
}

export interface HostRange {
  /** ISO 8601, half-open. */
  readonly start: string;
  readonly end: string;
}

export interface Agenda {
  /** In the order of their start, ended ones too. */
  readonly bookings: readonly AgendaBooking[];
  /** What else stands in the calendars, free events too; the events of bookings are not among them. */
  readonly events: readonly AgendaEvent[];
  /** How far each calendar could be looked into. */
  readonly calendars: readonly AgendaCalendar[];
}

/** A booking as its hosts see it. */
export interface AgendaBooking extends Booking {
  /** Whose time it takes, the organising host first. */
  readonly hostIds: readonly string[];
  /** What its guest answered to the calendar's invitation. A guest who declines there has not cancelled here. */
  readonly guestAnswer?: InvitedPerson['answer'];
  /** Where its event can be opened. */
  readonly webUrl?: string;
  /** How somebody changed its event in the calendar, and since when (ISO 8601 UTC): its host decides (`decideChange`). */
  readonly changedEvent?: ChangedEvent & { readonly since: string };
}

/** An event of a host's calendar that is no booking. */
export interface AgendaEvent extends CalendarAddress {
  readonly hostId: string;
  /** ISO 8601 UTC, half-open. */
  readonly start: string;
  readonly end: string;
  /** `transparent` ones are shown, and block nothing. */
  readonly transparency: 'opaque' | 'transparent';
  readonly isAllDay?: boolean;
  /** Missing where the calendar only tells busy from free. */
  readonly title?: string;
  readonly location?: string;
  readonly attendees?: readonly InvitedPerson[];
  readonly webUrl?: string;
}

/** A calendar of a host's, as the agenda shows it. */
export interface AgendaCalendar extends CalendarAddress {
  readonly hostId: string;
  /** `busy-times`: when something stands there, and not what: titles are missing. `nothing`: see `error`. */
  readonly tells: 'events' | 'busy-times' | 'nothing';
  /** What it is known by was read then, where that is not now. ISO 8601 UTC. */
  readonly asOf?: string;
  readonly error?: BookingErrorCode;
}

/** What a host makes of an event that was changed in the calendar. */
export interface DecideChangeRequest {
  /** The version the host saw. */
  readonly version: number;
  /** `booked`: the event comes back to where it was booked · `in-calendar`: the booking goes along, or ends with its event. */
  readonly keep: 'booked' | 'in-calendar';
}

/** One start of a day's grid. */
export interface ExplainedStart {
  /** ISO 8601 UTC. */
  readonly start: string;
  /** Empty when it is offered. */
  readonly reasons: readonly HostAbsence[];
}

import type { HostAbsence } from './absence.js';
import type { BookingErrorCode } from './booking-error.js';
import type { Booking, BookingRequest, CancelRequest } from './booking.js';
import type { Calendar, InvitedPerson } from './calendar-adapter.js';
import type { ConsentLevel, CredentialField, GrantCapabilities, KnownService } from './calendar-provider.js';
import type { CallOptions, KeyedCallOptions } from './call-options.js';
import type { ConnectFailure, ConsentFeature } from './connecting.js';
import type { ConnectionEnd } from './connection-end.js';
import type { ConferenceSolution, LocationFault } from './location.js';
import type { NotificationWay } from './notification.js';
import type { Answers } from './question.js';
import type { Schedule } from './schedule.js';
import type {
  CalendarAddress,
  CalendarSettings,
  EventTypeSettings,
  LocationSettings,
} from './settings-store.js';
import type { SlotList } from './slot.js';
import type { WaitingGuest } from './waitlist.js';
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
   * @throws BookingError `in-progress` before it came back, and while its `proof` is missing; `gone` ten minutes after it was
   * begun, once it was claimed, and for the proof of another.
   */
  claim(request: ClaimRequest, options: KeyedCallOptions): Promise<ClaimOutcome>;

  /**
   * Connects an account of a service that asks for credentials, or reconnects it; they are tried first. An account that is
   * connected already is renewed.
   * @throws BookingError `invalid-request` with `fields` (`credentials.server`) for what cannot be credentials; `not-found`
   * for a connection that is not there; `rate-limited` after many tries; `calendar-unreachable` where its calendars cannot be
   * listed.
   */
  connectWithCredentials?(request: CredentialsRequest, options: KeyedCallOptions): Promise<ClaimOutcome>;

  /**
   * Ends a connection: its calendars no longer count, neither as the linked one nor as conflicts, its grant is forgotten and
   * given back. What is still to be written into them is written first where that works now, and else `unwritten`. To end
   * what is not there is no error.
   */
  disconnect(connectionId: string, options: KeyedCallOptions): Promise<void>;

  /** Lists the calendars of all active connections; one that cannot be read answers its error. */
  calendars(options?: CallOptions): Promise<readonly ConnectionCalendars[]>;

  calendarSettings(options?: CallOptions): Promise<Versioned<CalendarSettings>>;

  /**
   * Saves which calendars count: each is kept once, and the linked one not among the conflicts, where it counts by itself.
   * What was set before may be gone from its account by now, and stays until its host lets go of it.
   * @throws BookingError `not-bookable` for a newly linked calendar that is not there or may not be written ·
   * `invalid-request` with `fields` (`value.conflicts.2.calendarId`) for a new conflict calendar that is not there ·
   * `calendar-unreachable` where its account does not answer now · `version-conflict`.
   */
  saveCalendarSettings(
    settings: Versioned<CalendarSettings>,
    options: KeyedCallOptions,
  ): Promise<Versioned<CalendarSettings>>;

  profile(options?: CallOptions): Promise<Versioned<HostProfile>>;
  saveProfile(profile: Versioned<HostProfile>, options: KeyedCallOptions): Promise<Versioned<HostProfile>>;

  /** Whether video links can be made now, each kind there is; asked of the calendars, not remembered. */
  conferenceChecks(options?: CallOptions): Promise<readonly ConferenceCheck[]>;

  /** Who can tell of the host's bookings here, and where news reach the host. */
  notifications(options?: CallOptions): Promise<NotificationInfo>;

  /** Lists what the host takes part in, in the order it was saved first. */
  eventTypes(options?: CallOptions): Promise<readonly ListedEventType[]>;

  /**
   * Saves an event type of the host's; version `0` is a new one. Its slug stays, since links hold it. To save the same again is
   * no conflict. Its `hosts` stay where they are missing; the host who saves it is the first of them.
   * @throws BookingError `version-conflict`, for a slug that is taken too; `not-found` for one the host takes no part in;
   * `refused` where another host organises it; `invalid-request` with `fields`, for hosts of another owner too.
   */
  saveEventType(
    eventType: Versioned<HostEventType>,
    options: KeyedCallOptions,
  ): Promise<Versioned<HostEventType>>;

  /**
   * Ends an offer; what is booked stands. To remove what is not there, or what the host takes no part in, is no error and does
   * nothing.
   * @throws BookingError `refused` where another host organises it.
   */
  removeEventType(slug: string, options: KeyedCallOptions): Promise<void>;

  /** Lists the countries whose public holidays are known, where any are. */
  holidayCountries?(options?: HolidayOptions): Promise<readonly HolidayCountry[]>;

  /**
   * Lists public holidays by date; one of several days has each of them.
   * @throws BookingError `invalid-request` for a country or region that is not known, `range-too-long`.
   */
  holidays?(question: HolidayQuestion, options?: CallOptions): Promise<readonly Holiday[]>;

  /**
   * The free times of an event type as a guest would be offered them, with settings as they are or as they would be
   * (`draft`). Hidden ones are answered too. A range of at most 400 days.
   * @throws BookingError `not-found` for what the host takes no part in, `range-too-long`; `refused` for a draft of an event
   * type that another host organises; `invalid-request` with the fields of a draft that could not be saved, such as
   * `draft.profile.schedule.zone`; `calendar-unreachable`.
   */
  slots(query: HostSlotQuery, options?: CallOptions): Promise<SlotList>;

  /**
   * Books for a guest what the host takes part in, hidden or not, by the rules that guests are held to; of a round-robin the
   * host's own times. It waits for no yes, its host having asked. `hold` and `proof` are not looked at, and the answer has no
   * `manageToken`.
   * @throws BookingError as `BookingBackend.book`; `not-found` for what the host takes no part in.
   */
  book(request: BookingRequest, options: KeyedCallOptions): Promise<Booking>;

  /** The host's bookings and what stands in their calendars, in a range of at most 400 days. */
  agenda(range: HostRange, options?: CallOptions): Promise<Agenda>;

  /** Who waits for a time of the host's to become free, for the nearest day first; those whose day has passed no more. */
  waitlist(options?: CallOptions): Promise<readonly WaitingGuest[]>;

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

  /** Why each time of a day is offered or not, with settings as they are or as they would be (`draft`). */
  explain(question: DayQuestion, options?: CallOptions): Promise<ExplainedDay>;
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
  /** Who asks for consent, as a person reads it: `Google`; `name` when missing. */
  readonly company?: string;
  /** By what an administrator of accounts there knows this server, in the service's own words. */
  readonly application?: {
    readonly id: string;
    /** What each level asks for. */
    readonly permissions: Readonly<Record<ConsentLevel, readonly string[]>>;
  };
  /** With `credentials`: what is asked for, in this order. */
  readonly fields?: readonly CredentialField[];
  /** With `credentials`: services that many hosts have. */
  readonly services?: readonly KnownService[];
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

/** What opens an account, to be tried. */
export interface CredentialsRequest {
  readonly provider: string;
  /** What `ProviderInfo.fields` names. Of an account that is renewed only the password is needed. */
  readonly credentials: Readonly<Partial<Record<CredentialField, string>>>;
  /** IANA: where the host is, for calendars that name no zone. */
  readonly zone?: string;
  /** Renew this connection rather than add one. */
  readonly connectionId?: string;
}

/** Whose result is asked for, and what says that it came back to whoever began. */
export interface ClaimRequest {
  readonly ticket: string;
  /**
   * What the return address carries in its fragment (`connectProofName`). Whoever was talked into consenting for somebody else
   * brings it to their own browser, and to nobody else's.
   */
  readonly proof?: string;
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
  readonly language?: string;
  readonly notifiedBy?: NotificationWay;
  readonly retentionDays?: number;
  readonly avatarUrl?: string;
  readonly schedule: Schedule;
  readonly locations: readonly LocationSettings[];
}

/** How a host is told. */
export interface NotificationInfo {
  /** What `HostProfile.notifiedBy` can be; without a notifier on the server, nobody but the calendar tells anything. */
  readonly ways: readonly NotificationWay[];
  /** The address that news reach, as things are saved; missing where there is none. */
  readonly address?: string;
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

/** Whether bookings can have a video link of one kind, and if not, why and what helps. */
export interface ConferenceCheck {
  readonly conference: ConferenceSolution;
  /** What it is called, where others than a calendar make it. */
  readonly name?: string;
  readonly fault?: LocationFault;
  /** With `fault`. */
  readonly remedy?: Remedy;
  /** The linked calendar, or the connection that would have to be renewed or allowed more. */
  readonly connectionId?: string;
  readonly calendarId?: string;
}

/**
 * What is offered, as its host edits it: the owner goes without saying, and so does whose time it takes where that is the
 * signed-in host's alone.
 */
export type HostEventType = Omit<EventTypeSettings, 'owner' | 'hosts'> & {
  readonly hosts?: EventTypeSettings['hosts'];
};

/** An event type as a host's list shows it. */
export interface ListedEventType extends Versioned<HostEventType> {
  /** Who organises it, where another host does: it cannot be changed then. */
  readonly organiser?: string;
}

/** Settings as they would be: what is missing is as it is saved. */
export interface SettingsDraft {
  readonly profile?: Pick<HostProfile, 'schedule' | 'locations'>;
  readonly eventType?: HostEventType;
  readonly calendars?: CalendarSettings;
}

/** A host's question for free times. */
export interface HostSlotQuery extends HostRange {
  /** A slug; of the draft where there is one. */
  readonly eventType: string;
  readonly durationMinutes?: number;
  /** Id of a location. */
  readonly location?: string;
  readonly draft?: SettingsDraft;
}

/** Which day is to be explained. */
export interface DayQuestion {
  /** A slug; of the draft where there is one. */
  readonly eventType: string;
  /** `YYYY-MM-DD`, in the zone of the organising host's hours. */
  readonly date: string;
  readonly durationMinutes?: number;
  /** Id of a location; any when missing. */
  readonly location?: string;
  readonly draft?: SettingsDraft;
}

/** What knows public holidays, for a desk: a library, a service, a list of your own. */
export interface HolidayCalendar {
  /** Lists the countries that it knows, named in this language (BCP 47) where that is known. */
  countries(language?: string): Promise<readonly HolidayCountry[]>;
  /** As `HostBackend.holidays`; the question is checked. */
  holidays(question: HolidayQuestion): Promise<readonly Holiday[]>;
}

export interface HolidayOptions extends CallOptions {
  /** BCP 47: what names are written in, where that is known. */
  readonly language?: string;
}

/** A country, and those of its parts that have holidays of their own. */
export interface HolidayCountry {
  /** ISO 3166-1. */
  readonly code: string;
  readonly name: string;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
}

export interface HolidayQuestion {
  readonly country: string;
  readonly region?: string;
  /** `YYYY-MM-DD`, both included; three years at most. */
  readonly from: string;
  readonly to: string;
  /** BCP 47. */
  readonly language?: string;
}

export interface Holiday {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
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
  /** What was personal in it has been deleted: its guest has neither a name nor an address. */
  readonly isForgotten?: boolean;
  /** What its guest answered to the event type's questions, by their ids; missing where nothing was asked. */
  readonly answers?: Answers;
  /** Why it ended, as whoever ended it wrote. */
  readonly cancelReason?: string;
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

/** A day as its host may see it: what lies over it, and what is left. */
export interface ExplainedDay {
  readonly date: string;
  /** The zone of the organising host's hours, in which the date is one. */
  readonly zone: string;
  /** From its midnight to the next one. ISO 8601 UTC. */
  readonly start: string;
  readonly end: string;
  readonly durationMinutes: number;
  /** In the order in which they decide. */
  readonly layers: readonly DayLayer[];
  /** In their order. */
  readonly starts: readonly ExplainedStart[];
}

/**
 * `hours` the hours that are open, those of the place already in them · `calendar` what stands in a calendar, free events
 * too · `bookings` · `buffers` around what stands there · `notice` too soon · `window` outside the dates that can be booked ·
 * `limits` dates that have as many bookings as they may.
 */
export const dayLayers = ['hours', 'calendar', 'bookings', 'buffers', 'notice', 'window', 'limits'] as const;

/** One thing that decides about a day. */
export interface DayLayer {
  readonly kind: (typeof dayLayers)[number];
  readonly hostId: string;
  /** With `calendar`. */
  readonly calendar?: CalendarAddress & { readonly name?: string; readonly color?: string };
  /** With `calendar`: why it could not be read. */
  readonly error?: BookingErrorCode;
  readonly stretches: readonly DayStretch[];
}

export interface DayStretch {
  /** ISO 8601 UTC, within the day. */
  readonly start: string;
  readonly end: string;
  /** What stands there, as far as it may be read. */
  readonly title?: string;
  readonly bookingRef?: string;
  /** With a calendar: `transparent` events are shown, and block nothing. */
  readonly transparency?: 'opaque' | 'transparent';
}

/** One start of a day's grid. */
export interface ExplainedStart {
  /** ISO 8601 UTC. */
  readonly start: string;
  /** Empty when it is offered. */
  readonly reasons: readonly HostAbsence[];
}

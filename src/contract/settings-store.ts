import type { EventVisibility } from './calendar-adapter.js';
import type { ConsentLevel, Grant } from './calendar-provider.js';
import type { ConnectionEnd } from './connection-end.js';
import type { ConferenceSolution, LocationKind } from './location.js';
import type { NotificationWay } from './notification.js';
import type { Question } from './question.js';
import type { Schedule } from './schedule.js';
import type { EventTypeTranslation, Translations } from './translation.js';
import type { Webhook } from './webhook.js';

/**
 * What hosts have set. A scheduler reads, and keeps connections up to date; saving is what the host’s side needs.
 *
 * **Manual for implementers**
 * - Slugs of owners are unique; slugs of event types are unique within their owner.
 * - Answer `undefined` for what is not there; never throw for it.
 * - `save…` stores a value whole. Validate at this door (`booking-elements/schemas`): what is stored, can be read.
 *   What is not valid is `invalid-request` with `fields`, and nothing is stored.
 * - A connection's id is unique among all hosts: saved for another host, it is that host's alone. A webhook's id is unique
 *   within its owner.
 * - `changeConnection`, `changeHost` and `changeWebhook` run `change` on the value as it stands, and nobody else writes it
 *   before the result is stored: of any number of changes at once, none is lost, and what was removed stays away. `id` and
 *   `hostId` stay (`invalid-request`). What `change` throws is thrown to the caller, and changes nothing.
 * - `changeEventType` does the same, and makes one that is not there as well: of two who make it at once, one sees the other's.
 */
export interface SettingsStore {
  owner(slug: string): Promise<Owner | undefined>;
  host(id: string): Promise<HostSettings | undefined>;
  /** Those of these hosts that are there, each once, in any order. */
  hosts(ids: readonly string[]): Promise<readonly HostSettings[]>;
  /** Those with this e-mail address, by their ids; addresses that differ in capitals alone are the same. */
  hostsByEmail(email: string): Promise<readonly HostSettings[]>;
  eventType(owner: string, slug: string): Promise<EventTypeSettings | undefined>;
  /** All of an owner, in the order they were saved first. */
  eventTypes(owner: string): Promise<readonly EventTypeSettings[]>;
  connection(id: string): Promise<Connection | undefined>;
  /** All of a host, in the order they were saved first. */
  connections(hostId: string): Promise<readonly Connection[]>;
  /** Whether any host has a connection to this account; addresses that differ in capitals alone are the same. */
  accountIsConnected(provider: string, account: string): Promise<boolean>;
  /** All of an owner, switched off or not, in the order they were saved first. */
  webhooks(owner: string): Promise<readonly Webhook[]>;

  saveOwner(owner: Owner): Promise<void>;
  saveHost(host: HostSettings): Promise<void>;
  saveEventType(eventType: EventTypeSettings): Promise<void>;
  saveConnection(connection: Connection): Promise<void>;
  saveWebhook(owner: string, webhook: Webhook): Promise<void>;

  /**
   * Changes a connection that others may be changing too, in one transaction. `change` is quick, asks nobody, and may be run
   * again; where it answers `undefined`, nothing changes.
   *
   * @returns What is stored afterwards; `undefined` where there is no such connection.
   */
  changeConnection(
    id: string,
    change: (current: Connection) => Connection | undefined,
  ): Promise<Connection | undefined>;

  /** Changes a host that others may be changing too: the same as `changeConnection`. */
  changeHost(
    id: string,
    change: (current: HostSettings) => HostSettings | undefined,
  ): Promise<HostSettings | undefined>;

  /**
   * Changes an event type that others may be changing too, or makes it: `change` is given `undefined` where there is none. Else
   * the same as `changeConnection`; `owner` and `slug` are those asked for (`invalid-request`).
   */
  changeEventType(
    owner: string,
    slug: string,
    change: (current: EventTypeSettings | undefined) => EventTypeSettings | undefined,
  ): Promise<EventTypeSettings | undefined>;

  /** Changes a webhook that others may be changing too: the same as `changeConnection`. */
  changeWebhook(
    owner: string,
    id: string,
    change: (current: Webhook) => Webhook | undefined,
  ): Promise<Webhook | undefined>;

  removeEventType(owner: string, slug: string): Promise<void>;
  removeConnection(id: string): Promise<void>;
  removeWebhook(owner: string, id: string): Promise<void>;
}

/** Whom a backend address names: a person, or a team. */
export interface Owner {
  readonly slug: string;
  readonly name: string;
  readonly hostIds: readonly string[];
}

/** A person whose time is booked. */
export interface HostSettings {
  /** Guests see it where they may choose their host: a name or a number of your own, never an e-mail address. */
  readonly id: string;
  readonly name: string;
  /**
   * Where news and invitations reach the host; when missing, news go to the account of the linked calendar. What a guest answers
   * to a mail about a booking goes there too.
   */
  readonly email?: string;
  /** In which language the host is written to, BCP 47; English when missing. */
  readonly language?: string;
  /**
   * Who tells of the bookings that this host organises, from the next one on; `calendar` when missing. What is left to a calendar
   * that invites nobody comes from us (`SchedulerOptions.notify`).
   */
  readonly notifiedBy?: NotificationWay;
  /**
   * Days after their end, 1 to 3,650, when the bookings that this host organises lose what is personal of their guests; they keep it
   * when missing.
   */
  readonly retentionDays?: number;
  readonly avatarUrl?: string;
  readonly schedule: Schedule;
  readonly calendars: CalendarSettings;
  /** Places used by event types without their own, the preferred one first. */
  readonly locations: readonly LocationSettings[];
}

/** Which calendars count. */
export interface CalendarSettings {
  /** Receives every booking, and is a conflict calendar by itself. */
  readonly linked?: CalendarAddress;
  /** Their opaque events block. */
  readonly conflicts: readonly CalendarAddress[];
  /**
   * What counts while a calendar cannot be read: `closed`, the default, offers nothing and books nothing; `last-known` relies
   * on what it said last, for a day at most. A connection that has ended, or a calendar that is gone, is closed either way.
   */
  readonly whenUnreadable?: 'closed' | 'last-known';
  /**
   * What comes of it when somebody moves the event of a booking in the calendar, or deletes it: `one-way`, the default, tells
   * the host, and the booking stands; `two-way` moves the booking along, or cancels it.
   */
  readonly sync?: SyncMode;
}

export type SyncMode = 'one-way' | 'two-way';

export interface CalendarAddress {
  readonly connectionId: string;
  readonly calendarId: string;
}

/** Whether two addresses name one calendar. */
export function isSameCalendar(a: CalendarAddress, b: CalendarAddress): boolean {
  return a.connectionId === b.connectionId && a.calendarId === b.calendarId;
}

/** An account at a provider. */
export interface Connection {
  readonly id: string;
  readonly hostId: string;
  /** The provider's `id`. */
  readonly provider: string;
  /** The account, as its owner knows it. */
  readonly account: string;
  readonly status: 'active' | 'needs-reconnect';
  /** With `needs-reconnect`: why. */
  readonly reason?: ConnectionEnd;
  /** What its host was asked for last. */
  readonly level?: ConsentLevel;
  /** Names the consent it rests on: the same however often its grant is renewed. */
  readonly consent?: string;
  /** Secret: a store keeps it encrypted, and nothing that is shown or logged may hold it. */
  readonly grant: Grant;
}

/** A place, as its host wrote it down. */
export interface LocationSettings {
  readonly id: string;
  readonly kind: LocationKind;
  /** With kind `conference`. */
  readonly conference?: ConferenceSolution;
  readonly label?: string;
  /** Address, number, link or text. */
  readonly detail?: string;
  /** Shows `detail` to a guest before the booking too. */
  readonly showDetailBefore?: boolean;
  /** Hours that narrow the event type's: a booking here lies in both (slot rule 14). */
  readonly schedule?: Schedule;
  /** Buffers that widen the event type's; the larger one counts. */
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
}

/** What is offered. */
export interface EventTypeSettings {
  readonly owner: string;
  readonly slug: string;
  readonly title: string;
  readonly description?: string;
  /** Whose time it is, the organising host first; each named once, at most 500. */
  readonly hosts: readonly [EventTypeHost, ...EventTypeHost[]];
  /**
   * With several hosts: whether a booking takes them all (`collective`, slot rule 11) or one of them (`round-robin`, slot
   * rule 12). Collective when missing.
   */
  readonly assignment?: Assignment;
  /** With a round-robin: guests may ask for a host by name; the ids of its hosts are public then. */
  readonly guestChoosesHost?: boolean;
  /** Guests who can book the same time, 1 to 10,000; 1 when missing (slot rule 13). */
  readonly seats?: number;
  /**
   * How many more people a guest may bring, by e-mail address, 1 to 10; nobody when missing. Not with several seats: there
   * everybody takes a seat of their own.
   */
  readonly furtherGuests?: number;
  /** Lengths on offer in minutes, the first is the default. */
  readonly durationsMinutes: readonly [number, ...number[]];
  /** Distance of starts in minutes; the chosen length when missing (slot rule 14). */
  readonly intervalMinutes?: number;
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
  /** A start lies at least so far ahead. */
  readonly noticeMinutes?: number;
  /** How far ahead can be booked: rolling days, or dates in the schedule's zone, both ends included. */
  readonly window: BookingWindow;
  /** What each host gives of this event type at most, per local date and per week from Monday. */
  readonly limits?: BookingLimits;
  /** Hours of its own; each host's when missing. */
  readonly schedule?: Schedule;
  /** Places of its own, the preferred one first; when missing those of the host who organises the booking. */
  readonly locations?: readonly LocationSettings[];
  readonly questions?: readonly QuestionSettings[];
  /** What its bookings look like in the calendar; an event says what, with whom and where when missing. */
  readonly calendarEvent?: CalendarEventSettings;
  /**
   * Where a booking takes place whose video link will not come: `without-link`, the default, leaves it as it is ·
   * `next-location` takes the next place that needs nothing of the guest and is open at that time, if there is one. Its
   * host is told either way (`booking.conference-failed`), and the booking stands.
   */
  readonly whenConferenceFails?: 'next-location' | 'without-link';
  /**
   * Bookings wait for the host's yes, for so many hours at most, 1 to 720, and never longer than until the notice before
   * their start. Bookings are confirmed at once when missing.
   */
  readonly confirmWithinHours?: number;
  /** How many times a guest may book in one go, every so many weeks, 2 to 12; one at a time when missing. */
  readonly seriesAtMost?: number;
  /**
   * Guests who find no time on a day can wait for one: what becomes free is offered to one after the other, and kept for each for
   * so many minutes, 5 to 1,440. Nobody waits when missing, and where nobody could be told (`SchedulerOptions.notify`, `manageUrl`,
   * `HostSettings.notifiedBy`).
   */
  readonly waitlistOfferMinutes?: number;
  /**
   * Minutes before its start, 5 to 40,320 and five at most, when guest and hosts are reminded by a notification, unless they
   * have booked later than that; nobody is when missing. What is booked already keeps its own.
   */
  readonly remindBeforeMinutes?: readonly number[];
  /** Where a page goes once something is booked: an https address, or an http one of localhost. It stays when missing. */
  readonly redirectUrl?: string;
  /** Not offered to guests. */
  readonly hidden?: boolean;
  /**
   * Its texts in other languages, for the guest's page alone: what is written into calendars and told to hosts stays as it
   * is here. What they are of has to be there (`strayTranslations`).
   */
  readonly translations?: Translations<EventTypeTranslation>;
}

/** A question, and what may become of its answer. */
export interface QuestionSettings extends Question {
  /**
   * The answer may stand in the calendar event, and so in whatever mail the calendar sends; stripped of all that a mail
   * program would make a link of. It stays in the house when missing.
   */
  readonly inCalendarEvent?: boolean;
  /**
   * With kind `consent`: what its host calls the present wording, such as `2026-03`. It is kept with each consent; one line, at
   * most 100 characters.
   */
  readonly version?: string;
}

/**
 * What bookings look like in the calendar. Texts are plain, with placeholders (`eventPlaceholders`); they are brought up to
 * date when a booking changes. What a host has changed there by hand stays, until what would be written is another.
 */
export interface CalendarEventSettings {
  /** One line, at most 300 characters, without `{answers}` and `{manageLink}`; `{eventType}: {guest}` when missing. */
  readonly title?: string;
  /** At most 5,000 characters. A line whose placeholders all come to nothing is left out. */
  readonly description?: string;
  /** Who sees more of it than that its time is taken, among those who see the calendar; `default` when missing. */
  readonly visibility?: EventVisibility;
  /** Minutes before its start, 0 to 40,320 and five at most, when its host is reminded; the calendar's own when missing. */
  readonly remindersMinutes?: readonly number[];
  /** `#rrggbb`; the calendar shows the nearest colour it has. The calendar's own when missing. */
  readonly color?: string;
}

/** A host of an event type, and the terms that are theirs alone; each one that is missing is the event type's. */
export interface EventTypeHost {
  readonly hostId: string;
  /** Hours of this host here; the event type's when missing, else those of the host's profile. */
  readonly schedule?: Schedule;
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
  readonly noticeMinutes?: number;
  readonly window?: BookingWindow;
  readonly limits?: BookingLimits;
}

export type Assignment = 'collective' | 'round-robin';

/** Times given away: several guests of one session count once. */
export interface BookingLimits {
  readonly perDay?: number;
  readonly perWeek?: number;
}

export type BookingWindow = { readonly rollingDays: number } | { readonly from: string; readonly to: string };

import type { CalendarChange } from './calendars/calendar-changes.js';
import type { AccountDetails, CalendarDetails, ListEntryDetails, Sharing } from './calendars/seeding.js';
import type { EventResource } from './events/event-shape.js';
import type { EventDetails, EventName } from './events/host-actions.js';
import type { Sleep } from './faults/carry-out.js';
import type { FaultScript } from './faults/fault-script.js';
import type { Consent } from './oauth/consent.js';
import type { Deliver, Delivery } from './push/deliver.js';
import type { PushScript } from './push/push-script.js';
import type { Group } from './state/calendar.js';
import type { Channel } from './state/channel.js';
import type { Clock } from './state/clock.js';
import type { Mail } from './state/mail.js';
import type { RequestLog } from './state/request-log.js';
import type { Settings } from './state/settings.js';
import type { GoogleState } from './state/state.js';
import type { OAuthClient } from './state/tokens.js';

/** What a stand-in starts with. */
export interface FakeGoogleOptions {
  /**
   * Its clock: an instant at which it stands until it is moved, or a clock it follows, such as `Date.now`. By default
   * it stands where the saved state stood, or at 2026-01-05T08:00:00Z.
   */
  readonly now?: number | (() => number);
  /** What `save` answered before. */
  readonly state?: GoogleState;
  /** Registered applications; by default one, see `client`. */
  readonly clients?: readonly OAuthClient[];
  /** How faults wait; by default until the stand-in's clock has come so far. */
  readonly sleep?: Sleep;
  /**
   * How notifications reach the addresses of channels: a function, such as a server's own `fetch`, or `loopback` for
   * the global one, which then reaches this machine and nothing else. Without it none can be sent.
   */
  readonly deliver?: Deliver | 'loopback';
  /** How many requests the log keeps; 1000 by default. */
  readonly logLimit?: number;
}

/** Whom a token is for. */
export interface TokenDetails {
  /** Address of the account. */
  readonly account: string;
  /** Whole names; `https://www.googleapis.com/auth/calendar` by default. */
  readonly scopes?: readonly string[];
  /** Id of the application; the first one by default. */
  readonly client?: string;
  /** How long it lasts; 3599 for access tokens, without end for refresh tokens by default. */
  readonly seconds?: number;
}

/**
 * A stand-in for Google Calendar and for Google's OAuth 2.0, for tests and demonstrations: `fetch` answers what Google
 * would, the rest is what people do in Google itself, and what a test wants to steer and to see.
 */
export interface FakeGoogle {
  /** Answers a request to the calendar or to OAuth, on Google's hosts or, by their paths, on any other. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly faults: FaultScript;
  readonly requests: RequestLog;
  /** What goes wrong with notifications. */
  readonly pushes: PushScript;
  /** The channels that stand. */
  readonly channels: readonly Channel[];
  /** Whether all of it is gone: every request is refused. */
  down: boolean;
  /** The first registered application. */
  readonly client: OAuthClient;
  /** What Google would have mailed, oldest first. */
  readonly outbox: readonly Mail[];

  /** Adds a person with an account and a primary calendar, whose id is the address. */
  addAccount(details: AccountDetails): { readonly email: string; readonly calendar: string };
  /** Adds a secondary calendar and answers its id. */
  addCalendar(details: CalendarDetails): string;
  share(sharing: Sharing): void;
  addClient(client: OAuthClient): void;
  /** Adds a group, whose address free/busy expands to its members' calendars. */
  addGroup(group: Group): void;
  /** Changes a calendar: its name, zone, conferences, or what free/busy says of it. */
  changeCalendar(change: CalendarChange): void;
  /** Changes how a calendar stands on an account's list: hidden, renamed, taken off. */
  changeListEntry(change: { readonly account: string; readonly calendar: string } & ListEntryDetails): void;

  addEvent(details: EventDetails): EventResource;
  changeEvent(name: EventName, patch: Readonly<Record<string, unknown>>): EventResource;
  removeEvent(name: EventName): void;
  /** Empties the trash of a calendar: the ids of its deleted events are burnt. */
  emptyTrash(calendar: string): void;
  /** Ends all sync tokens of a calendar, as Google does when it sees fit. */
  expireSyncTokens(calendar: string): void;
  /** Lets reads that lag see everything up to now; see `settings.staleReads`. */
  releaseReads(): void;
  /** Finishes the conferences that are still being made, whatever `settings.meetDelay` says. */
  finishConferences(): void;
  /** An event kept on a calendar, as its owner sees it. */
  event(name: EventName): EventResource | undefined;
  events(calendar: string): EventResource[];

  issueAccessToken(details: TokenDetails): string;
  issueRefreshToken(details: TokenDetails): string;
  /** A person takes back what they allowed an application, or all of them. */
  revokeAccess(details: { readonly account: string; readonly client?: string }): void;
  /** An administrator keeps an account from an application (`admin_policy_enforced`), or lets it again. */
  setBlocked(details: {
    readonly account: string;
    readonly client?: string;
    readonly blocked: boolean;
  }): void;
  /** A Workspace asks for a new sign-in (`invalid_rapt`): refresh tokens work again only after a new consent. */
  requireSignIn(details: { readonly account: string; readonly client?: string }): void;
  /** A person opens an authorization address and decides; the answer is where the browser is sent. */
  consent(address: string | URL, consent?: Consent): Promise<URL>;

  /**
   * Sends the notifications that are due by the clock, one after another, and answers what became of each; nothing is
   * sent by itself. What a notification causes is sent the next time.
   *
   * @throws TypeError when one is due and nothing says how it travels
   */
  deliverNotifications(): Promise<Delivery[]>;

  /** All that the stand-in knows, as plain JSON; without scripts, log and `down`, which belong to a test. */
  save(): GoogleState;
}

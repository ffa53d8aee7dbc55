import type { AccountTrouble, EffectiveAccess, LinkFault, Presence } from '../calendar-rows.js';
import type { Teller } from '../teller.js';

/** What `<booking-calendar-settings>` says beside what all of the host's elements do. Names come isolated. */
export interface CalendarSettingsWords {
  readonly title: string;
  /** No account is connected. */
  readonly none: string;
  /** Heard while accounts are asked for their calendars. */
  readonly reading: string;
  /** What may be done with a calendar. */
  readonly access: Readonly<Record<EffectiveAccess, string>>;
  readonly main: string;
  /** Tells that a calendar makes video links. */
  readonly links: string;

  /** What is wrong with an account. */
  trouble(kind: AccountTrouble['kind'], account: string): string;
  /** An account that is there no more. */
  readonly formerAccount: string;

  readonly linked: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    /** What comes of having none. */
    readonly noneMeans: string;
    /** Why a calendar cannot be chosen. */
    readonly faults: Readonly<Record<LinkFault, string>>;
    /** What is wrong with the one that is linked all the same. */
    readonly standing: Readonly<Record<LinkFault, string>>;
    /** What comes of it that the one that is linked invites nobody. */
    readonly invitesNobody: Readonly<Record<Teller, string>>;
    /** The server did not take it. */
    readonly refused: string;
    /** No calendar at all can be chosen. */
    readonly nowhere: string;
    /** What becomes of bookings when another one is chosen; `null` is none. */
    change(former: string, next: string | null): string;
    /** What the former one does from then on. */
    formerBlocks(former: string): string;
    formerCounts(former: string): string;
    /** The former one is gone, or cannot be reached. */
    formerGone(former: string): string;
  };

  readonly conflicts: {
    readonly title: string;
    readonly lead: string;
    readonly always: string;
    readonly nothingReadable: string;
    readonly refused: string;
    /** No calendar counts. */
    readonly nothingCounts: string;
  };

  /** Of one that counts and is not in its account's list, or nobody knows. */
  readonly presence: Readonly<Record<Exclude<Presence, 'there'>, string>>;
  readonly remove: (calendar: string) => string;
  readonly removed: (calendar: string) => string;
  readonly another: string;

  /** When a calendar was read. */
  readAt(age: string): string;
  /** It cannot be read now. */
  readonly unread: string;
  unreadSince(age: string): string;
  /** What comes of it. */
  readonly closes: string;
  readonly relied: string;

  readonly advanced: string;
  readonly sync: {
    readonly title: string;
    readonly lead: string;
    readonly oneWay: string;
    readonly oneWayMeans: string;
    readonly twoWay: string;
    readonly twoWayMeans: string;
    /** The same either way. */
    readonly always: string;
  };
  readonly whenUnreadable: {
    readonly title: string;
    readonly lead: string;
    readonly closed: string;
    readonly closedMeans: string;
    readonly lastKnown: string;
    readonly lastKnownMeans: string;
  };
}

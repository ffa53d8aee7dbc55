import type { Location } from './location.js';
import type { Question } from './question.js';
import type { EventTypeTranslation, SummaryTranslation, Translations } from './translation.js';

/** What a guest can book, as a widget needs to know it. The host's side of it is `EventTypeSettings`. */
export interface EventType {
  /** Unique within its owner; part of addresses. */
  readonly slug: string;
  readonly title: string;
  /** Plain text; line breaks are kept. */
  readonly description?: string;
  /** Who it is with, as the guest may see them: the organising host or, where any one of a team will do, the team. */
  readonly host: PublicHost;
  /**
   * The hosts a guest may choose from; missing where there is no choice. Whoever chooses none gets anyone who is free,
   * and that is what a reader offers first.
   */
  readonly hosts?: readonly HostChoice[];
  /** Lengths on offer, in minutes; the first is the one chosen at the start. */
  readonly durationsMinutes: readonly [number, ...number[]];
  /** Where it can take place, in the host's order, the preferred one first. */
  readonly locations: readonly [Location, ...Location[]];
  /** Asked beside name and e-mail address, in this order. */
  readonly questions: readonly Question[];
  /** Guests who can book the same time, where it is more than one. */
  readonly seats?: number;
  /** How many more people a guest may bring, by e-mail address; nobody when missing. */
  readonly furtherGuests?: number;
  /** The dates that can be booked at all, in `zone`; `to` is missing when there is no end. */
  readonly window: { readonly from: string; readonly to?: string };
  /** The IANA zone the host works in; with several hosts, the first one's. */
  readonly zone: string;
  /** Where the page goes once it is booked: an https address, or an http one of localhost. */
  readonly redirectUrl?: string;
  /** How many times can be booked in one go; one when missing. */
  readonly seriesAtMost?: number;
  /** True where guests who find no time on a day can wait for one. */
  readonly hasWaitlist?: boolean;
  /** True when a booking waits for the host's yes first. */
  readonly needsConfirmation?: boolean;
  /** True when free times depend on the place, so that the place is asked for first. */
  readonly slotsDependOnLocation?: boolean;
  /** Its texts in other languages. */
  readonly translations?: Translations<EventTypeTranslation>;
}

/** A host as a stranger may see them. */
export interface PublicHost {
  readonly name: string;
  /** An https address of a picture. */
  readonly avatarUrl?: string;
}

/** A host whom guests may ask for. */
export interface HostChoice extends PublicHost {
  /** As settings name the host, and seen by anybody: a name or a number of your own, never an e-mail address. */
  readonly id: string;
}

/** One line of the menu of services. */
export interface EventTypeSummary {
  readonly slug: string;
  readonly title: string;
  readonly description?: string;
  readonly durationsMinutes: readonly [number, ...number[]];
  /** Its texts in other languages. */
  readonly translations?: Translations<SummaryTranslation>;
}

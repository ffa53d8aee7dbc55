import type { Location } from './location.js';
import type { Question } from './question.js';

/** What a guest can book, as a widget needs to know it. The host's side of it is `EventTypeSettings`. */
export interface EventType {
  /** Unique within its owner; part of addresses. */
  readonly slug: string;
  readonly title: string;
  /** Plain text; line breaks are kept. */
  readonly description?: string;
  /** Whose time it is: the organising host, as the guest may see them. */
  readonly host: PublicHost;
  /** Lengths on offer, in minutes; the first is the one chosen at the start. */
  readonly durationsMinutes: readonly [number, ...number[]];
  /** Where it can take place, in the host's order, the preferred one first. */
  readonly locations: readonly [Location, ...Location[]];
  /** Asked beside name and e-mail address, in this order. */
  readonly questions: readonly Question[];
  /** The dates that can be booked at all, in the host's zone; `to` is missing when there is no end. */
  readonly window: { readonly from: string; readonly to?: string };
  /** The IANA zone the host works in. */
  readonly zone: string;
  /** True when free times depend on the place, so that the place is asked for first. */
  readonly slotsDependOnLocation?: boolean;
}

/** A host as a stranger may see them. */
export interface PublicHost {
  readonly name: string;
  /** An https address of a picture. */
  readonly avatarUrl?: string;
}

/** One line of the menu of services. */
export interface EventTypeSummary {
  readonly slug: string;
  readonly title: string;
  readonly description?: string;
  readonly durationsMinutes: readonly [number, ...number[]];
}

import type { BookingRecord, FollowedCalendars, LinkMakers, WaitingRecord } from '../../contract/index.js';
import type { KnownBusy } from '../busy/known-busy.js';
import type { ConnectedCalendars } from './connected-calendars.js';
import type { ManageTokens } from './manage-tokens.js';
import type { TellingParts } from '../telling/telling-parts.js';

/** What jobs stand on. */
export interface JobParts extends TellingParts {
  readonly calendars: ConnectedCalendars;
  readonly busy: KnownBusy;
  /** What is known of calendars that are followed, where they are. */
  readonly followed?: FollowedCalendars;
  /** The address at which a guest manages a booking; missing where there is no such page. */
  readonly manageLinkOf?: (record: BookingRecord) => Promise<string>;
  /** The same for a place on the waiting list. */
  readonly waitLinkOf?: (record: WaitingRecord) => Promise<string>;
  /** Names the holds that keep what is offered. */
  readonly tokens: Pick<ManageTokens, 'holdRefOf'>;
  /** Who makes links where no calendar does. */
  readonly links?: LinkMakers;
  /** The page where hosts see to things. */
  readonly hostUrl?: string;
}

/** A job is over, or comes back. */
export type Outcome = 'done' | { readonly againAt: number; readonly error?: string };

/** Well below a job's lease, so that no attempt outlives it. */
export const longestCall = 60_000;

/** How long a taken job is nobody else's. */
export const leaseMinutes = 2;

/** 1 s, 2 s, 4 s … 15 min. */
export function backoff(attempts: number): number {
  return Math.min(2 ** Math.min(attempts - 1, 20) * 1000, 900_000);
}

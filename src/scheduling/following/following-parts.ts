import type { BookingStore, BusyMemory, FollowedCalendars, SettingsStore } from '../../contract/index.js';
import type { ConnectedCalendars } from '../scheduler/connected-calendars.js';
import type { SchedulerOptions } from '../scheduler/scheduler-options.js';

/** How calendars are followed: what is asked again and again, and where services tell by themselves. */
export interface FollowingTerms {
  /** Who is followed, how far, and what was found. */
  readonly calendars: FollowedCalendars;
  /**
   * Where services are to tell of changes: the https address of `POST /v1/notifications`, which has to be reachable from the
   * internet. Without it calendars are asked again and again, which needs no address and finds the same a little later.
   */
  readonly notifyAt?: string;
  /** How often a calendar is asked that tells nobody; 300 when missing. */
  readonly pollSeconds?: number;
  /** How often one is asked that does tell, in case a message was lost; 1,800 when missing. */
  readonly backstopSeconds?: number;
}

/** What following stands on. */
export interface FollowingParts {
  readonly owner: string;
  readonly settings: SettingsStore;
  readonly bookings: BookingStore;
  readonly calendars: ConnectedCalendars;
  readonly busyMemory: BusyMemory;
  readonly following: FollowingTerms;
  readonly now: () => number;
  readonly onError: NonNullable<SchedulerOptions['onError']>;
}

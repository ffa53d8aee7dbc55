import type {
  BookingStore,
  CalendarProvider,
  Connecting,
  HolidayCalendar,
  SettingsStore,
} from '../../contract/index.js';
import type { FollowingTerms } from '../following/following-parts.js';
import type { ConnectedCalendars } from '../scheduler/connected-calendars.js';
import type { Scheduler } from '../scheduler/create-scheduler.js';
import type { SchedulerOptions } from '../scheduler/scheduler-options.js';

/** What a desk stands on: mostly what the scheduler of the same owner does. */
export interface HostDeskOptions extends Pick<SchedulerOptions, 'sendWebhook'> {
  /** Slug of the owner whose other systems hear of what is found out here. */
  readonly owner: string;
  readonly settings: SettingsStore;
  readonly bookings: BookingStore;
  readonly providers: readonly CalendarProvider[];
  readonly connecting: Connecting;
  /** Who is followed, where calendars are. */
  readonly following?: Pick<FollowingTerms, 'calendars'>;
  /**
   * Of the same owner; what a connection still has to write is written by its work before it ends, and what it tells and links
   * with is what hosts can choose.
   */
  readonly scheduler: Scheduler;
  /** Knows public holidays, such as `publicHolidays()` of `booking-elements/node`; they are not offered when missing. */
  readonly holidays?: HolidayCalendar;
  /** Epoch milliseconds; `Date.now` when missing. */
  readonly now?: () => number;
  /** Hears what went wrong behind the scenes. No secret is in it. */
  readonly onError?: (error: unknown, context: { readonly doing: string }) => void;
}

/** The same, ready to be used. */
export interface DeskParts
  extends Omit<HostDeskOptions, 'now' | 'onError'>,
    Pick<Scheduler, 'notify' | 'links'> {
  readonly calendars: ConnectedCalendars;
  readonly now: () => number;
  readonly onError: NonNullable<HostDeskOptions['onError']>;
}

/** How long a calendar may take while its host waits. */
export const hostPatience = 15_000;

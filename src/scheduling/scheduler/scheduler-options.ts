import type {
  BookingStore,
  BusyMemory,
  CalendarProvider,
  LinkMakers,
  Notifier,
  RateCounter,
  SettingsStore,
  WebhookSender,
} from '../../contract/index.js';

import type { FollowingTerms } from '../following/following-parts.js';

/** What a scheduler stands on. */
export interface SchedulerOptions {
  /** Slug of the owner it speaks for. */
  readonly owner: string;
  readonly settings: SettingsStore;
  readonly bookings: BookingStore;
  /** Calendar services, found by the `provider` of a connection. */
  readonly providers: readonly CalendarProvider[];
  /** At least 32 characters, kept secret: manage tokens are derived from it. */
  readonly secret: string;
  /** Secrets from before: what was made with them still opens, and nothing more is made with them. */
  readonly formerSecrets?: readonly string[];
  /**
   * Days after their end when bookings lose what is personal, for hosts who have set none themselves (`HostSettings.retentionDays`);
   * they keep it when missing.
   */
  readonly retentionDays?: number;
  /**
   * Your page where guests manage their bookings, https and without a fragment: the booking and its token follow in the
   * fragment, as `#booking=…&token=…`. Calendar events hold the link where their event type asks for it (`{manageLink}`),
   * and whoever reads the host's calendar can open it then.
   */
  readonly manageUrl?: string;
  /** Epoch milliseconds; `Date.now` when missing. */
  readonly now?: () => number;
  /**
   * Takes work that goes on after an answer, so that a platform that stops after answering can wait for it
   * (`waitUntil` of an edge runtime). It never rejects. Without it the work simply runs on.
   */
  readonly defer?: (work: Promise<void>) => void;
  /** Hears what went wrong behind the scenes. No secret is in it. */
  readonly onError?: (
    error: unknown,
    context: { readonly doing: string; readonly bookingRef?: string },
  ) => void;
  /**
   * Tells the owner's other systems what happens to bookings (`SettingsStore.webhooks`): `sendWebhook` of
   * `booking-elements/server`, with a `fetch` that may go where strangers point. Without it nobody is told, of what happens
   * meanwhile not later either.
   */
  readonly sendWebhook?: WebhookSender;
  /**
   * Tells guests and hosts what happens to bookings: `mailNotifier` of `booking-elements/server`, or a way of your own. Without
   * it only the calendar tells guests of what it shows, and nobody hears of anything else.
   */
  readonly notify?: Notifier;
  /**
   * Who makes video links where no calendar does, by what places name (`conference`): `jitsiLinks`, or a way of your own to make
   * those of Zoom or Teams. Such a place needs no connected calendar.
   */
  readonly links?: LinkMakers;
  /** Your page with the settings and the agenda of hosts, which what they are told leads to; https, or http of localhost. */
  readonly hostUrl?: string;
  /** How often calendars are read for those who only look. */
  readonly calendarReads?: CalendarReadTerms;
  /**
   * Where what calendars said is remembered: `sqlBusy` for all servers together, and across a restart; this process alone
   * when missing.
   */
  readonly busyMemory?: BusyMemory;
  /** Where reads of calendars are counted: `sqlCounter` for all servers together; this process alone when missing. */
  readonly counter?: RateCounter;
  /** Follows hosts' calendars, so that what changes in them shows at once and stands in the agenda; not followed when missing. */
  readonly following?: FollowingTerms;
  /** How times are kept for guests who are still typing. */
  readonly holds?: HoldTerms;
  /** The longest a calendar may take while a guest waits, in seconds; 15 when missing. */
  readonly patienceSeconds?: number;
}

/** How often calendars are read for lists of free times. Whoever books is looked up in them as they are then. */
export interface CalendarReadTerms {
  /** How old what is listed may be, in seconds; 30 when missing, 0 reads for each list. */
  readonly freshSeconds?: number;
  /** Reads of one host's calendars a minute at most; 120 when missing. */
  readonly perHostAndMinute?: number;
}

/** How long times are held, and how many at once. */
export interface HoldTerms {
  /** How long a hold lasts, and by how much it can be made to last longer; 5 when missing. */
  readonly minutes?: number;
  /** How often; 2 when missing. */
  readonly extensions?: number;
  /** Live holds of one client (`KeyedCallOptions.client`) at most; 3 when missing: a household shares an address. */
  readonly perClient?: number;
  /** Live holds of one event type at most; 20 when missing. */
  readonly perEventType?: number;
}

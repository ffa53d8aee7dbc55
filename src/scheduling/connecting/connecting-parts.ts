import type {
  CalendarProvider,
  ConnectTickets,
  EventTypeSettings,
  RateCounter,
  SettingsStore,
} from '../../contract/index.js';
import type { ConnectedCalendars } from '../scheduler/connected-calendars.js';

/** What connecting stands on. */
export interface ConnectingOptions {
  readonly settings: SettingsStore;
  /** Calendar services that can be connected. */
  readonly providers: readonly CalendarProvider[];
  /** Who is about to connect: `sqlTickets` for all servers together, `memoryTickets` for this process. */
  readonly tickets: ConnectTickets;
  /** At least 32 characters, kept secret: tickets are derived from it. */
  readonly secret: string;
  /**
   * The server's own address as browsers see it, with its `basePath`: https, or http on this very machine. With
   * `connectCallbackPath` behind it, it is the redirect address to be registered at the service.
   */
  readonly publicUrl: string;
  /**
   * Where people may be sent back to: exactly these origins, such as `https://app.example`. What they bring along stands in the
   * fragment, so none of them may have pages that send on to wherever an address says.
   */
  readonly returnOrigins: readonly string[];
  /**
   * The owner whose backend a host's settings stand at, so that a host who offers nothing offers a first event type once they
   * have connected; nothing is offered when missing, or where it answers `undefined`.
   */
  readonly ownerOf?: (hostId: string) => string | undefined | Promise<string | undefined>;
  /** What else that first event type is; half an hour, named “Meeting”, when missing. */
  readonly firstEventType?: Partial<Omit<EventTypeSettings, 'owner' | 'hosts'>>;
  /** Counts how often credentials are tried; in this process when missing. `sqlCounter` counts for all servers together. */
  readonly counter?: RateCounter;
  /** Epoch milliseconds; `Date.now` when missing. */
  readonly now?: () => number;
  /** Hears what went wrong behind the scenes. No secret is in it. */
  readonly onError?: (error: unknown, context: { readonly doing: string }) => void;
}

/** The same, ready to be used. */
export interface ConnectingParts
  extends Pick<ConnectingOptions, 'settings' | 'providers' | 'tickets' | 'firstEventType'> {
  readonly ownerOf: NonNullable<ConnectingOptions['ownerOf']>;
  readonly calendars: ConnectedCalendars;
  readonly counter: RateCounter;
  readonly ticketOf: (hostId: string, key: string) => Promise<string>;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly returnOrigins: readonly string[];
  readonly redirectUri: string;
  readonly now: () => number;
  readonly onError: NonNullable<ConnectingOptions['onError']>;
}

const minute = 60_000;

/** How long a ticket is good. */
export const ticketLife = 10 * minute;
/** What came back in time can be claimed for so long at least. */
export const claimLife = 2 * minute;
/** An attempt to claim that was not finished by then has died. */
export const claimLease = minute;
/** How long the same key gets the same answer. */
export const answerLife = 24 * 60 * minute;
/** How long a service may take. */
export const servicePatience = 15_000;

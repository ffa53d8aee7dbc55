import type { Account, Calendar } from './calendar.js';
import type { Channel, Notification } from './channel.js';
import type { Mail } from './mail.js';
import type { AccessToken, AuthorizationCode, Grant, OAuthClient } from './tokens.js';

/** How the stand-in behaves where Google may behave in more than one way. Change it at any time. */
export interface Settings {
  /** How long Google Meet takes to make a conference, in milliseconds of the stand-in's clock; 0 is at once. */
  meetDelay: number;
  /** What becomes of conferences asked for from now on. */
  meetOutcome: 'success' | 'failure';
  /** Whether free/busy answers merge touching blocks and clip them to the window; Google does not say. */
  busyBlocks: 'merged' | 'raw';
  /** `uneven`: lists start with an empty page and go on with half-full ones, as Google reserves the right to. */
  pages: 'full' | 'uneven';
  /** How sync tokens that have ended are refused: both were seen. */
  endedSyncTokens: 410 | 400;
  /** Where channels may lead: `loopback` lets `http://` addresses of this machine through as well. */
  webhooks: 'https' | 'https or loopback';
  /** Hosts that channels of the application may lead to; null is all. */
  webhookHosts: string[] | null;
  /** How a channel to another host is refused: both were seen. */
  unauthorizedWebhooks: 401 | 400;
  /** How long after a change its notification is sent, in milliseconds of the stand-in's clock. */
  pushDelay: number;
}

/** A conference that is being made. */
export interface PendingConference {
  calendarId: string;
  eventId: string;
  requestId: string;
  /** Epoch milliseconds. */
  dueAt: number;
  outcome: 'success' | 'failure';
}

/** Everything the stand-in knows, as plain data: what `save` answers and `fakeGoogle({ state })` starts from. */
export interface GoogleState {
  format: 1;
  /** Epoch milliseconds of the clock when the state was saved. */
  now: number;
  /** The last number given out; ids, tokens and etags are made from it. */
  serial: number;
  settings: Settings;
  clients: OAuthClient[];
  accounts: Account[];
  calendars: Calendar[];
  codes: AuthorizationCode[];
  grants: Grant[];
  accessTokens: AccessToken[];
  outbox: Mail[];
  pendingConferences: PendingConference[];
  /** Channels until they would have expired, those stopped before too. */
  channels: Channel[];
  /** In the order in which they were made. */
  notifications: Notification[];
}

/** A state in which nothing has happened yet. */
export function emptyState(now: number): GoogleState {
  return {
    format: 1,
    now,
    serial: 0,
    settings: {
      meetDelay: 2000,
      meetOutcome: 'success',
      busyBlocks: 'merged',
      pages: 'full',
      endedSyncTokens: 410,
      webhooks: 'https',
      webhookHosts: null,
      unauthorizedWebhooks: 401,
      pushDelay: 0,
    },
    clients: [],
    accounts: [],
    calendars: [],
    codes: [],
    grants: [],
    accessTokens: [],
    outbox: [],
    pendingConferences: [],
    channels: [],
    notifications: [],
  };
}

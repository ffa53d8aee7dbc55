import type { Account, Calendar } from './calendar.js';
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
    },
    clients: [],
    accounts: [],
    calendars: [],
    codes: [],
    grants: [],
    accessTokens: [],
    outbox: [],
    pendingConferences: [],
  };
}

import type { CountedCall } from '../http/rate-limit.js';
import type { Account, Calendar, Group } from './calendar.js';
import type { Channel, Notification } from './channel.js';
import type { Mail } from './mail.js';
import { defaultSettings, type Settings } from './settings.js';
import type { AccessToken, AuthorizationCode, Grant, OAuthClient } from './tokens.js';

/** A conference that is being made. */
export interface PendingConference {
  calendarId: string;
  eventId: string;
  requestId: string;
  /** Epoch milliseconds. */
  dueAt: number;
  outcome: 'success' | 'failure';
}

/** A room that was invited and has not answered yet. */
export interface PendingRoom {
  calendarId: string;
  eventId: string;
  room: string;
  /** Epoch milliseconds. */
  dueAt: number;
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
  groups: Group[];
  codes: AuthorizationCode[];
  grants: Grant[];
  accessTokens: AccessToken[];
  outbox: Mail[];
  pendingConferences: PendingConference[];
  pendingRooms: PendingRoom[];
  /** Channels until they would have expired, those stopped before too. */
  channels: Channel[];
  /** In the order in which they were made. */
  notifications: Notification[];
  /** The calls of the last minute, while there are limits. */
  calls: CountedCall[];
}

/** A state in which nothing has happened yet. */
export function emptyState(now: number): GoogleState {
  return {
    format: 1,
    now,
    serial: 0,
    settings: defaultSettings(),
    clients: [],
    accounts: [],
    calendars: [],
    groups: [],
    codes: [],
    grants: [],
    accessTokens: [],
    outbox: [],
    pendingConferences: [],
    pendingRooms: [],
    channels: [],
    notifications: [],
    calls: [],
  };
}

import type { Role } from '../calendars/roles.js';
import type { JsonObject } from '../http/json.js';
import type { Replica } from './replicas.js';
import type { CalendarEvent } from './calendar-event.js';

/** One entry of an account's calendar list: how this account sees a calendar. */
export interface ListEntry {
  calendarId: string;
  version: number;
  colorId: string;
  backgroundColor: string;
  foregroundColor: string;
  selected: boolean;
  summaryOverride?: string;
  hidden?: boolean;
  deleted?: boolean;
  defaultReminders: JsonObject[];
}

/** A person with a Google account; the id of the primary calendar is the address. */
export interface Account {
  /** Digits, as in `sub` of an identity token. */
  id: string;
  email: string;
  displayName?: string;
  /** "Add invitations to my calendar": from everyone, or only what was answered. */
  addInvitations: 'always' | 'whenResponded';
  calendarList: ListEntry[];
  /** A service account: no person, and neither invitations nor Meet. */
  serviceAccount?: boolean;
  /** Ids of the applications that the administrator keeps the account from. */
  blockedClients?: string[];
}

/** A group of people, by its address. */
export interface Group {
  readonly email: string;
  /** Ids of calendars. */
  readonly members: readonly string[];
}

/** A calendar with its events and with whom it is shared. */
export interface Calendar {
  id: string;
  /** A resource is a room, or a thing that is lent. */
  kind: 'primary' | 'secondary' | 'resource';
  /** Address of the account whose calendar it is. */
  dataOwner: string;
  /** The OAuth client that made it (scope `calendar.app.created`). */
  createdBy?: string;
  summary: string;
  description?: string;
  location?: string;
  /** IANA zone. */
  zone: string;
  conferenceTypes: string[];
  access: { email: string; role: Role }[];
  /** What people without an entry in `access` may do. */
  everyone: Role;
  version: number;
  /** Epoch milliseconds of the last change to an event. */
  updated: number;
  /** Version of the last change to an event. */
  changed?: number;
  /** Whether channels can be opened; where it is not said, its id decides. */
  push?: boolean;
  /** Whether a room answers invitations by itself. */
  autoAcceptInvitations?: boolean;
  /** What free/busy says of it in place of when it is busy. */
  freeBusyError?: string;
  /** What reads that lag may still see; oldest first. */
  replicas?: Replica[];
  /** Sync tokens that know less than this say nothing any more. */
  syncFloor?: number;
  events: CalendarEvent[];
}

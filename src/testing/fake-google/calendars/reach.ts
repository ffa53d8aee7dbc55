import type { Calendar } from '../state/calendar.js';
import { isAtLeast, largerRole, roleOf, smallerRole, type Role } from './roles.js';

// A scope can reach less than the person could: "calendars you own", "availability", "made by this application".
// The discovery document names the scopes of a method; their reach is told only by their descriptions, so it is
// decided here, in one place.

const PREFIX = 'https://www.googleapis.com/auth/';

/** Who asks, through which application, with which scopes. */
export interface Caller {
  /** The account's address. */
  readonly account: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
}

type Reach = (role: Role, calendar: Calendar, caller: Caller) => Role;

const whole: Reach = (role) => role;
const owned: Reach = (role) => (role === 'owner' ? role : 'none');
const availability: Reach = (role) => smallerRole(role, 'freeBusyReader');
const ownAvailability: Reach = (role) => (role === 'owner' ? 'freeBusyReader' : 'none');
const reading: Reach = (role) => smallerRole(role, 'reader');
const made: Reach = (role, calendar, caller) => (calendar.createdBy === caller.clientId ? role : 'none');
const shown: Reach = (role, calendar) =>
  isAtLeast(calendar.everyone, 'freeBusyReader') ? smallerRole(role, calendar.everyone) : 'none';

const EVENT_READING: Readonly<Record<string, Reach>> = {
  calendar: whole,
  'calendar.readonly': whole,
  'calendar.events': whole,
  'calendar.events.readonly': whole,
  'calendar.events.owned': owned,
  'calendar.events.owned.readonly': owned,
  'calendar.events.public.readonly': (role, calendar, caller) =>
    reading(shown(role, calendar, caller), calendar, caller),
  'calendar.events.freebusy': availability,
  'calendar.app.created': made,
};

const EVENT_WRITING: Readonly<Record<string, Reach>> = {
  calendar: whole,
  'calendar.events': whole,
  'calendar.events.owned': owned,
  'calendar.app.created': made,
};

const FREE_BUSY: Readonly<Record<string, Reach>> = {
  calendar: whole,
  'calendar.readonly': whole,
  'calendar.events.freebusy': availability,
  'calendar.freebusy': ownAvailability,
};

const CALENDARS: Readonly<Record<string, Reach>> = {
  calendar: whole,
  'calendar.readonly': whole,
  'calendar.calendars': whole,
  'calendar.calendars.readonly': whole,
  'calendar.calendarlist': whole,
  'calendar.calendarlist.readonly': whole,
  'calendar.app.created': made,
};

const TABLES = {
  eventReading: EVENT_READING,
  eventWriting: EVENT_WRITING,
  freeBusy: FREE_BUSY,
  calendars: CALENDARS,
};

/** What the caller may do with the calendar for this purpose: the person's role, cut by the scopes allowed. */
export function reachOf(purpose: keyof typeof TABLES, calendar: Calendar, caller: Caller): Role {
  const role = roleOf(calendar, caller.account);
  let reached: Role = 'none';
  for (const scope of caller.scopes) {
    const reach = scope.startsWith(PREFIX) ? TABLES[purpose][scope.slice(PREFIX.length)] : undefined;
    if (reach) reached = largerRole(reached, reach(role, calendar, caller));
  }
  return reached;
}

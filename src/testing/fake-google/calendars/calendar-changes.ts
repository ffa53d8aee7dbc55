import { nextSerial } from '../state/minting.js';
import type { Group } from '../state/calendar.js';
import type { World } from '../state/world.js';
import { isZone } from '../../../time/zone.js';
import { accountOf } from './find-calendar.js';
import { calendarOf, type ListEntryDetails } from './seeding.js';

/** What becomes of a calendar; what is not named stays. */
export interface CalendarChange {
  readonly calendar: string;
  readonly summary?: string;
  /** IANA zone. */
  readonly zone?: string;
  /** Kinds of conferences it allows from now on; `[]` where Meet is switched off. */
  readonly conferenceTypes?: readonly string[];
  readonly push?: boolean;
  readonly autoAcceptInvitations?: boolean;
  /** What free/busy says in place of when it is busy, such as `internalError`; null ends that. */
  readonly freeBusyError?: string | null;
}

/** Changes a calendar, as its owner does in its settings, or as fate does. */
export function changeCalendar(
  world: World,
  { calendar: id, freeBusyError, ...change }: CalendarChange,
): void {
  const calendar = calendarOf(world, id);
  if (change.zone !== undefined && !isZone(change.zone))
    throw new RangeError(`Not a time zone: ${change.zone}`);
  Object.assign(calendar, structuredClone(change));
  if (freeBusyError === null) delete calendar.freeBusyError;
  else if (freeBusyError !== undefined) calendar.freeBusyError = freeBusyError;
  calendar.version = nextSerial(world);
}

/** Changes how an account sees a calendar on its list: hides it, names it, takes it off (`deleted`). */
export function changeListEntry(
  world: World,
  { account, calendar, ...details }: { account: string; calendar: string } & ListEntryDetails,
): void {
  const entry = accountOf(world, account).calendarList.find(({ calendarId }) => calendarId === calendar);
  if (!entry) throw new Error(`${account} has no calendar ${calendar} on the list`);
  Object.assign(entry, structuredClone(details));
  entry.version = nextSerial(world);
}

/** Adds a group, whose address free/busy expands to the calendars of its members. */
export function addGroup({ state }: World, { email, members }: Group): void {
  state.groups = [...state.groups.filter((group) => group.email !== email), { email, members: [...members] }];
}

import { mint, nextSerial } from '../state/minting.js';
import type { Account, Calendar, ListEntry } from '../state/calendar.js';
import type { World } from '../state/world.js';
import { isZone } from '../../../time/zone.js';
import { accountOf } from './find-calendar.js';
import type { Role } from './roles.js';

/** A person with an account. */
export interface AccountDetails {
  readonly email: string;
  readonly displayName?: string;
  /** IANA zone of the primary calendar; UTC by default. */
  readonly zone?: string;
  /** Kinds of conferences the primary calendar allows; `['hangoutsMeet']` by default, `[]` for none. */
  readonly conferenceTypes?: readonly string[];
  /** "Add invitations to my calendar"; `always` by default. */
  readonly addInvitations?: Account['addInvitations'];
  /** A service account, acting as itself: it can neither invite nor make Meet conferences. */
  readonly serviceAccount?: boolean;
}

/** A secondary calendar. */
export interface CalendarDetails {
  /** Address of the account whose calendar it is. */
  readonly account: string;
  readonly summary: string;
  /** One of Google's by default. */
  readonly id?: string;
  readonly description?: string;
  readonly location?: string;
  /** IANA zone; that of the account's primary calendar by default. */
  readonly zone?: string;
  readonly conferenceTypes?: readonly string[];
  /** The OAuth client that made it, for the scope `calendar.app.created`. */
  readonly createdBy?: string;
  /** Whether channels can be opened for its events; by default its id decides: not holidays, imports and rooms. */
  readonly push?: boolean;
  /**
   * Makes it the calendar of a room: whether the room answers invitations by itself. `account` is who looks after it.
   */
  readonly autoAcceptInvitations?: boolean;
  /** What anybody may do with it; `none` by default, and for a room `freeBusyReader`: everybody may book it. */
  readonly everyone?: Role;
  /** The owner's entry for it. */
  readonly entry?: ListEntryDetails;
}

/** How an account sees a calendar on its list. */
export type ListEntryDetails = Partial<Omit<ListEntry, 'calendarId' | 'version'>>;

/** Who may do what with a calendar. */
export interface Sharing {
  readonly calendar: string;
  /** Address of an account. */
  readonly with: string;
  /** `none` takes it away. */
  readonly role: Role;
  /** How it stands on their list; false leaves it off the list, where it works by its id all the same. */
  readonly entry?: ListEntryDetails | false;
}

/** Google's calendar colours, as given to new calendars in turn. */
const COLOURS = [
  ['14', '#9fe1e7'],
  ['5', '#ff7537'],
  ['16', '#4986e7'],
  ['8', '#16a765'],
  ['24', '#a47ae2'],
] as const;

/** Adds an account with its primary calendar, whose id is the address. */
export function addAccount(world: World, details: AccountDetails): Account {
  const { email, displayName, addInvitations = 'always' } = details;
  if (world.state.accounts.some((account) => account.email === email))
    throw new Error(`${email} has an account already`);
  const account: Account = {
    id: mint(world, 'digits', 21),
    email,
    addInvitations,
    calendarList: [],
    ...(displayName === undefined ? {} : { displayName }),
    ...(details.serviceAccount === true ? { serviceAccount: true } : {}),
  };
  world.state.accounts.push(account);
  const { zone = 'UTC', conferenceTypes } = details;
  const calendar = newCalendar(world, {
    account: email,
    id: email,
    summary: email,
    zone,
    ...(conferenceTypes ? { conferenceTypes } : {}),
  });
  world.state.calendars.push({ ...calendar, kind: 'primary' });
  putOnList(world, account, {
    calendarId: email,
    entry: { defaultReminders: [{ method: 'popup', minutes: 30 }] },
  });
  return account;
}

/** Adds a secondary calendar and puts it on its owner's list. */
export function addCalendar(world: World, details: CalendarDetails): Calendar {
  const account = accountOf(world, details.account);
  const primary = world.state.calendars.find(({ id }) => id === account.email);
  const calendar = newCalendar(world, { zone: primary?.zone ?? 'UTC', ...details });
  world.state.calendars.push(calendar);
  putOnList(world, account, { calendarId: calendar.id, entry: details.entry ?? {} });
  return calendar;
}

/** Shares a calendar with an account, and puts it on their list unless told otherwise. */
export function shareCalendar(world: World, sharing: Sharing): void {
  const calendar = calendarOf(world, sharing.calendar);
  const account = accountOf(world, sharing.with);
  calendar.access = calendar.access.filter(({ email }) => email !== account.email);
  if (sharing.role !== 'none') calendar.access.push({ email: account.email, role: sharing.role });
  calendar.version = nextSerial(world);
  const before = account.calendarList.find(({ calendarId }) => calendarId === calendar.id);
  if (before && sharing.role === 'none') {
    Object.assign(before, { deleted: true, version: nextSerial(world) });
    return;
  }
  account.calendarList = account.calendarList.filter((entry) => entry !== before);
  if (sharing.entry === false || sharing.role === 'none') return;
  putOnList(world, account, { calendarId: calendar.id, entry: sharing.entry ?? {} });
}

/** The calendar with this id; there must be one. */
export function calendarOf({ state }: World, id: string): Calendar {
  const calendar = state.calendars.find((candidate) => candidate.id === id);
  if (!calendar) throw new Error(`No calendar has the id ${id}; add it with addAccount or addCalendar`);
  return calendar;
}

function newCalendar(world: World, details: CalendarDetails & { zone: string }): Calendar {
  const { account, summary, zone, description, location, createdBy, push } = details;
  const { autoAcceptInvitations } = details;
  const isRoom = autoAcceptInvitations !== undefined;
  const id = details.id ?? `c_${mint(world, 'hex', 64)}@${isRoom ? 'resource' : 'group'}.calendar.google.com`;
  if (!isZone(zone)) throw new RangeError(`Not a time zone: ${zone}`);
  if (world.state.calendars.some((calendar) => calendar.id === id))
    throw new Error(`There is a calendar ${id} already`);
  return {
    id,
    kind: isRoom ? 'resource' : 'secondary',
    dataOwner: account,
    summary,
    zone,
    conferenceTypes: [...(details.conferenceTypes ?? ['hangoutsMeet'])],
    access: [{ email: account, role: 'owner' }],
    everyone: details.everyone ?? (isRoom ? 'freeBusyReader' : 'none'),
    version: nextSerial(world),
    updated: world.clock.now(),
    events: [],
    ...(description === undefined ? {} : { description }),
    ...(location === undefined ? {} : { location }),
    ...(createdBy === undefined ? {} : { createdBy }),
    ...(push === undefined ? {} : { push }),
    ...(isRoom ? { autoAcceptInvitations } : {}),
  };
}

function putOnList(
  world: World,
  account: Account,
  { calendarId, entry }: { calendarId: string; entry: ListEntryDetails },
): void {
  const [colorId, backgroundColor] = COLOURS[account.calendarList.length % COLOURS.length] ?? COLOURS[0];
  account.calendarList.push({
    calendarId,
    version: nextSerial(world),
    colorId,
    backgroundColor,
    foregroundColor: '#000000',
    selected: true,
    defaultReminders: [],
    ...structuredClone(entry),
  });
}

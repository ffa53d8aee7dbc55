import type { BookingErrorCode } from '../../contract/booking-error.js';
import { canWrite } from '../../contract/calendar-adapter.js';
import type { Calendar } from '../../contract/calendar-adapter.js';
import type { GrantCapabilities } from '../../contract/calendar-provider.js';
import type { ConnectionEnd } from '../../contract/connection-end.js';
import type { CalendarReading, ConnectionCalendars, ConnectionInfo } from '../../contract/host-backend.js';
import { isSameCalendar } from '../../contract/settings-store.js';
import type { CalendarAddress, CalendarSettings } from '../../contract/settings-store.js';

/** What is known, to be shown. */
export interface KnownCalendars {
  readonly connections: readonly ConnectionInfo[];
  readonly calendars: readonly ConnectionCalendars[];
  /** As they would be saved. */
  readonly settings: CalendarSettings;
  /** As they are saved: what is named there stays in sight while its host decides. */
  readonly saved: CalendarSettings;
  readonly readings: readonly CalendarReading[];
  /** Accounts are being asked: one without an answer has just come. */
  readonly isAsking?: boolean;
}

/** An account with its calendars, as they are shown. */
export interface AccountRows {
  readonly connectionId: string;
  /** Missing where the connection is there no more. */
  readonly account?: string;
  /** Why its calendars cannot all be used. */
  readonly trouble?: AccountTrouble;
  /** Those that are set and are not there first, then the main one, then by name. */
  readonly rows: readonly CalendarRow[];
}

/**
 * `ended` has to be connected again · `refused` does not let its calendars be listed · `unreachable` does not answer now ·
 * `read-only` its host has not allowed writing · `disconnected` is there no more.
 */
export type AccountTrouble = {
  readonly kind: 'ended' | 'refused' | 'unreachable' | 'read-only' | 'disconnected';
  /** With `ended`: why. */
  readonly end?: ConnectionEnd;
};

/** What may be done with a calendar, by its own right and by what its host has allowed. */
export type EffectiveAccess = 'write' | 'read' | 'busy-times' | 'nothing';

/**
 * `there` its account lists it · `unlisted` its account does not list it, and it can be read all the same · `gone` neither ·
 * `unknown` nobody can say now, because the account cannot be asked.
 */
export type Presence = 'there' | 'unlisted' | 'gone' | 'unknown';

/**
 * Why bookings cannot be written into a calendar: `calendar-right` its owner would have to let the account change events ·
 * `grant` the host has not allowed writing · the others as its presence and its account say.
 */
export type LinkFault = 'calendar-right' | 'grant' | 'unlisted' | 'gone' | 'unknown';

/** A calendar, as it is shown. */
export interface CalendarRow {
  readonly address: CalendarAddress;
  readonly key: string;
  /** Its name, or what its service calls it where only that is known. */
  readonly name: string;
  /** `#rrggbb`. */
  readonly color?: string;
  readonly isMain: boolean;
  readonly presence: Presence;
  /** Of one that is there. */
  readonly access?: EffectiveAccess;
  /** Makes video links, as far as it may be written. */
  readonly makesLinks: boolean;
  /** Its service sends no invitations. */
  readonly invitesNobody?: true;
  readonly isLinked: boolean;
  /** Blocks because it was chosen to; the linked one does by itself. */
  readonly isConflict: boolean;
  /** Why it cannot be the linked one; one that is already stays it until its host chooses otherwise. */
  readonly linkFault?: LinkFault;
  /** Whether it can be chosen to block, or not to. */
  readonly canBlock: boolean;
  /** When it was read last, and what is wrong with it now, where it counts already. */
  readonly reading?: Pick<CalendarReading, 'readAt' | 'error'>;
}

/** Names a calendar among all accounts. */
export function keyOf({ connectionId, calendarId }: CalendarAddress): string {
  return JSON.stringify([connectionId, calendarId]);
}

/** All accounts with their calendars: those that can be chosen, and those that cannot, with why. */
export function accountRows(known: KnownCalendars): readonly AccountRows[] {
  const lost = [...new Set(namedIn(known).map(({ connectionId }) => connectionId))].filter(
    (id) => !known.connections.some((connection) => connection.id === id),
  );
  return [
    ...known.connections.map((connection) => rowsOfAccount(connection, known)),
    ...lost.map((connectionId): AccountRows => {
      const rows = absentRows(connectionId, 'gone', known);
      return { connectionId, trouble: { kind: 'disconnected' }, rows };
    }),
  ];
}

function rowsOfAccount(connection: ConnectionInfo, known: KnownCalendars): AccountRows {
  const { id: connectionId, account, capabilities } = connection;
  const answer = known.calendars.find((one) => one.connectionId === connectionId);
  const listed =
    connection.status === 'active' && answer && 'calendars' in answer ? answer.calendars : undefined;
  const trouble = answer || !known.isAsking ? troubleOf(connection, answer) : endOf(connection);
  const here = (listed ?? []).map((calendar) => listedRow(calendar, { connectionId, capabilities, known }));
  const absent = absentRows(connectionId, listed ? 'gone' : 'unknown', known).filter(
    ({ key }) => !here.some((row) => row.key === key),
  );
  return { connectionId, account, ...(trouble && { trouble }), rows: [...absent, ...here.sort(byRank)] };
}

function troubleOf(
  connection: ConnectionInfo,
  answer: ConnectionCalendars | undefined,
): AccountTrouble | undefined {
  const ended = endOf(connection);
  if (ended) return ended;
  if (!answer) return { kind: 'unreachable' };
  if ('error' in answer) return { kind: listTroubles[answer.error] };
  return connection.capabilities.writeEvents ? undefined : { kind: 'read-only' };
}

function endOf({ status, reason }: ConnectionInfo): AccountTrouble | undefined {
  if (status === 'active') return undefined;
  return { kind: 'ended', ...(reason !== undefined && { end: reason }) };
}

const listTroubles = {
  unauthenticated: 'ended',
  refused: 'refused',
  'calendar-unreachable': 'unreachable',
} as const;

function listedRow(
  calendar: Calendar,
  {
    connectionId,
    capabilities,
    known,
  }: {
    readonly connectionId: string;
    readonly capabilities: GrantCapabilities;
    readonly known: KnownCalendars;
  },
): CalendarRow {
  const address = { connectionId, calendarId: calendar.id };
  const access = effectiveAccess(calendar, capabilities);
  const linkFault = linkFaultOf(calendar, capabilities);
  const marks = marksOf(address, known);
  return {
    address,
    key: keyOf(address),
    name: calendar.name,
    ...(isColor(calendar.color) && { color: calendar.color }),
    isMain: calendar.primary === true,
    presence: 'there',
    access,
    makesLinks: access === 'write' && calendar.conferences.length > 0,
    ...(calendar.invitesNobody === true && { invitesNobody: true }),
    ...marks,
    ...(linkFault && { linkFault }),
    canBlock: access !== 'nothing' || marks.isConflict,
  };
}

/** What is set and is in no list. */
function absentRows(
  connectionId: string,
  otherwise: 'gone' | 'unknown',
  known: KnownCalendars,
): readonly CalendarRow[] {
  return namedIn(known)
    .filter((address) => address.connectionId === connectionId)
    .map((address) => {
      const marks = marksOf(address, known);
      const isRead = marks.reading !== undefined && marks.reading.error === undefined;
      const presence = otherwise === 'gone' && isRead ? 'unlisted' : otherwise;
      return {
        address,
        key: keyOf(address),
        name: address.calendarId,
        isMain: false,
        presence,
        makesLinks: false,
        ...marks,
        linkFault: presence,
        canBlock: true,
      };
    });
}

function marksOf(
  address: CalendarAddress,
  { settings, readings }: KnownCalendars,
): Pick<CalendarRow, 'isLinked' | 'isConflict' | 'reading'> {
  const { linked, conflicts } = settings;
  const reading = readings.find((one) => isSameCalendar(one, address));
  return {
    isLinked: linked !== undefined && isSameCalendar(linked, address),
    isConflict: conflicts.some((one) => isSameCalendar(one, address)),
    ...(reading && { reading }),
  };
}

/** Every calendar that settings name, as they are saved and as they would be, each once. */
function namedIn({ settings, saved }: KnownCalendars): readonly CalendarAddress[] {
  const all = [saved, settings].flatMap(({ linked, conflicts }) => [
    ...(linked ? [linked] : []),
    ...conflicts,
  ]);
  return all.filter((one, index) => all.findIndex((other) => isSameCalendar(other, one)) === index);
}

function effectiveAccess({ access }: Calendar, may: GrantCapabilities): EffectiveAccess {
  if (canWrite(access) && may.writeEvents) return 'write';
  if (access !== 'free-busy' && may.readEvents) return 'read';
  return may.readBusy || may.readEvents ? 'busy-times' : 'nothing';
}

/** Where both are missing, to be allowed more by the host alone would not help. */
function linkFaultOf({ access }: Calendar, { writeEvents }: GrantCapabilities): LinkFault | undefined {
  if (!canWrite(access)) return 'calendar-right';
  return writeEvents ? undefined : 'grant';
}

function byRank(a: CalendarRow, b: CalendarRow): number {
  return Number(b.isMain) - Number(a.isMain) || a.name.localeCompare(b.name);
}

function isColor(color: string | undefined): color is string {
  return color !== undefined && /^#[0-9a-f]{6}$/i.test(color);
}

/** What comes of it that a calendar which counts cannot be read: `closed` nothing is offered · `last-known` what it said last. */
export function consequenceOf(
  row: CalendarRow,
  { trouble, whenUnreadable }: Pick<AccountRows, 'trouble'> & Pick<CalendarSettings, 'whenUnreadable'>,
): 'closed' | 'last-known' | undefined {
  if (!row.isLinked && !row.isConflict) return undefined;
  if (row.presence === 'gone' || trouble?.kind === 'ended') return 'closed';
  const error = row.reading?.error;
  if (error === undefined) return undefined;
  return whenUnreadable === 'last-known' && passing.includes(error) ? 'last-known' : 'closed';
}

/** Ways to fail that pass by themselves. */
const passing: readonly BookingErrorCode[] = ['calendar-unreachable', 'rate-limited', 'unavailable'];

import { BookingError, canWrite } from '../../contract/index.js';
import type {
  Calendar,
  ConferenceCheck,
  ConferenceSolution,
  Connection,
  ConnectionCalendars,
  HostSettings,
} from '../../contract/index.js';
import type { DeskParts } from './host-desk-options.js';
import { listHostCalendars } from './list-calendars.js';

/** What is known of a host's calendars at this moment. */
interface Found {
  readonly host: HostSettings;
  readonly connections: readonly Connection[];
  readonly listed: readonly ConnectionCalendars[];
  readonly parts: DeskParts;
}

/**
 * Whether video links can be made, each kind that a service here makes, asked of the calendars now. The first thing that is in
 * the way is told, and what would take it away. What makers of links make has nothing in its way.
 */
export async function checkConferences(
  parts: DeskParts,
  hostId: string,
  signal?: AbortSignal,
): Promise<readonly ConferenceCheck[]> {
  const [host, connections, listed] = await Promise.all([
    parts.settings.host(hostId),
    parts.settings.connections(hostId),
    listHostCalendars(parts, hostId, signal),
  ]);
  if (!host) throw new BookingError('not-found');
  const { providers, links = {} } = parts;
  const solutions = new Set(providers.flatMap(({ conferences = [] }) => conferences));
  const ofCalendars = [...solutions].filter((conference) => !Object.hasOwn(links, conference));
  const made = Object.entries(links).map(([conference, { name }]) => ({
    conference,
    ...(name !== undefined && { name }),
  }));
  return [
    ...ofCalendars.map((conference) => checkOf(conference, { host, connections, listed, parts })),
    ...made,
  ];
}

function checkOf(conference: ConferenceSolution, found: Found): ConferenceCheck {
  const { host, connections, listed } = found;
  const { linked } = host.calendars;
  const connection = connections.find(({ id }) => id === linked?.connectionId);
  if (!linked || !connection) return { conference, ...withoutLinked(found) };
  const at = { conference, ...linked };
  if (connection.status !== 'active') return { ...at, fault: 'needs-reconnect', remedy: 'reconnect' };
  const answer = listed.find(({ connectionId }) => connectionId === connection.id);
  if (!answer || 'error' in answer) return { ...at, ...unlisted(answer?.error) };
  if (!writes(connection, found)) return { ...at, fault: 'no-write-access', remedy: 'grant-write-access' };
  const calendar = answer.calendars.find(({ id }) => id === linked.calendarId);
  // It is gone from the account: another one has to be linked.
  if (!calendar) return { ...at, fault: 'not-connected', remedy: 'choose-another-calendar' };
  if (!canWrite(calendar.access))
    return { ...at, fault: 'no-write-access', remedy: 'choose-another-calendar' };
  if (calendar.conferences.includes(conference)) return at;
  const remedy = hasBetter(conference, found) ? 'choose-another-calendar' : 'ask-administrator';
  return { ...at, fault: 'conference-not-allowed', remedy };
}

/** Nothing is linked: an account helps, and where there is one, that it may write, and then a choice among its calendars. */
function withoutLinked(found: Found): Pick<ConferenceCheck, 'fault' | 'remedy' | 'connectionId'> {
  const { connections } = found;
  const active = connections.filter(({ status }) => status === 'active');
  if (active.some((connection) => writes(connection, found)))
    return { fault: 'not-connected', remedy: 'choose-another-calendar' };
  const [reading] = active;
  if (reading) return { fault: 'no-write-access', remedy: 'grant-write-access', connectionId: reading.id };
  const [ended] = connections;
  if (!ended) return { fault: 'not-connected', remedy: 'connect' };
  return { fault: 'needs-reconnect', remedy: 'reconnect', connectionId: ended.id };
}

function unlisted(error: 'calendar-unreachable' | 'unauthenticated' | 'refused' | undefined) {
  return error === 'unauthenticated'
    ? ({ fault: 'needs-reconnect', remedy: 'reconnect' } as const)
    : error === 'refused'
      ? ({ fault: 'no-write-access', remedy: 'grant-write-access' } as const)
      : ({ fault: 'calendar-unreachable', remedy: 'try-again' } as const);
}

/** Whether another calendar of the host's could be linked that makes such links. */
function hasBetter(conference: ConferenceSolution, found: Found): boolean {
  const makes = ({ access, conferences }: Calendar): boolean =>
    canWrite(access) && conferences.includes(conference);
  return found.listed.some((one) => {
    const connection = found.connections.find(({ id }) => id === one.connectionId);
    return 'calendars' in one && connection && writes(connection, found) && one.calendars.some(makes);
  });
}

/** Whether its host has allowed that an account is written to. */
function writes({ provider, grant }: Connection, { parts }: Found): boolean {
  return parts.providers.find(({ id }) => id === provider)?.capabilities(grant).writeEvents === true;
}

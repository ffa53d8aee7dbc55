import { contractVersion } from '../../contract/capabilities.js';
import type { ConferenceCheck, ConnectionCalendars, ConnectionInfo } from '../../contract/host-backend.js';
import type { CalendarSettings } from '../../contract/settings-store.js';

/** What is known when somebody asks for help; what is missing is not known. */
export interface DiagnosisFacts {
  readonly checks: readonly ConferenceCheck[];
  readonly connections?: readonly ConnectionInfo[] | undefined;
  readonly calendars?: readonly ConnectionCalendars[] | undefined;
  readonly settings?: CalendarSettings | undefined;
  /** Versions of what is saved, by what it is. */
  readonly versions?: Readonly<Record<string, number | undefined>>;
  /** ISO 8601 UTC. */
  readonly time: string;
  readonly browser: string;
}

/**
 * Describes what is wrong for people who help, in English and one fact a line. It holds codes, services, rights and counts:
 * no address, no name, no id, no title, nothing secret.
 */
export function diagnosisOf(facts: DiagnosisFacts): string {
  const { checks, connections = [], versions = {}, time, browser } = facts;
  return [
    'booking-elements: video links',
    `time: ${time}`,
    `contract: ${contractVersion}`,
    `browser: ${browser}`,
    ...checks.map(checkLine),
    ...connections.flatMap((connection, index) => connectionLines(connection, index, facts)),
    ...(connections.length === 0 ? [`connections: ${facts.connections ? 'none' : 'unknown'}`] : []),
    linkedLine(facts),
    ...Object.entries(versions).map(([name, version]) => `version of ${name}: ${version ?? 'unknown'}`),
  ].join('\n');
}

function checkLine({ conference, fault, remedy }: ConferenceCheck): string {
  return `${conference}: ${fault ?? 'works'}${remedy === undefined ? '' : `, remedy ${remedy}`}`;
}

function connectionLines(
  { id, provider, status, reason, level, capabilities, missing }: ConnectionInfo,
  index: number,
  { calendars }: DiagnosisFacts,
): readonly string[] {
  const name = `connection ${index + 1}`;
  const allowed = Object.entries(capabilities).flatMap(([right, has]) => (has === true ? [right] : []));
  return [
    `${name}: ${provider}, ${status}${reason === undefined ? '' : `, ${reason}`}, level ${level ?? 'unknown'}`,
    `${name} allows: ${listed(allowed)}; asked for and not allowed: ${listed(missing)}`,
    `${name} calendars: ${calendarsOf(id, calendars)}`,
  ];
}

function calendarsOf(connectionId: string, calendars: readonly ConnectionCalendars[] | undefined): string {
  const found = calendars?.find((one) => one.connectionId === connectionId);
  if (!found) return 'unknown';
  if ('error' in found) return found.error;
  const kinds = found.calendars.map(({ access, conferences }) => `${access} with ${listed(conferences)}`);
  const counts = [...new Set(kinds)].map(
    (kind) => `${kinds.filter((other) => other === kind).length} × ${kind}`,
  );
  return listed(counts);
}

function linkedLine({ settings, connections = [], calendars }: DiagnosisFacts): string {
  if (!settings) return 'linked calendar: unknown';
  const { linked } = settings;
  if (!linked) return 'linked calendar: none';
  const index = connections.findIndex(({ id }) => id === linked.connectionId);
  const of = index < 0 ? 'of no connection' : `of connection ${index + 1}`;
  const list = calendars?.find(({ connectionId }) => connectionId === linked.connectionId);
  const found = list && 'calendars' in list && list.calendars.find(({ id }) => id === linked.calendarId);
  return found
    ? `linked calendar: ${of}, ${found.access} with ${listed(found.conferences)}`
    : `linked calendar: ${of}, not listed`;
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.join(', ');
}

import { canWrite, isBookingError } from '../../contract/index.js';
import type { Calendar, Connection, GrantCapabilities, HostSettings } from '../../contract/index.js';
import { servicePatience } from './connecting-parts.js';
import type { ConnectingParts } from './connecting-parts.js';

/**
 * Sets what a host has not set, so that whoever has connected is bookable: the account's main calendar becomes the linked one
 * where it may be written, with its video link as the place where there is none; else it blocks. What is set stays.
 *
 * @throws BookingError `calendar-unreachable` when the calendars cannot be listed now
 */
export async function setFirst(
  { settings, calendars }: ConnectingParts,
  connection: Connection,
): Promise<void> {
  const host = await settings.host(connection.hostId);
  if (connection.status !== 'active' || !host || !isUnset(host, connection)) return;
  const { adapter, capabilities } = await calendars.open(connection.id);
  let listed: readonly Calendar[];
  try {
    listed = await adapter.calendars({ signal: AbortSignal.timeout(servicePatience) });
  } catch (error) {
    // An account that does not show its calendars is connected all the same.
    if (isBookingError(error) && error.code !== 'calendar-unreachable') return;
    throw error;
  }
  const main = listed.find(({ primary }) => primary === true);
  if (main)
    await settings.changeHost(host.id, (current) => withMain(current, { connection, main, capabilities }));
}

function isUnset({ calendars: { linked, conflicts } }: HostSettings, { level }: Connection): boolean {
  return linked === undefined && (level === 'everything' || conflicts.length === 0);
}

function withMain(
  host: HostSettings,
  found: {
    readonly connection: Connection;
    readonly main: Calendar;
    readonly capabilities: GrantCapabilities;
  },
): HostSettings | undefined {
  const { connection, main, capabilities } = found;
  if (!isUnset(host, connection)) return undefined;
  const address = { connectionId: connection.id, calendarId: main.id };
  const isLinked = connection.level === 'everything' && capabilities.writeEvents && canWrite(main.access);
  if (!isLinked) {
    if (host.calendars.conflicts.length > 0) return undefined;
    return { ...host, calendars: { ...host.calendars, conflicts: [address] } };
  }
  const [solution] = main.conferences;
  return {
    ...host,
    calendars: { ...host.calendars, linked: address },
    ...(host.locations.length === 0 &&
      solution !== undefined && {
        locations: [{ id: solution, kind: 'conference', conference: solution }],
      }),
  };
}

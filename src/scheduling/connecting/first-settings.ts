import { canWrite, isBookingError } from '../../contract/index.js';
import type {
  Calendar,
  Connection,
  GrantCapabilities,
  HostSettings,
  Schedule,
} from '../../contract/index.js';
import { servicePatience } from './connecting-parts.js';
import type { ConnectingParts } from './connecting-parts.js';
import { offerFirst } from './first-event-type.js';

/** The main calendar of an account, and what may be done with it. */
interface Found {
  readonly connection: Connection;
  readonly main: Calendar;
  readonly capabilities: GrantCapabilities;
}

/**
 * Sets what a host has not set, so that whoever has connected is bookable: the account's main calendar becomes the linked one
 * where it may be written, with its video link as the place where there is none; else it blocks. Where there are no hours at
 * all they are Monday to Friday, nine to five, in the calendar's zone, or where the host is; and a host who takes part in
 * nothing offers a meeting. What is set stays.
 *
 * @throws BookingError `calendar-unreachable` when the calendars cannot be listed now
 */
export async function setFirst(
  parts: ConnectingParts,
  {
    connection,
    isRenewal,
    zone,
  }: {
    readonly connection: Connection;
    readonly isRenewal: boolean;
    /** IANA: where the host is, where the calendars do not say it. */
    readonly zone?: string;
  },
): Promise<void> {
  const { settings } = parts;
  const host = await settings.host(connection.hostId);
  if (connection.status !== 'active' || !host) return;
  if (needsCalendar(host, connection) || !hasHours(host)) {
    const found = await findMain(parts, connection);
    await settings.changeHost(host.id, (current) => furnished(current, { connection, found, zone }));
  }
  // Who connects the same account again may have taken back what was offered.
  if (!isRenewal) await offerFirst(parts, host.id);
}

async function findMain({ calendars }: ConnectingParts, connection: Connection): Promise<Found | undefined> {
  const { adapter, capabilities } = await calendars.open(connection.id);
  try {
    const listed = await adapter.calendars({ signal: AbortSignal.timeout(servicePatience) });
    const main = listed.find(({ primary }) => primary === true);
    return main && { connection, main, capabilities };
  } catch (error) {
    // An account that does not show its calendars is connected all the same.
    if (isBookingError(error) && error.code !== 'calendar-unreachable') return undefined;
    throw error;
  }
}

function needsCalendar({ calendars: { linked, conflicts } }: HostSettings, { level }: Connection): boolean {
  return linked === undefined && (level === 'everything' || conflicts.length === 0);
}

/** Whether a host has set when they can be booked, or when not. */
export function hasHours({ schedule: { weekly, overrides } }: HostSettings): boolean {
  const hasWeekly = Object.values(weekly).some((windows) => windows.length > 0);
  return hasWeekly || Object.keys(overrides ?? {}).length > 0;
}

function furnished(
  host: HostSettings,
  {
    connection,
    found,
    zone,
  }: {
    readonly connection: Connection;
    readonly found: Found | undefined;
    readonly zone: string | undefined;
  },
): HostSettings | undefined {
  const withHours = hasHours(host)
    ? host
    : { ...host, schedule: officeHours(found?.main.zone ?? zone ?? host.schedule.zone) };
  const whole =
    found && needsCalendar(withHours, connection) ? (withMain(withHours, found) ?? withHours) : withHours;
  return whole === host ? undefined : whole;
}

function officeHours(zone: string): Schedule {
  const day = [{ from: '09:00', to: '17:00' }];
  return { zone, weekly: { 1: day, 2: day, 3: day, 4: day, 5: day } };
}

function withMain(host: HostSettings, { connection, main, capabilities }: Found): HostSettings | undefined {
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

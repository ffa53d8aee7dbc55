import { canWrite, isBookingError } from '../../contract/index.js';
import type {
  CalendarEntry,
  ConferenceSolution,
  HostSettings,
  LinkMakers,
  LocationFault,
} from '../../contract/index.js';
import type { ConnectedCalendar, ConnectedCalendars } from './connected-calendars.js';
import { makerFor } from './made-link.js';

/** A host's linked calendar, as far as it can be described now. */
export type LinkedCalendar = { readonly connected: ConnectedCalendar } | { readonly fault: LocationFault };

/** Where the entry of a booking goes, and whom that calendar invites. */
export type EntryPlace = Pick<CalendarEntry, 'connectionId' | 'calendarId' | 'invites'>;

/** Who could make the link of a booking: the organising host's linked calendar, and makers. */
export interface LinkSources {
  readonly linked: LinkedCalendar;
  readonly links: LinkMakers | undefined;
}

/** Describes the linked calendar, or says why it cannot serve. Never throws. */
export async function describeLinked(
  host: HostSettings,
  calendars: ConnectedCalendars,
  signal?: AbortSignal,
): Promise<LinkedCalendar> {
  if (!host.calendars.linked) return { fault: 'not-connected' };
  try {
    const connected = await calendars.describe(host.calendars.linked, signal);
    return connected ? { connected } : { fault: 'not-connected' };
  } catch (error) {
    return {
      fault:
        isBookingError(error) && error.code === 'unauthenticated'
          ? 'needs-reconnect'
          : 'calendar-unreachable',
    };
  }
}

/** Why the linked calendar cannot be written to; `undefined` when it can. */
export function writeFault(linked: LinkedCalendar): LocationFault | undefined {
  if ('fault' in linked) return linked.fault;
  const { capabilities, calendar } = linked.connected;
  return capabilities.writeEvents && canWrite(calendar.access) ? undefined : 'no-write-access';
}

/**
 * Where the entry of a booking goes; `undefined` when it goes nowhere. A calendar that may only be read gets none; whatever else is
 * wrong with it now, the job finds out and says.
 */
export function entryPlaceIn({ calendars }: HostSettings, linked: LinkedCalendar): EntryPlace | undefined {
  if (!calendars.linked || writeFault(linked) === 'no-write-access') return undefined;
  if ('fault' in linked) return { ...calendars.linked, invites: 'unknown' };
  const isMute = linked.connected.calendar.invitesNobody === true;
  return { ...calendars.linked, ...(isMute && { invites: 'nobody' }) };
}

/** Why a video link cannot be made; `undefined` when it can. Where there is a maker, no calendar is needed. */
export function conferenceFault(
  { linked, links }: LinkSources,
  solution: ConferenceSolution,
): LocationFault | undefined {
  if (makerFor(links, solution)) return undefined;
  const fault = writeFault(linked);
  if (fault !== undefined || 'fault' in linked) return fault;
  return linked.connected.calendar.conferences.includes(solution) ? undefined : 'conference-not-allowed';
}

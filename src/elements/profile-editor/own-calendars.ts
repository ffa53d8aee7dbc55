import type { ConnectionCalendars, ConnectionInfo } from '../../contract/host-backend.js';
import { isSameCalendar } from '../../contract/settings-store.js';
import type { CalendarAddress, CalendarSettings } from '../../contract/settings-store.js';

/** What is known of a host's calendars. */
export interface CalendarsKnown {
  readonly connections: readonly ConnectionInfo[];
  readonly settings: CalendarSettings;
  /** Missing while the accounts are asked. */
  readonly listed: readonly ConnectionCalendars[] | undefined;
}

/** A calendar, as one line tells of it. */
export interface OwnCalendar {
  readonly name: string;
  /** Missing where it is the name already. */
  readonly account?: string;
}

/** A host's calendars in short: where bookings go, and what keeps times free. */
export interface OwnCalendars {
  readonly linked?: OwnCalendar;
  /** The linked one first. */
  readonly conflicts: readonly OwnCalendar[];
}

export function ownCalendars({ connections, settings, listed = [] }: CalendarsKnown): OwnCalendars {
  const nameOf = (address: CalendarAddress): OwnCalendar => {
    const account = connections.find(({ id }) => id === address.connectionId)?.account;
    const found = listed.find(({ connectionId }) => connectionId === address.connectionId);
    const calendars = found && 'calendars' in found ? found.calendars : [];
    const name = calendars.find(({ id }) => id === address.calendarId)?.name ?? address.calendarId;
    return { name, ...(account !== undefined && account !== name && { account }) };
  };
  const { linked } = settings;
  const others = settings.conflicts.filter((address) => !linked || !isSameCalendar(address, linked));
  return {
    ...(linked && { linked: nameOf(linked) }),
    conflicts: [...(linked ? [linked] : []), ...others].map(nameOf),
  };
}

import type { ConnectionCalendars } from '../../contract/host-backend.js';
import { isSameCalendar } from '../../contract/settings-store.js';
import type { CalendarAddress, CalendarSettings } from '../../contract/settings-store.js';

/** What no longer counts once an account is disconnected: names of calendars, or their ids where no name is known. */
export interface DisconnectEffects {
  /** The calendar that bookings go into. */
  readonly linked?: string;
  /** Calendars that keep their times free; the linked one is not among them. */
  readonly conflicts: readonly string[];
}

export function effectsOf(
  connectionId: string,
  settings: CalendarSettings,
  calendars: readonly ConnectionCalendars[],
): DisconnectEffects {
  const known = calendars.find((listed) => listed.connectionId === connectionId);
  const listed = known && 'calendars' in known ? known.calendars : [];
  const nameOf = ({ calendarId }: CalendarAddress): string =>
    listed.find(({ id }) => id === calendarId)?.name ?? calendarId;
  const isHere = (address: CalendarAddress): boolean => address.connectionId === connectionId;
  const { linked, conflicts } = settings;
  return {
    ...(linked && isHere(linked) && { linked: nameOf(linked) }),
    conflicts: conflicts
      .filter((address) => isHere(address) && !(linked && isSameCalendar(linked, address)))
      .map(nameOf),
  };
}

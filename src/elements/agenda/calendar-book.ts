import type { ConnectionCalendars } from '../../contract/host-backend.js';
import type { CalendarAddress } from '../../contract/settings-store.js';

/** What a calendar is known by. */
export interface KnownCalendar {
  readonly name: string;
  /** `#rrggbb` */
  readonly color?: string;
}

/** Looks calendars up by their address; one that is not listed is known by its id. */
export function calendarBook(listed: readonly ConnectionCalendars[]): (at: CalendarAddress) => KnownCalendar {
  const known = new Map(
    listed.flatMap((connection) =>
      'calendars' in connection
        ? connection.calendars.map(({ id, name, color }) => [
            nameOf({ connectionId: connection.connectionId, calendarId: id }),
            { name, ...(color !== undefined && isColor(color) && { color }) },
          ])
        : [],
    ) as readonly (readonly [string, KnownCalendar])[],
  );
  return (at) => known.get(nameOf(at)) ?? { name: at.calendarId };
}

/** What goes into a style sheet is a colour and nothing else. */
function isColor(text: string): boolean {
  return /^#[\da-f]{6}$/i.test(text);
}

function nameOf({ connectionId, calendarId }: CalendarAddress): string {
  return JSON.stringify([connectionId, calendarId]);
}

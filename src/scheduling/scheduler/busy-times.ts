import { BookingError, isBookingError } from '../../contract/index.js';
import type { BookingStore, BusyItem, CalendarAddress, HostSettings } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import type { ConnectedCalendars } from './connected-calendars.js';
import { within } from './within.js';

/** What a host's conflict calendars say: what stands in those that could be read, and which could not. */
export interface BusyTimes {
  readonly items: readonly BusyItem[];
  readonly unreadable: readonly UnreadCalendar[];
}

/** A calendar that could not be read, and why. */
export interface UnreadCalendar {
  readonly calendarId: string;
  readonly error: unknown;
}

/** What is asked: a host's calendars, and when. */
interface BusyQuestion {
  readonly host: HostSettings;
  readonly range: Interval;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads a host's conflict calendars, the linked one among them. Items that carry a reference of ours are left out: our
 * own rows speak for our bookings (slot rule 10). A reference that our store does not know is somebody else's, and blocks.
 */
export async function readBusyTimes(
  { bookings, calendars }: { readonly bookings: BookingStore; readonly calendars: ConnectedCalendars },
  question: BusyQuestion,
): Promise<BusyTimes> {
  const { host } = question;
  const answers = await Promise.all(
    [...byConnection(host)].map(([connectionId, calendarIds]) =>
      readConnection(calendars, { ...question, connectionId, calendarIds }),
    ),
  );
  const items = answers.flatMap((answer) => answer.items);
  const known = await bookings.known(
    host.id,
    items.flatMap((item) => item.bookingRef ?? []),
  );
  return {
    items: items.filter((item) => item.bookingRef === undefined || !known.has(item.bookingRef)),
    unreadable: answers.flatMap((answer) => answer.unreadable),
  };
}

async function readConnection(
  calendars: ConnectedCalendars,
  ask: BusyQuestion & { readonly connectionId: string; readonly calendarIds: readonly string[] },
): Promise<BusyTimes> {
  const { connectionId, calendarIds, host, range, signal } = ask;
  // What we wrote stands in the linked calendar, or as a copy where the host's invitations arrive.
  const { linked } = host.calendars;
  const ours = [linked?.connectionId === connectionId ? linked.calendarId : undefined, host.email];
  const recognise = calendarIds.filter((calendarId) => ours.includes(calendarId));
  try {
    const connection = await calendars.open(connectionId);
    const query = { calendars: calendarIds, range, ...(recognise.length > 0 && { recognise }) };
    const answers = await within(signal, connection.adapter.busy(query, { signal })).catch(
      async (error: unknown) => {
        if (isBookingError(error) && error.code === 'unauthenticated')
          await calendars.ended(connectionId, connection);
        throw error;
      },
    );
    const read = calendarIds.map(
      (calendarId) =>
        answers.find((answer) => answer.calendarId === calendarId) ??
        // Whoever is not named in an answer was not read.
        ({ calendarId, error: 'calendar-unreachable' } as const),
    );
    return {
      items: read.flatMap((answer) => ('items' in answer ? answer.items : [])),
      unreadable: read.flatMap((answer) =>
        'error' in answer ? { calendarId: answer.calendarId, error: new BookingError(answer.error) } : [],
      ),
    };
  } catch (error) {
    return { items: [], unreadable: calendarIds.map((calendarId) => ({ calendarId, error })) };
  }
}

function byConnection(host: HostSettings): ReadonlyMap<string, readonly string[]> {
  const { linked, conflicts } = host.calendars;
  const addresses: readonly CalendarAddress[] = linked ? [linked, ...conflicts] : conflicts;
  const groups = new Map<string, string[]>();
  for (const { connectionId, calendarId } of addresses) {
    const group = groups.get(connectionId) ?? [];
    if (!group.includes(calendarId)) group.push(calendarId);
    groups.set(connectionId, group);
  }
  return groups;
}

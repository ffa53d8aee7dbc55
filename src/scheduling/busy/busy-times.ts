import type { BookingStore, BusyItem, CalendarAddress, HostSettings } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import type { KnownBusy } from './known-busy.js';
import type { HostQuestion } from './remembered-days.js';

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
export interface BusyQuestion {
  readonly host: HostSettings;
  readonly range: Interval;
  readonly signal?: AbortSignal | undefined;
  /** What calendars said a moment ago will do. */
  readonly isForList?: boolean | undefined;
}

/**
 * Reads a host's conflict calendars, the linked one among them. Items that carry a reference of ours are left out: our
 * own rows speak for our bookings (slot rule 10). A reference that our store does not know is somebody else's, and blocks.
 */
export async function readBusyTimes(
  { bookings, busy }: { readonly bookings: BookingStore; readonly busy: KnownBusy },
  { host, range, signal, isForList = false }: BusyQuestion,
): Promise<BusyTimes> {
  const read = isForList ? busy.readLately : busy.readNow;
  const answers = await Promise.all(
    questionsTo(host).map((question) => read({ ...question, range, signal })),
  );
  const readings = answers.flatMap((answer) => answer.readings);
  const items = readings.flatMap((reading) => ('items' in reading ? reading.items : []));
  const known = await bookings.known(
    host.id,
    items.flatMap((item) => item.bookingRef ?? []),
  );
  return {
    items: items.filter((item) => item.bookingRef === undefined || !known.has(item.bookingRef)),
    unreadable: readings.filter((reading) => 'error' in reading),
  };
}

/** A host's conflict calendars, the linked one among them, by connection. */
export function questionsTo(host: HostSettings): readonly Omit<HostQuestion, 'range' | 'signal'>[] {
  const { linked, conflicts } = host.calendars;
  const addresses: readonly CalendarAddress[] = linked ? [linked, ...conflicts] : conflicts;
  const connectionIds = new Set(addresses.map(({ connectionId }) => connectionId));
  return [...connectionIds].map((connectionId) => {
    const own = addresses.filter((address) => address.connectionId === connectionId);
    const calendarIds = [...new Set(own.map(({ calendarId }) => calendarId))];
    // What we wrote stands in the linked calendar, or as a copy where the host's invitations arrive.
    const ours = [linked?.connectionId === connectionId ? linked.calendarId : undefined, host.email];
    return { host, connectionId, calendarIds, recognise: calendarIds.filter((id) => ours.includes(id)) };
  });
}

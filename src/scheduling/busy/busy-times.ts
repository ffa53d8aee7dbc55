import type { BookingStore, CalendarAddress, HostSettings } from '../../contract/index.js';
import { mergeIntervals } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';
import { itemsOf } from './ask-calendars.js';
import type { Reading, Standing } from './ask-calendars.js';
import type { KnownBusy } from './known-busy.js';
import type { HostQuestion } from './remembered-days.js';

/** What a host's conflict calendars say: what blocks in those that could be read, and which could not. */
export interface BusyTimes {
  readonly blocks: readonly Block[];
  /** What stands there and is marked free: told where it is asked which event takes a time. */
  readonly free?: readonly Block[];
  readonly unreadable: readonly UnreadCalendar[];
}

/** Time that is taken, and by what, where that may be explained. */
export interface Block extends Interval {
  readonly calendarId?: string;
  readonly eventId?: string;
  readonly title?: string;
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
  /** What calendars said a moment ago will do, and which event takes a time does not matter. */
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
  const readings = await readCalendars(busy, questionsTo(host), { range, signal, isForList });
  const items = itemsOf(readings);
  const known = await bookings.known(host.id, refsIn(items));
  const isTaking = ({ transparency, bookingRef }: Standing): boolean =>
    transparency !== 'transparent' && (bookingRef === undefined || !known.has(bookingRef));
  return {
    // A list does not say what takes a time: of a crowded calendar the engine is left with a fraction.
    blocks: isForList
      ? mergeIntervals(items.filter(isTaking))
      : readings.flatMap((reading) =>
          itemsOf([reading])
            .filter(isTaking)
            .map((item) => blockOf(item, reading)),
        ),
    free: isForList
      ? []
      : readings.flatMap((reading) =>
          itemsOf([reading])
            .filter(({ transparency }) => transparency === 'transparent')
            .map((item) => blockOf(item, reading)),
        ),
    unreadable: readings.filter((reading) => 'error' in reading),
  };
}

/** Reads calendars of a host, by connection. Never throws: what cannot be read is said of each. */
export async function readCalendars(
  busy: KnownBusy,
  questions: readonly HostCalendars[],
  { range, signal, isForList = false }: Omit<BusyQuestion, 'host'>,
): Promise<readonly Reading[]> {
  const read = isForList ? busy.readLately : busy.readNow;
  const answers = await Promise.all(questions.map((question) => read({ ...question, range, signal })));
  return answers.flatMap((answer) => answer.readings);
}

function refsIn(items: readonly Standing[]): readonly string[] {
  const refs: string[] = [];
  for (const { bookingRef } of items) if (bookingRef !== undefined) refs.push(bookingRef);
  return refs;
}

/** Time that is taken, and where. */
export function blockOf({ start, end, eventId, title }: Standing, { calendarId }: Reading): Block {
  return {
    start,
    end,
    calendarId,
    ...(eventId !== undefined && { eventId }),
    ...(title !== undefined && { title }),
  };
}

/** A host's calendars of one connection. */
export type HostCalendars = Omit<HostQuestion, 'range' | 'signal'>;

/** A host's conflict calendars, the linked one among them, by connection. */
export function questionsTo(host: HostSettings): readonly HostCalendars[] {
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

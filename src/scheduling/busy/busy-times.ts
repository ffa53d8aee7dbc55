import type { BookingStore, CalendarAddress, HostSettings } from '../../contract/index.js';
import { mergeIntervals } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';
import type { Reading } from './ask-calendars.js';
import type { KnownBusy } from './known-busy.js';
import type { HostQuestion } from './remembered-days.js';

/** What a host's conflict calendars say: what blocks in those that could be read, and which could not. */
export interface BusyTimes {
  readonly blocks: readonly Block[];
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
  const read = isForList ? busy.readLately : busy.readNow;
  const answers = await Promise.all(
    questionsTo(host).map((question) => read({ ...question, range, signal })),
  );
  const readings = answers.flatMap((answer) => answer.readings);
  const known = await bookings.known(host.id, readings.flatMap(refsIn));
  const blocks = readings.flatMap((reading) => blocksIn(reading, known));
  return {
    // A list does not say what takes a time: of a crowded calendar the engine is left with a fraction.
    blocks: isForList ? mergeIntervals(blocks) : blocks,
    unreadable: readings.filter((reading) => 'error' in reading),
  };
}

function refsIn(reading: Reading): readonly string[] {
  const refs: string[] = [];
  if ('items' in reading)
    for (const { bookingRef } of reading.items) if (bookingRef !== undefined) refs.push(bookingRef);
  return refs;
}

function blocksIn(reading: Reading, ours: ReadonlySet<string>): readonly Block[] {
  if ('error' in reading) return [];
  const { calendarId } = reading;
  const blocks: Block[] = [];
  for (const { start, end, transparency, bookingRef, eventId, title } of reading.items) {
    if (transparency === 'transparent' || (bookingRef !== undefined && ours.has(bookingRef))) continue;
    blocks.push({
      start,
      end,
      calendarId,
      ...(eventId !== undefined && { eventId }),
      ...(title !== undefined && { title }),
    });
  }
  return blocks;
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

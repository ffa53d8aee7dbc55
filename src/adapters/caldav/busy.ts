import { BookingError, isBookingError } from '../../contract/booking-error.js';
import type { BusyItem, BusyQuery, CalendarBusy } from '../../contract/calendar-adapter.js';
import type { CallOptions } from '../../contract/call-options.js';
import { overlaps } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';
import { objectOf } from './calendar-object.js';
import type { CalendarObject } from './calendar-object.js';
import { queryCalendar, queryFreeBusy } from './dav-requests.js';
import { notUnderstood } from './dav-errors.js';
import type { DavSession } from './dav-session.js';
import type { Collection, Directory } from './directory.js';
import { busyItemOf, occurrencesOf } from './event-reading.js';
import type { Reader } from './event-reading.js';
import { periodsIn } from './free-busy.js';
import { unknownClock } from './wall-clocks.js';

/** What reading needs. */
export interface CalendarReader {
  readonly session: DavSession;
  readonly directory: Directory;
}

/** Servers take floating times for UTC, and some know no zone at all: what they find is looked through once more here. */
const margin = 2 * 86_400_000;
const atOnce = 4;

/** Reads what stands in calendars: each one by its events where they may be read, else by when it is busy. */
export async function readBusy(
  reader: CalendarReader,
  { calendars, range }: BusyQuery,
  options?: CallOptions,
): Promise<readonly CalendarBusy[]> {
  options?.signal?.throwIfAborted();
  const answers = new Map<string, CalendarBusy>();
  const waiting = new Set(calendars).values();
  const lane = async (): Promise<void> => {
    // One iterator for all lanes: each takes the next that nobody has.
    for (const calendarId of waiting)
      answers.set(calendarId, await readOne(reader, { calendarId, range }, options));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return calendars.map(
    (calendarId) => answers.get(calendarId) ?? { calendarId, error: 'calendar-unreachable' },
  );
}

async function readOne(
  reader: CalendarReader,
  { calendarId, range }: { readonly calendarId: string; readonly range: Interval },
  options?: CallOptions,
): Promise<CalendarBusy> {
  try {
    if (range.end <= range.start) return { calendarId, items: [] };
    const collection = await collectionOf(reader, calendarId, options);
    const items =
      collection === 'closed' || collection.events === false
        ? await freeBusyItems(reader, { calendarId, range }, options)
        : await eventItems(reader, { collection, range }, options);
    return { calendarId, items };
  } catch (error) {
    options?.signal?.throwIfAborted();
    if (isBookingError(error)) return { calendarId, error: error.code };
    throw error;
  }
}

/** Who sees of a calendar only when it is busy may not be shown what it is called either. */
async function collectionOf(
  { directory }: CalendarReader,
  calendarId: string,
  options?: CallOptions,
): Promise<Collection | 'closed'> {
  try {
    return await directory.collection(calendarId, options);
  } catch (error) {
    if (isBookingError(error) && error.code === 'refused') return 'closed';
    throw error;
  }
}

async function eventItems(
  { session, directory }: CalendarReader,
  { collection, range }: { readonly collection: Collection; readonly range: Interval },
  options?: CallOptions,
): Promise<readonly BusyItem[]> {
  const { addresses } = await directory.account(options);
  const reader: Reader = { calendarId: collection.id, clock: collection.clock ?? unknownClock, addresses };
  const wide = { start: range.start - margin, end: range.end + margin };
  const { resources } = await queryCalendar(session, { url: collection.url, range: wide }, options);
  const objects = resources
    .filter(({ url, status = 200 }) => status >= 400 || url.pathname !== collection.url.pathname)
    .map(objectOf);
  return objects.flatMap((object) => (object ? itemsOf(object, { range, reader }) : []));
}

function itemsOf(
  object: CalendarObject,
  { range, reader }: { readonly range: Interval; readonly reader: Reader },
): readonly BusyItem[] {
  try {
    return occurrencesOf(object, reader, range)
      .filter((occurrence) => overlaps(occurrence, range))
      .map((occurrence) => busyItemOf(object, occurrence, reader))
      .filter((item) => item !== undefined);
  } catch (error) {
    // A time that is none may be any time.
    if (error instanceof RangeError) throw notUnderstood('the time of an event');
    throw error;
  }
}

async function freeBusyItems(
  { session, directory }: CalendarReader,
  { calendarId, range }: { readonly calendarId: string; readonly range: Interval },
  options?: CallOptions,
): Promise<readonly BusyItem[]> {
  const url = await directory.address(calendarId, options);
  const text = await queryFreeBusy(session, { url, range }, options);
  const periods = periodsIn(text);
  if (!periods)
    throw new BookingError('calendar-unreachable', { detail: 'CalDAV: no busy times in an answer' });
  return periods
    .filter((period) => overlaps(period, range))
    .map((period) => ({ ...period, calendarId, transparency: 'opaque' as const }));
}

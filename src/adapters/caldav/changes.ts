import { BookingError } from '../../contract/booking-error.js';
import type { CalendarChanges, CalendarEvent } from '../../contract/calendar-adapter.js';
import type { CallOptions } from '../../contract/call-options.js';
import type { Interval } from '../../time/interval.js';
import type { CalendarReader } from './busy.js';
import { nameOf, objectOf } from './calendar-object.js';
import type { CalendarObject } from './calendar-object.js';
import { errorOf, notUnderstood } from './dav-errors.js';
import { getEvents, queryCalendar, syncCollection } from './dav-requests.js';
import type { Collection } from './directory.js';
import { calendarEventOf, occurrencesOf } from './event-reading.js';
import type { Reader } from './event-reading.js';
import { readMultistatus } from './multistatus.js';
import { digestOfName, readCursor, writeCursor } from './sync-cursor.js';
import type { SyncCursor } from './sync-cursor.js';
import { utcClock } from './wall-clocks.js';

const dayLength = 86_400_000;
const daysBack = 31;
/** Hosts see 400 days ahead, and the window stays for a while. */
const daysAhead = 430;
/** When the window moves on. */
const daysGood = 30;
const eventsAtOnce = 50;
/** More would make a cursor longer than is kept (4,000 characters). */
const mostSeries = 400;
/** Stands for all names where there are more series than that. */
const anyName = 'any';

/** Statuses with which servers say that they do not know a token (RFC 6578, section 3.2, and what they do instead). */
const unknownToken: ReadonlySet<number> = new Set([400, 403, 409, 410, 412]);

/** What changed in a calendar since a cursor, or what stands there (RFC 6578). */
export async function readChanges(
  reader: CalendarReader & { readonly now: () => number },
  { calendarId, cursor }: { readonly calendarId: string; readonly cursor: string | undefined },
  options?: CallOptions,
): Promise<CalendarChanges> {
  const since = cursor === undefined ? undefined : readCursor(cursor);
  if (cursor !== undefined && (!since || reader.now() > since.from + (daysBack + daysGood) * dayLength))
    return { outcome: 'expired' };
  const collection = await reader.directory.collection(calendarId, options);
  if (collection.events === false)
    throw new BookingError('refused', { detail: 'The events of this calendar may not be read' });
  const { addresses } = await reader.directory.account(options);
  const terms = {
    ...reader,
    collection,
    eyes: { calendarId, clock: collection.clock ?? utcClock, addresses },
  };
  return since ? readOn(terms, since, options) : begin(terms, options);
}

interface Terms extends CalendarReader {
  readonly now: () => number;
  readonly collection: Collection;
  readonly eyes: Reader;
}

/** The token comes first: what changes in between is told twice rather than never. */
async function begin(terms: Terms, options?: CallOptions): Promise<CalendarChanges> {
  const { session, directory, collection } = terms;
  const token = await directory.syncToken(collection, options);
  if (token === undefined)
    throw new BookingError('refused', { detail: 'This CalDAV server does not tell what changed' });
  const from = terms.now() - daysBack * dayLength;
  const range = windowFrom(from);
  const { resources } = await queryCalendar(session, { url: collection.url, range }, options);
  const objects = resources
    .filter(({ url, status = 200 }) => status >= 400 || url.pathname !== collection.url.pathname)
    .map(objectOf)
    .filter((object) => object !== undefined);
  const told = tell(objects, { ...terms, range });
  return page({ from, token, series: told.series }, { events: told.events, removed: [] });
}

async function readOn(terms: Terms, since: SyncCursor, options?: CallOptions): Promise<CalendarChanges> {
  const { session, collection } = terms;
  const answer = await syncCollection(session, { url: collection.url, token: since.token }, options);
  if (unknownToken.has(answer.status)) return { outcome: 'expired' };
  if (answer.status !== 207) throw errorOf(answer, 'REPORT');
  const { resources, syncToken } = readMultistatus(answer);
  if (syncToken === undefined || syncToken === '') throw notUnderstood('an answer without a token');
  const isSelf = ({ url }: { readonly url: URL }) => url.pathname === collection.url.pathname;
  const more = resources.some((resource) => isSelf(resource) && resource.status === 507);
  const named = resources.filter((resource) => !isSelf(resource));
  // What else of a series stood there, and does so no longer, no answer says.
  const isOfSeries = ({ url }: { readonly url: URL }) =>
    since.series.has(anyName) || since.series.has(digestOfName(nameOf(url)));
  if (named.some(isOfSeries)) return { outcome: 'expired' };
  const isGone = ({ status = 200 }: { readonly status?: number }) => status === 404 || status === 410;
  const gone = named.filter(isGone).map(({ url }) => nameOf(url));
  const changed = named.filter((resource) => !isGone(resource)).map(({ url }) => url);
  const objects: CalendarObject[] = [];
  for (let index = 0; index < changed.length; index += eventsAtOnce) {
    const hrefs = changed.slice(index, index + eventsAtOnce);
    const found = await getEvents(session, { url: collection.url, hrefs }, options);
    objects.push(...found.resources.map(objectOf).filter((object) => object !== undefined));
  }
  const told = tell(objects, { ...terms, range: windowFrom(since.from) });
  const series = new Set([...since.series, ...told.series]);
  const standing = new Set(told.events.map(({ id }) => id));
  const removed = [...gone, ...changed.map(nameOf)].filter((name) => !standing.has(name));
  return page(
    { ...since, token: syncToken, series },
    { events: told.events, removed: [...new Set(removed)], more },
  );
}

function page(
  cursor: SyncCursor,
  told: {
    readonly events: readonly CalendarEvent[];
    readonly removed: readonly string[];
    readonly more?: boolean;
  },
): CalendarChanges {
  const series = cursor.series.size > mostSeries ? new Set([anyName]) : cursor.series;
  return { outcome: 'page', more: false, ...told, cursor: writeCursor({ ...cursor, series }) };
}

/** All that takes place in the window, called off or not understood apart, and which names are series. */
function tell(
  objects: readonly CalendarObject[],
  { eyes, range }: Terms & { readonly range: Interval },
): { readonly events: readonly CalendarEvent[]; readonly series: ReadonlySet<string> } {
  const series = new Set<string>();
  const events = objects.flatMap((object) => {
    const found = occurrencesFound(object, eyes, range);
    if (found.some(({ recurrence }) => recurrence !== undefined)) series.add(digestOfName(object.name));
    return found
      .map((occurrence) => calendarEventOf(object, occurrence, eyes))
      .filter(({ status }) => status !== 'cancelled');
  });
  return { events, series };
}

function occurrencesFound(object: CalendarObject, eyes: Reader, range: Interval) {
  try {
    return occurrencesOf(object, eyes, range);
  } catch (error) {
    if (error instanceof RangeError) throw notUnderstood('the time of an event');
    throw error;
  }
}

function windowFrom(from: number): Interval {
  return { start: from, end: from + (daysBack + daysAhead) * dayLength };
}

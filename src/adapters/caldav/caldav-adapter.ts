import { BookingError } from '../../contract/booking-error.js';
import { canWrite } from '../../contract/calendar-adapter.js';
import type {
  CalendarAdapter,
  CalendarEvent,
  EventAddress,
  EventChange,
} from '../../contract/calendar-adapter.js';
import type { CallOptions } from '../../contract/call-options.js';
import { readBusy } from './busy.js';
import { addressOf, readCalendarText } from './calendar-object.js';
import type { CalendarObject } from './calendar-object.js';
import { readChanges } from './changes.js';
import { errorOf, notUnderstood } from './dav-errors.js';
import { askServer } from './dav-session.js';
import type { DavAnswer, DavRequest, DavSession } from './dav-session.js';
import type { Collection, Directory } from './directory.js';
import { eventNameOf } from './event-ids.js';
import { eventNamed } from './event-reading.js';
import { writeChange, writeDraft } from './event-writing.js';
import type { WritingTerms } from './event-writing.js';
import { utcClock } from './wall-clocks.js';

/** What an account's calendars are reached by. */
export interface CaldavParts {
  readonly session: DavSession;
  readonly directory: Directory;
  /** As the host signs in: an e-mail address at many services. */
  readonly user: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** A change without an etag is tried again when somebody else was faster. */
const mostAttempts = 4;
const calendarType = 'text/calendar; charset=utf-8';

/** The calendars of an account at a CalDAV server. */
export function caldavAdapter(parts: CaldavParts): CalendarAdapter {
  const { session, directory, now } = parts;

  const send = (request: DavRequest, options?: CallOptions) => askServer(session, request, options);

  async function writable(calendarId: string, options?: CallOptions): Promise<Collection> {
    const collection = await directory.collection(calendarId, options);
    if (canWrite(collection.access)) return collection;
    throw new BookingError('refused', { detail: 'The calendar may only be read' });
  }

  /** What lies under an address, and what event that is. */
  async function read(
    collection: Collection,
    id: string,
    options?: CallOptions,
  ): Promise<{ readonly object: CalendarObject; readonly event: CalendarEvent | undefined } | undefined> {
    const { name, recurrence } = eventNameOf(id);
    const url = addressOf(collection.url, name);
    const answer = await send({ method: 'GET', url, headers: { accept: 'text/calendar' } }, options);
    if (answer.status === 404 || answer.status === 410) return undefined;
    if (!isSuccess(answer)) throw errorOf(answer, 'GET');
    const etag = answer.headers.get('etag');
    const component = readCalendarText(answer.text);
    const object = { name, component, ...(etag !== null && { etag }) };
    const { addresses } = await directory.account(options);
    const reader = { calendarId: collection.id, clock: collection.clock ?? utcClock, addresses };
    try {
      return { object, event: eventNamed(object, recurrence, reader) };
    } catch (error) {
      if (error instanceof RangeError) throw notUnderstood('the time of an event');
      throw error;
    }
  }

  async function termsOf(options?: CallOptions): Promise<WritingTerms> {
    const { addresses, inbox } = await directory.account(options);
    const known = parts.user.includes('@') ? parts.user.toLowerCase() : undefined;
    const email =
      known !== undefined && (addresses.length === 0 || addresses.includes(known)) ? known : addresses[0];
    return { inviter: { email, schedules: inbox !== undefined }, now: now() };
  }

  /** One attempt at a change; `undefined` when the event was changed by somebody else meanwhile. */
  async function attempt(
    collection: Collection,
    { at, change }: { readonly at: EventAddress & { readonly etag?: string }; readonly change: EventChange },
    options?: CallOptions,
  ): Promise<CalendarEvent | undefined> {
    const found = await read(collection, at.eventId, options);
    if (!found?.event) throw new BookingError('not-found', { detail: 'There is no such event' });
    const { object, event } = found;
    const isMoved = change.start !== undefined || change.end !== undefined;
    const time = isMoved && { start: change.start ?? event.start, end: change.end ?? event.end };
    if (at.etag !== undefined && at.etag !== object.etag) throw changedMeanwhile();
    const answer = await send(
      {
        method: 'PUT',
        url: addressOf(collection.url, object.name),
        headers: {
          'content-type': calendarType,
          ...(object.etag !== undefined && { 'if-match': object.etag }),
        },
        body: writeChange(object.component, { ...change, ...time }, await termsOf(options)),
      },
      options,
    );
    if (answer.status === 412) return undefined;
    if (!isSuccess(answer)) throw errorOf(answer, 'PUT');
    return (await read(collection, at.eventId, options))?.event;
  }

  return {
    calendars: (options) => directory.list(options),

    busy: (query, options) => readBusy({ session, directory }, query, options),

    async event({ calendarId, eventId }, options) {
      const collection = await directory.collection(calendarId, options);
      return (await read(collection, eventId, options))?.event;
    },

    async insert(calendarId, draft, options) {
      const collection = await writable(calendarId, options);
      const answer = await send(
        {
          method: 'PUT',
          url: addressOf(collection.url, draft.id),
          headers: { 'content-type': calendarType, 'if-none-match': '*' },
          body: writeDraft(draft, await termsOf(options)),
        },
        options,
      );
      // The same UID under another address: it was moved there, or lies in a bin (RFC 4791, section 5.3.2.1).
      const isElsewhere = /<[\w-]*:?no-uid-conflict[\s/>]/.test(answer.text);
      if (!isSuccess(answer) && answer.status !== 412)
        throw isElsewhere ? changedMeanwhile() : errorOf(answer, 'PUT');
      const event = (await read(collection, draft.id, options))?.event;
      if (event?.bookingRef !== draft.bookingRef) throw changedMeanwhile();
      return event;
    },

    async update(at, change, options) {
      if (eventNameOf(at.eventId).recurrence !== undefined) throw onlyOne();
      const collection = await writable(at.calendarId, options);
      for (let attempts = 0; attempts < mostAttempts; attempts++) {
        const event = await attempt(collection, { at, change }, options);
        if (event) return event;
        if (at.etag !== undefined) break;
      }
      throw changedMeanwhile();
    },

    async cancel({ calendarId, eventId }, options) {
      if (eventNameOf(eventId).recurrence !== undefined) throw onlyOne();
      const collection = await writable(calendarId, options);
      const answer = await send({ method: 'DELETE', url: addressOf(collection.url, eventId) }, options);
      const isOver = isSuccess(answer) || answer.status === 404 || answer.status === 410;
      if (!isOver) throw errorOf(answer, 'DELETE');
    },

    changes: (calendarId, cursor, options) =>
      readChanges({ session, directory, now }, { calendarId, cursor }, options),
  };
}

function isSuccess({ status }: DavAnswer): boolean {
  return status >= 200 && status <= 299;
}

function changedMeanwhile(): BookingError {
  return new BookingError('version-conflict', { detail: 'The event is another one by now' });
}

function onlyOne(): BookingError {
  return new BookingError('refused', { detail: 'One time of a series is not changed here' });
}

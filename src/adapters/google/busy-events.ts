import type { BusyItem } from '../../contract/calendar-adapter.js';
import type { Interval } from '../../time/interval.js';
import { overlaps } from '../../time/interval.js';
import { claimOf } from './event-claim.js';
import { bookingRefOf, statusOf } from './event-mapping.js';
import { readTimes } from './event-times.js';
import { GoogleError } from './google-errors.js';
import { listBodies } from './list-events.js';
import type { ListedEvent } from './list-events.js';
import type { GoogleCalls } from './request.js';
import { takesTime } from './takes-time.js';
import type { Patience } from './transport.js';
import { fieldOf, textOf } from './wire.js';

/**
 * What is asked of each event. Busy times need few fields, and guests' addresses and descriptions not at all: a page of
 * 2,500 events shrinks from megabytes, and what was never read cannot leak. A server that ignores `fields` answers more
 * of the same.
 */
export const listedFields =
  'kind,timeZone,nextPageToken,items(id,status,eventType,transparency,summary,start,end,' +
  'attendees(self,responseStatus),extendedProperties(private,shared))';

/** Reads a stretch of a calendar event by event, repeated ones as they take place. */
export async function listEvents(
  calls: GoogleCalls,
  { calendarId, range }: { readonly calendarId: string; readonly range: Interval },
  patience: Patience,
): Promise<readonly BusyItem[]> {
  const listed = await listBodies(calls, { calendarId, range, fields: listedFields }, patience);
  return listed.flatMap((one) => itemOf(one, calendarId) ?? []).filter((item) => overlaps(item, range));
}

function itemOf({ event, zone }: ListedEvent, calendarId: string): BusyItem | undefined {
  if (statusOf(event) === 'cancelled') return undefined;
  const times = readTimes(fieldOf(event, 'start'), fieldOf(event, 'end'), zone);
  // Leaving it out would call its time free.
  if (times === undefined) throw new GoogleError('foreign', { call: 'events.list' });
  const eventId = textOf(event, 'id');
  const bookingRef = bookingRefOf(event);
  const claim = claimOf(event);
  const title = textOf(event, 'summary');
  return {
    ...times,
    calendarId,
    transparency: takesTime(event) ? 'opaque' : 'transparent',
    ...(eventId !== undefined && { eventId }),
    ...(bookingRef !== undefined && { bookingRef }),
    ...(claim && { claim }),
    ...(title !== undefined && { title }),
  };
}

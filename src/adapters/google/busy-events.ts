import type { BusyItem } from '../../contract/calendar-adapter.js';
import type { Interval } from '../../time/interval.js';
import { overlaps } from '../../time/interval.js';
import { bookingRefOf, statusOf } from './event-mapping.js';
import { readTimes } from './event-times.js';
import { GoogleError } from './google-errors.js';
import { allPages } from './pages.js';
import type { GoogleCalls } from './request.js';
import { takesTime } from './takes-time.js';
import type { Patience } from './transport.js';
import { wholeSeconds } from './whole-seconds.js';
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
  const call = 'events.list';
  // Google ignores milliseconds here, so the question is a little wider than the answer.
  const { start, end } = wholeSeconds(range);
  const pages = await allPages({
    call,
    kind: 'calendar#events',
    read: (pageToken) =>
      calls(
        {
          call,
          method: 'GET',
          path: ['calendars', calendarId, 'events'],
          query: {
            timeMin: start,
            timeMax: end,
            singleEvents: true,
            maxResults: 2500,
            fields: listedFields,
            pageToken,
          },
          repeatable: true,
        },
        patience,
      ),
  });
  return pages
    .flatMap(({ answer, items }) => {
      const zone = textOf(answer, 'timeZone');
      return items.flatMap((event) => itemOf(event, { calendarId, zone }) ?? []);
    })
    .filter((item) => overlaps(item, range));
}

function itemOf(
  event: unknown,
  { calendarId, zone }: { readonly calendarId: string; readonly zone: string | undefined },
): BusyItem | undefined {
  if (statusOf(event) === 'cancelled') return undefined;
  const times = readTimes(fieldOf(event, 'start'), fieldOf(event, 'end'), zone);
  // Leaving it out would call its time free.
  if (times === undefined) throw new GoogleError('foreign', { call: 'events.list' });
  const eventId = textOf(event, 'id');
  const bookingRef = bookingRefOf(event);
  const title = textOf(event, 'summary');
  return {
    ...times,
    calendarId,
    transparency: takesTime(event) ? 'opaque' : 'transparent',
    ...(eventId !== undefined && { eventId }),
    ...(bookingRef !== undefined && { bookingRef }),
    ...(title !== undefined && { title }),
  };
}

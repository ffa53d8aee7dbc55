import type { CalendarChanges, CalendarEvent } from '../../contract/calendar-adapter.js';
import { formatInstant } from '../../time/instant.js';
import { eventOf, statusOf } from './event-mapping.js';
import { GoogleError, isFailure } from './google-errors.js';
import { itemsOf } from './pages.js';
import type { GoogleCalls } from './request.js';
import { boundsAt, isOutdated, readCursor, writeCursor } from './sync-cursor.js';
import type { SyncCursor } from './sync-cursor.js';
import type { Patience } from './transport.js';
import { textOf } from './wire.js';

/** What is asked of each event: all that is shown, and nothing that guests or hosts wrote at length. */
export const followedFields =
  'kind,timeZone,nextPageToken,nextSyncToken,items(id,etag,status,eventType,transparency,summary,location,start,end,' +
  'htmlLink,hangoutLink,conferenceData,attendeesOmitted,attendees(email,displayName,responseStatus,self),' +
  'extendedProperties(private,shared))';

const call = 'events.list';
/** A page is stored in one transaction. */
const perPage = 500;

/**
 * Reads what changed in a calendar since a cursor, one page (Google, "Synchronize resources efficiently"). Tokens that
 * Google no longer takes, and bounds that have to move on, are `expired`; the reading from the beginning never is.
 */
export async function readChanges(
  calls: GoogleCalls,
  {
    calendarId,
    cursor,
    now,
  }: { readonly calendarId: string; readonly cursor: string | undefined; readonly now: number },
  patience: Patience,
): Promise<CalendarChanges> {
  const since = cursor === undefined ? boundsAt(now) : readCursor(cursor);
  if (since === undefined || isOutdated(since, now)) return { outcome: 'expired' };
  try {
    return pageOf(await askFor(calls, { calendarId, since }, patience), { calendarId, since });
  } catch (error) {
    // Of a cursor nothing but its tokens can be invalid: Google answers old ones with 410, and with 400.
    if (cursor !== undefined && isFailure(error, 'sync-token', 'invalid')) return { outcome: 'expired' };
    throw error;
  }
}

function askFor(
  calls: GoogleCalls,
  { calendarId, since }: { readonly calendarId: string; readonly since: SyncCursor },
  patience: Patience,
): Promise<unknown> {
  const { from, to, syncToken, pageToken } = since;
  return calls(
    {
      call,
      method: 'GET',
      path: ['calendars', calendarId, 'events'],
      query: {
        singleEvents: true,
        maxResults: perPage,
        fields: followedFields,
        // With a sync token, which knows them, bounds are refused.
        ...(syncToken === undefined && { timeMin: formatInstant(from), timeMax: formatInstant(to) }),
        syncToken,
        pageToken,
      },
      repeatable: true,
    },
    patience,
  );
}

function pageOf(
  answer: unknown,
  { calendarId, since }: { readonly calendarId: string; readonly since: SyncCursor },
): CalendarChanges {
  const items = itemsOf(answer, 'calendar#events');
  const pageToken = textOf(answer, 'nextPageToken');
  const syncToken = textOf(answer, 'nextSyncToken');
  // A page that leads back to itself, or nowhere, would be asked for again and again.
  const leadsOn = pageToken === undefined ? syncToken !== undefined : pageToken !== since.pageToken;
  if (items === undefined || !leadsOn) throw new GoogleError('foreign', { call });
  const { events, removed } = tell(items, { calendarId, zone: textOf(answer, 'timeZone') });
  const next = pageToken === undefined ? { ...since, syncToken, pageToken } : { ...since, pageToken };
  return { outcome: 'page', events, removed, cursor: writeCursor(next), more: pageToken !== undefined };
}

/** What stands there, and what does not any more; of what is named twice, the later word. */
function tell(
  items: readonly unknown[],
  where: { readonly calendarId: string; readonly zone: string | undefined },
): { readonly events: readonly CalendarEvent[]; readonly removed: readonly string[] } {
  const told = new Map<string, CalendarEvent | undefined>();
  for (const item of items) {
    const id = textOf(item, 'id');
    if (id === undefined) continue;
    // What has no time that could be told has no place among what stands there; busy times are read on their own.
    told.set(id, statusOf(item) === 'cancelled' ? undefined : eventOf(item, where));
  }
  return {
    events: [...told.values()].filter((event) => event !== undefined),
    removed: [...told].flatMap(([id, event]) => (event === undefined ? id : [])),
  };
}

import type { OpenCalendar } from '../calendars/find-calendar.js';
import { isAtLeast } from '../calendars/roles.js';
import { ok, type Answer } from '../http/answer.js';
import type { Call } from '../http/call.js';
import { unlessMatching } from '../http/conditions.js';
import { jsonObject, type JsonObject } from '../http/json.js';
import { cutPage } from '../http/page.js';
import { formatUtc } from '../instants/rfc3339.js';
import type { CalendarEvent } from '../state/calendar-event.js';
import { etagOfParts } from '../state/minting.js';
import { eventResource, type View } from './event-resource.js';

/** What a page of events is cut out of, and how it is told. */
export interface EventsAnswer extends OpenCalendar {
  readonly events: readonly CalendarEvent[];
  readonly zone: string | undefined;
  /** What was known when the first page is cut. */
  readonly mark: number;
  /** The token on the last page, by the mark of the first. */
  readonly syncToken?: (mark: number) => string | undefined;
  readonly resourceOf?: (event: CalendarEvent, view: View) => JsonObject;
}

/** A page of events with all that is said of their calendar, or 304 for who holds it already. */
export function answerEvents({ query, world, caller, headers }: Call, answer: EventsAnswer): Answer {
  const { calendar, role, events, zone, resourceOf = eventResource } = answer;
  const etag = etagOfParts([role, ...events.flatMap(({ id, version }) => [id, version])]);
  return unlessMatching(headers, etag, () => {
    const maxResults = Math.min(query.integer('maxResults') ?? 250, 2500);
    const { pages: manner } = world.state.settings;
    const page = cutPage(events, { query, maxResults, manner, mark: answer.mark });
    const maxAttendees = query.integer('maxAttendees');
    const view = { calendar, role, account: caller.account, zone, maxAttendees };
    const account = world.state.accounts.find(({ email }) => email === caller.account);
    const entry = account?.calendarList.find(({ calendarId }) => calendarId === calendar.id);
    return ok(
      jsonObject({
        kind: 'calendar#events',
        etag,
        summary: calendar.summary,
        description: calendar.description,
        updated: formatUtc(calendar.updated),
        timeZone: zone ?? calendar.zone,
        accessRole: role,
        defaultReminders: isAtLeast(role, 'reader') ? (entry?.defaultReminders ?? []) : [],
        nextPageToken: page.nextPageToken,
        nextSyncToken: page.nextPageToken === undefined ? answer.syncToken?.(page.mark) : undefined,
        items: page.items.map((event) => resourceOf(event, view)),
      }),
      etag,
    );
  });
}

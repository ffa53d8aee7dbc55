import type { Interval } from '../../time/interval.js';
import { allPages } from './pages.js';
import type { GoogleCalls } from './request.js';
import type { Patience } from './transport.js';
import { wholeSeconds } from './whole-seconds.js';
import { textOf } from './wire.js';

/** Which events are listed, and what is asked of each. */
export interface ListedEvents {
  readonly calendarId: string;
  /** Those that touch it; all of them when missing. */
  readonly range?: Interval;
  /** Only those with this private property, `name=value`. */
  readonly privateExtendedProperty?: string;
  readonly fields: string;
}

/** An event as it was listed, and the zone its calendar means its dates in. */
export interface ListedEvent {
  readonly event: unknown;
  readonly zone: string | undefined;
}

/** Lists live events to the last page, repeated ones as they take place. */
export async function listBodies(
  calls: GoogleCalls,
  { calendarId, range, privateExtendedProperty, fields }: ListedEvents,
  patience: Patience,
): Promise<readonly ListedEvent[]> {
  const call = 'events.list';
  // Google ignores milliseconds here, so the question is a little wider than the answer.
  const window = range && wholeSeconds(range);
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
            timeMin: window?.start,
            timeMax: window?.end,
            privateExtendedProperty,
            singleEvents: true,
            maxResults: 2500,
            fields,
            pageToken,
          },
          repeatable: true,
        },
        patience,
      ),
  });
  return pages.flatMap(({ answer, items }) => {
    const zone = textOf(answer, 'timeZone');
    return items.map((event) => ({ event, zone }));
  });
}

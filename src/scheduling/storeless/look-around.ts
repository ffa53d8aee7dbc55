import { BookingError } from '../../contract/index.js';
import type { TentativeEvent } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import { itemsOf } from '../busy/ask-calendars.js';
import { blockOf, questionsTo, readCalendars } from '../busy/busy-times.js';
import type { Block } from '../busy/busy-times.js';
import type { Desk } from './desk.js';
import { withNeighbours } from './standing-times.js';
import type { StorelessParts } from './storeless-parts.js';

/** What stands around a time. */
export interface Surroundings {
  /** All that stands in the linked calendar and takes time. */
  readonly events: readonly TentativeEvent[];
  /** What takes time in the other conflict calendars. */
  readonly blocks: readonly Block[];
}

/**
 * Looks at all conflict calendars as they are now: the linked one event by event, a day back and ahead, the others by what
 * they say is busy.
 *
 * @throws BookingError `calendar-unreachable` where any of them cannot be read: what is unknown is not free.
 */
export async function lookAround(
  parts: Pick<StorelessParts, 'busy'>,
  { host, calendarId, tentative }: Desk,
  { time, signal }: { readonly time: Interval; readonly signal: AbortSignal },
): Promise<Surroundings> {
  const others = questionsTo(host)
    .map((question) => ({
      ...question,
      calendarIds: question.calendarIds.filter((id) => id !== calendarId),
    }))
    .filter(({ calendarIds }) => calendarIds.length > 0);
  const [standing, readings] = await Promise.all([
    tentative.standing(calendarId, withNeighbours(time), { signal }),
    readCalendars(parts.busy, others, { range: withNeighbours(time), signal }),
  ]);
  const unread = readings.find((reading) => 'error' in reading);
  if (unread)
    throw new BookingError('calendar-unreachable', {
      detail: 'a conflict calendar cannot be read',
      cause: unread.error,
    });
  return {
    events: standing.filter(({ transparency }) => transparency === 'opaque'),
    blocks: readings.flatMap((reading) =>
      itemsOf([reading])
        .filter(({ transparency }) => transparency === 'opaque')
        .map((item) => blockOf(item, reading)),
    ),
  };
}

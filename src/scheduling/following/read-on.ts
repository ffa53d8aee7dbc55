import type { CalendarAdapter, FollowedCalendar } from '../../contract/index.js';
import { longestCall } from '../scheduler/job-terms.js';
import type { FollowingParts } from './following-parts.js';
import { noticeChanges } from './notice-changes.js';

/** Pages read in one turn at most; the next turn goes on where this one ended. */
const pagesAtOnce = 20;

/**
 * Reads on from where a calendar has been followed to.
 *
 * @returns Whether there is more to read now
 */
export async function readOn(
  {
    bookings,
    following,
    busyMemory,
    now,
  }: Pick<FollowingParts, 'bookings' | 'following' | 'busyMemory' | 'now'>,
  calendar: FollowedCalendar,
  changesOf: NonNullable<CalendarAdapter['changes']>,
): Promise<boolean> {
  let { cursor } = calendar;
  let hasBegunAnew = false;
  for (let pages = 0; pages < pagesAtOnce; pages++) {
    const signal = AbortSignal.timeout(longestCall);
    const changes = await changesOf(calendar.calendarId, cursor, { signal });
    const after = cursor === undefined ? {} : { after: cursor };
    await noticeChanges({ bookings, now }, calendar, { changes, isBeginning: cursor === undefined });
    // Somebody else was faster, or it is no longer followed: there is nothing left to do here.
    if (!(await following.calendars.takeIn(calendar, { ...after, changes, now: now() }))) return false;
    if (changes.outcome === 'expired') {
      // A service that knows no cursor, not even the one it has just made, is asked again later.
      if (hasBegunAnew) return false;
      hasBegunAnew = true;
      cursor = undefined;
      continue;
    }
    if (changes.events.length + changes.removed.length > 0)
      await busyMemory.forget(calendar.hostId, [calendar]);
    if (!changes.more) return false;
    cursor = changes.cursor;
  }
  return true;
}

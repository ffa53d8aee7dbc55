import { BookingError, isBookingError } from '../../contract/index.js';
import type { FollowedCalendar } from '../../contract/index.js';
import { followSettings } from './follow-settings.js';
import type { FollowingParts } from './following-parts.js';
import { channelKeeper } from './keep-channel.js';
import { readOn } from './read-on.js';

const minute = 60_000;
const day = 86_400_000;
/** How long who takes a calendar has it: longer than its turn can last. */
const leaseLength = 30 * minute;
const calendarsAtOnce = 5;
/** How soon a change of the settings is followed at the latest: nobody says that they have changed. */
const settingsSeconds = 60;

/**
 * Follows the calendars of an owner's hosts: one round reads on in those that are due, and sees to it that their services tell
 * of changes.
 *
 * @returns A function that does a round, and answers how many calendars were read.
 */
export function followCalendars(parts: FollowingParts): () => Promise<number> {
  const { calendars, following, now, onError } = parts;
  const { pollSeconds = 300, backstopSeconds = 1800 } = following;
  const settingsEvery = Math.min(settingsSeconds, pollSeconds) * 1000;
  const keepChannel = channelKeeper(parts);
  const failedInARow = new Map<string, number>();
  let hostIds: readonly string[] = [];
  let settingsReadAt = -Infinity;

  /** Reads on in a calendar; answers when it is to be asked again. */
  async function follow(calendar: FollowedCalendar): Promise<number> {
    const connection = await calendars.open(calendar.connectionId);
    const { adapter, capabilities } = connection;
    if (!adapter.changes || !capabilities.readEvents) return now() + day;
    try {
      const isMore = await readOn(parts, calendar, adapter.changes.bind(adapter));
      if (isMore) return now();
      const tells = await keepChannel(calendar, adapter);
      return now() + (tells ? backstopSeconds : pollSeconds) * 1000;
    } catch (error) {
      if (isBookingError(error) && error.code === 'unauthenticated')
        await calendars.ended(calendar.connectionId, connection, error);
      // Of some calendars the account sees only when they are busy: nothing is wrong with that.
      if (isBookingError(error) && error.code === 'refused') return now() + day;
      throw error;
    }
  }

  /** What a failure costs: a pause, which grows. What is known stays, and so does the place where it is read on. */
  function pauseAfter(error: unknown, name: string): number {
    const failures = (failedInARow.get(name) ?? 0) + 1;
    failedInARow.set(name, failures);
    const { code, details } = isBookingError(error) ? error : new BookingError('unavailable');
    // The host has to do something first; that it was done shows sooner in what guests ask.
    if (code === 'unauthenticated' || code === 'not-found') return 60 * minute;
    const grown = Math.min(2 ** Math.min(failures - 1, 6) * minute, 30 * minute);
    return Math.max(grown, (details.retryAfterSeconds ?? 0) * 1000);
  }

  async function turn(calendar: FollowedCalendar): Promise<void> {
    const name = JSON.stringify([calendar.hostId, calendar.connectionId, calendar.calendarId]);
    let dueAt: number;
    try {
      dueAt = await follow(calendar);
      failedInARow.delete(name);
    } catch (error) {
      onError(error, { doing: 'following a calendar' });
      dueAt = now() + pauseAfter(error, name);
    }
    await following.calendars.giveBack(calendar, dueAt);
  }

  return async () => {
    if (Math.abs(now() - settingsReadAt) >= settingsEvery) {
      hostIds = await followSettings(parts);
      settingsReadAt = now();
    }
    const due = await following.calendars.takeDue({
      hostIds,
      now: now(),
      until: now() + leaseLength,
      limit: calendarsAtOnce,
    });
    await Promise.all(due.map(turn));
    return due.length;
  };
}

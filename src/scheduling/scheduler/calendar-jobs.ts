import { BookingError, isBookingError } from '../../contract/index.js';
import type { BookingErrorCode, CalendarEntry, Job } from '../../contract/index.js';
import { agreeCalendar } from './calendar-entry.js';
import type { Desk } from './calendar-desk.js';
import { backoff, longestCall } from './job-terms.js';
import type { JobParts, Outcome } from './job-terms.js';
import { giveUp } from './give-up.js';
import { learnInvites } from './learn-invites.js';
import { confirmedOn, isShown } from './shown-bookings.js';

const hour = 3_600_000;
/** What could not be written by now is the host's to see to. */
const writePatience = 24 * hour;

/** Makes the calendar agree with the bookings of an occupancy, as far as that works now. */
export async function attemptCalendar(parts: JobParts, job: Job): Promise<Outcome | 'stale'> {
  const entry = await parts.bookings.calendarEntry({
    hostId: job.hostId,
    occupancyId: job.subject,
  });
  if (!entry) return 'done';
  const { connectionId } = entry;
  try {
    const connection = await parts.calendars.open(connectionId);
    try {
      const signal = AbortSignal.timeout(longestCall);
      return await attempt({ ...parts, adapter: connection.adapter, job, signal }, entry);
    } catch (error) {
      if (isBookingError(error) && error.code === 'unauthenticated')
        await parts.calendars.ended(connectionId, connection, error);
      throw error;
    }
  } catch (error) {
    parts.onError(error, { doing: 'writing the calendar', bookingRef: entry.bookingRef });
    const { code, details } = isBookingError(error) ? error : new BookingError('unavailable');
    const isHopeless = code === 'refused' || (await isGone(parts, connectionId, code));
    const isTooLate = parts.now() - job.createdAt >= writePatience && !(await awaitsLink(parts, entry));
    if (isHopeless || isTooLate) return giveUp({ ...parts, job }, entry, code);
    const asked = Math.min((details.retryAfterSeconds ?? 0) * 1000, hour);
    return { againAt: parts.now() + Math.max(backoff(job.attempts), asked), error: code };
  }
}

/** What is not known of the calendar keeps nobody from writing, and is asked for again. */
async function attempt(desk: Desk, entry: CalendarEntry): Promise<Outcome | 'stale'> {
  const known = await learnInvites(desk, entry);
  if (!known) return 'stale';
  const outcome = await agreeCalendar(desk, known);
  const { job, now } = desk;
  const isOpen = known.invites === 'unknown' && now() - job.createdAt < writePatience;
  return outcome === 'done' && isOpen ? { againAt: now() + backoff(job.attempts) } : outcome;
}

/** What moves on under every attempt comes back, too, until it is the host's to see to. */
export async function giveUpInTime(parts: JobParts, job: Job): Promise<Outcome | 'stale'> {
  const entry = await parts.bookings.calendarEntry({ hostId: job.hostId, occupancyId: job.subject });
  return entry && parts.now() - job.createdAt >= writePatience
    ? giveUp({ ...parts, job }, entry, 'version-conflict')
    : 'stale';
}

/** Whether all is written and only a link, which may be ready, is still to be read: that is worth asking for until it is used. */
async function awaitsLink(parts: JobParts, entry: CalendarEntry): Promise<boolean> {
  const session = await confirmedOn(parts, entry);
  const isWaiting = ['requested', 'pending'].includes(entry.conference?.state ?? '');
  return isWaiting && isShown(entry, session) && session.some(({ time }) => time.end > parts.now());
}

/** Its host has ended the connection: unlike one that is to be renewed, it does not come back by itself. */
async function isGone(
  { settings }: JobParts,
  connectionId: string,
  code: BookingErrorCode,
): Promise<boolean> {
  return code === 'unauthenticated' && !(await settings.connection(connectionId));
}

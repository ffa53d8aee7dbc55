import { BookingError, isBookingError } from '../../contract/index.js';
import type { Job } from '../../contract/index.js';
import { agreeCalendar } from './calendar-entry.js';
import { backoff, leaseMinutes } from './calendar-job-terms.js';
import type { CalendarJobParts, Outcome } from './calendar-job-terms.js';
import { giveUp } from './give-up.js';

const hour = 3_600_000;
/** Well below a job's lease, so that no attempt outlives it. */
const longestCall = 60_000;
/** What could not be written by now is the host's to see to. */
const writePatience = 24 * hour;

/**
 * Does the jobs that are due. A job does not say what to write: it makes the calendar agree with the bookings as they
 * stand by then, so that an old attempt never undoes a newer state, and every attempt is harmless.
 *
 * @returns How many jobs were taken.
 */
export async function workOnCalendars(parts: CalendarJobParts, limit = 10): Promise<number> {
  const jobs = await parts.bookings.takeJobs({ now: parts.now(), leaseMinutes, limit });
  await Promise.all(
    jobs.map(async (job) => {
      const outcome = await attempt(parts, job);
      await (outcome === 'done'
        ? parts.bookings.finishJob(job)
        : parts.bookings.postponeJob(job, outcome.againAt, outcome.error));
    }),
  );
  return jobs.length;
}

/** Looks again when something has moved on meanwhile. */
async function attempt(parts: CalendarJobParts, job: Job): Promise<Outcome> {
  for (let tries = 0; tries < 5; tries++) {
    const outcome = await attemptOnce(parts, job);
    if (outcome !== 'stale') return outcome;
  }
  return { againAt: parts.now() + backoff(job.attempts) };
}

async function attemptOnce(parts: CalendarJobParts, job: Job): Promise<Outcome | 'stale'> {
  const entry = await parts.bookings.calendarEntry(job);
  if (!entry) return 'done';
  const { connectionId } = entry;
  try {
    const connection = await parts.calendars.open(connectionId);
    try {
      const signal = AbortSignal.timeout(longestCall);
      return await agreeCalendar({ ...parts, adapter: connection.adapter, job, signal }, entry);
    } catch (error) {
      if (isBookingError(error) && error.code === 'unauthenticated')
        await parts.calendars.ended(connectionId, connection);
      throw error;
    }
  } catch (error) {
    parts.onError(error, { doing: 'writing the calendar', bookingRef: entry.bookingRef });
    const { code, details } = isBookingError(error) ? error : new BookingError('unavailable');
    if (code === 'refused' || parts.now() - job.createdAt >= writePatience) return giveUp(parts, entry);
    const asked = Math.min((details.retryAfterSeconds ?? 0) * 1000, hour);
    return { againAt: parts.now() + Math.max(backoff(job.attempts), asked), error: code };
  }
}

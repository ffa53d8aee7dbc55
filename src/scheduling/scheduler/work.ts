import type { Job, JobKind } from '../../contract/index.js';
import { attemptNotification } from '../telling/attempt-notification.js';
import { attemptWebhook } from '../telling/attempt-webhook.js';
import { attemptLink } from './attempt-link.js';
import { attemptCalendar, giveUpInTime } from './calendar-jobs.js';
import { expire } from './expire.js';
import { backoff, leaseMinutes } from './job-terms.js';
import type { JobParts, Outcome } from './job-terms.js';
import { attemptWaitlist } from '../waiting/attempt-waitlist.js';
import { lookAgain } from './second-look.js';

type Attempt = (parts: JobParts, job: Job) => Promise<Outcome | 'stale'>;

const attempts: Readonly<Record<JobKind, Attempt>> = {
  calendar: attemptCalendar,
  link: attemptLink,
  expiry: expire,
  'second-look': lookAgain,
  waitlist: attemptWaitlist,
  webhook: attemptWebhook,
  notification: attemptNotification,
};

/** Takes jobs of some kinds that are due; nobody else gets them before the lease ends. */
export function takeDue(
  { bookings, now }: JobParts,
  { kinds, limit }: { readonly kinds: readonly JobKind[]; readonly limit: number },
): Promise<readonly Job[]> {
  return bookings.takeJobs({ now: now(), leaseMinutes, limit, kinds });
}

/**
 * Does a job that was taken. One of the calendar does not say what to write: it makes the world agree with the bookings as
 * they stand by then, so that an old attempt never undoes a newer state, and every attempt is harmless.
 */
export async function doJob(parts: JobParts, job: Job): Promise<void> {
  const outcome = await attempt(parts, job);
  await (outcome === 'done'
    ? parts.bookings.finishJob(job)
    : parts.bookings.postponeJob(job, outcome.againAt, outcome.error));
}

/** Looks again when something has moved on meanwhile. */
async function attempt(parts: JobParts, job: Job): Promise<Outcome> {
  for (let tries = 0; tries < 5; tries++) {
    const outcome = await attempts[job.kind](parts, job);
    if (outcome !== 'stale') return outcome;
  }
  const later = { againAt: parts.now() + backoff(job.attempts) };
  if (job.kind !== 'calendar') return later;
  const outcome = await giveUpInTime(parts, job);
  return outcome === 'stale' ? later : outcome;
}

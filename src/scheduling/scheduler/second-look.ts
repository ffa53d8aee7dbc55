import type { BookingRecord, Job } from '../../contract/index.js';
import { overlaps } from '../../time/interval.js';
import { readBusyTimes } from '../busy/busy-times.js';
import type { BusyTimes } from '../busy/busy-times.js';
import { minutes } from '../engine/minutes.js';
import { backoff, longestCall } from './job-terms.js';
import type { JobParts, Outcome } from './job-terms.js';
import { jobsTelling } from '../telling/news-jobs.js';

/** Calendars that cannot be read for so long are not asked any more. */
const patience = minutes(60);

/**
 * Between the look before a booking and its event, somebody may have written into a calendar by hand: no lock of ours keeps
 * anybody from that. It is looked for once our event stands there, and other systems are told. The booking stands.
 */
export async function lookAgain(parts: JobParts, job: Job): Promise<Outcome | 'stale'> {
  const { bookings, now } = parts;
  const record = await bookings.find(job.owner, job.subject);
  if (record?.status !== 'confirmed' || record.time.end <= now()) return 'done';
  const looks = await lookAt(parts, record);
  if (!looks.some((look) => hasOther(look, record))) {
    const isUnread = looks.some(({ unreadable }) => unreadable.length > 0);
    return isUnread && now() - job.createdAt < patience ? { againAt: now() + backoff(job.attempts) } : 'done';
  }
  const jobs = await jobsTelling(parts, record, { type: 'booking.conflict-detected' });
  // Stored with the record as it was looked at, so that nobody is told of a time that it has left.
  const changed = await bookings.change({ record, jobs, now: now() });
  return changed === 'changed' ? 'done' : 'stale';
}

async function lookAt(parts: JobParts, { hosts, time }: BookingRecord): Promise<readonly BusyTimes[]> {
  const signal = AbortSignal.timeout(longestCall);
  const settings = await parts.settings.hosts(hosts.map(({ id }) => id));
  return Promise.all(settings.map((host) => readBusyTimes(parts, { host, range: time, signal })));
}

/** Where only busy and free may be read, what stands there may be a copy of our own event: that is not told of. */
function hasOther({ blocks }: BusyTimes, { time }: BookingRecord): boolean {
  return blocks.some((block) => block.eventId !== undefined && overlaps(block, time));
}

import { linkJobs } from '../../contract/link-job.js';
import type { Job } from '../../contract/index.js';
import { withoutDeadline } from './awaiting-yes.js';
import type { Outcome } from './job-terms.js';
import { newsJobs } from '../telling/news-jobs.js';
import type { TellingParts } from '../telling/telling-parts.js';

/** Ends a booking that waited too long for its host's yes; its time is free again. */
export async function expire(parts: TellingParts, { owner, subject }: Job): Promise<Outcome | 'stale'> {
  const { bookings, now } = parts;
  const record = await bookings.find(owner, subject);
  if (record?.status !== 'pending' || record.confirmBy === undefined) return 'done';
  // It was moved, and waits for another yes.
  if (record.confirmBy > now()) return { againAt: record.confirmBy };
  const ended = { ...withoutDeadline(record), status: 'expired' as const, version: record.version + 1 };
  const jobs = [...(await newsJobs(parts, ended, undefined)), ...linkJobs(ended, now())];
  const changed = await bookings.change({ record: ended, jobs, now: now() });
  return changed === 'changed' ? 'done' : 'stale';
}

import type { BookingRecord, JobRequest, WaitingRecord } from '../../contract/index.js';
import { isLive } from '../../contract/index.js';
import { lookJob } from '../../contract/look-job.js';
import type { Happening } from '../telling/what-happened.js';

/** Those of all hosts whose time a place waits for. */
export function lookJobs({ owner, hostIds }: WaitingRecord, dueAt: number): readonly JobRequest[] {
  return hostIds.map((hostId) => lookJob(owner, hostId, dueAt));
}

/** Those of the hosts whose time became free with what happened to a booking. */
export function freedTimeJobs({ before, after }: Happening, now: number): readonly JobRequest[] {
  if (!before || !isLive(before) || !hasLeft(before, after)) return [];
  return before.hosts.map(({ id }) => lookJob(before.owner, id, now));
}

function hasLeft(before: BookingRecord, after: BookingRecord): boolean {
  return !isLive(after) || before.time.start !== after.time.start || before.time.end !== after.time.end;
}

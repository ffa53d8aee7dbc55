import type { JobRequest, WaitingRecord } from '../../contract/index.js';
import { isLive } from '../../contract/index.js';
import { lookJob } from '../../contract/look-job.js';
import { isMoved } from '../telling/what-happened.js';
import type { Happening } from '../telling/what-happened.js';

/** Those of all hosts whose time a place waits for. */
export function lookJobs({ owner, hostIds }: WaitingRecord, dueAt: number): readonly JobRequest[] {
  return hostIds.map((hostId) => lookJob(owner, hostId, dueAt));
}

/** Those of the hosts whose time became free with what happened to a booking. */
export function freedTimeJobs(happening: Happening, now: number): readonly JobRequest[] {
  const { before, after } = happening;
  const hasLeft = !isLive(after) || isMoved(happening);
  if (!before || !isLive(before) || !hasLeft) return [];
  return before.hosts.map(({ id }) => lookJob(before.owner, id, now));
}

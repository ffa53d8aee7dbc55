import type { JobRequest } from './booking-store.js';

/** The job that looks for something to offer to those who wait for a host's time; one for each host. */
export function lookJob(owner: string, hostId: string, dueAt: number): JobRequest {
  return { kind: 'waitlist', owner, hostId, subject: 'waitlist', dueAt };
}

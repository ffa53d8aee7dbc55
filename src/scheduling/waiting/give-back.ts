import type { WaitingRecord } from '../../contract/index.js';
import type { SchedulerParts } from '../scheduler/scheduler-parts.js';
import { lookJobs } from './look-jobs.js';

/** Gives back the time that was kept for a place, and sees to the next in line once it is free: who looked before saw it taken. */
export async function giveBack(
  { bookings, now, workSoon }: Pick<SchedulerParts, 'bookings' | 'now' | 'workSoon'>,
  place: WaitingRecord,
  hold: string,
): Promise<void> {
  await bookings.release(place.owner, hold);
  await bookings.addJobs(lookJobs(place, now()), now());
  workSoon();
}

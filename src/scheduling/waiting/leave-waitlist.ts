import { BookingError, isWaiting } from '../../contract/index.js';
import type { BookingRef, WaitlistEntry } from '../../contract/index.js';
import type { SchedulerParts } from '../scheduler/scheduler-parts.js';
import { changePlace } from './change-place.js';
import { giveBack } from './give-back.js';
import { lookJobs } from './look-jobs.js';
import { openPlace, seenPlace } from './open-place.js';

/** Gives a place up; what was offered to it goes to the next in line. @throws BookingError `not-found`, `gone` once it was booked. */
export async function leaveWaitlist(parts: SchedulerParts, ref: BookingRef): Promise<WaitlistEntry> {
  const place = await openPlace(parts, ref);
  let hold = place.offer?.hold;
  const left = await changePlace(parts, place, (current) => {
    if (current.status === 'booked') throw new BookingError('gone');
    if (!isWaiting(current)) return undefined;
    const { offer, ...others } = current;
    hold = offer?.hold;
    return { becomes: { ...others, status: 'left' }, jobs: offer ? lookJobs(current, parts.now()) : [] };
  });
  if (hold !== undefined) await giveBack(parts, left, hold);
  return seenPlace(parts, left);
}

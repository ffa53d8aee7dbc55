import { BookingError } from '../../contract/index.js';
import type { BookingRef, OfferAnswer, WaitlistEntry } from '../../contract/index.js';
import { readInstant } from '../scheduler/read-wishes.js';
import type { SchedulerParts } from '../scheduler/scheduler-parts.js';
import { changePlace, isOffered, withoutOffer } from './change-place.js';
import { giveBack } from './give-back.js';
import { lookJobs } from './look-jobs.js';
import { openPlace, seenPlace } from './open-place.js';

/** Lets the next in line have what is offered; passing twice is no error. */
export async function passOffer(
  parts: SchedulerParts,
  ref: BookingRef,
  answer: OfferAnswer,
): Promise<WaitlistEntry> {
  const start = readInstant(answer.start, 'start');
  const place = await openPlace(parts, ref);
  let hold = place.offer?.hold;
  const passed = await changePlace(parts, place, (current) => {
    if (isOffered(current, start, parts.now())) {
      hold = current.offer?.hold;
      return { becomes: withoutOffer(current), jobs: lookJobs(current, parts.now()) };
    }
    if (current.status !== 'waiting' || !current.passed.includes(start)) throw new BookingError('gone');
    hold = undefined;
    return undefined;
  });
  if (hold !== undefined) await giveBack(parts, passed, hold);
  return seenPlace(parts, passed);
}

import type { TentativeEvent } from '../../contract/index.js';
import { orRefusal } from '../scheduler/claiming.js';
import { isBookingError } from '../../contract/index.js';
import type { StorelessParts } from './storeless-parts.js';
import type { Wanted } from './wanted.js';

/** Milliseconds before each look: a link is mostly there at once, and the calendar mails it to the guest in any case. */
const pauses: readonly number[] = [500, 1500];

/** Waits a moment for a video link that is still being made: without a store, nobody can follow it later. */
export async function followLink(
  parts: Pick<StorelessParts, 'sleep' | 'patience'>,
  { desk }: Pick<Wanted, 'desk'>,
  booked: TentativeEvent,
): Promise<TentativeEvent> {
  let event = booked;
  for (const pause of pauses) {
    if (!isUndecided(event)) break;
    await parts.sleep(pause);
    const at = { calendarId: desk.calendarId, eventId: event.id };
    const later = await orRefusal(desk.tentative.find(at, { signal: parts.patience() }));
    // The booking stands whatever becomes of its link.
    if (later && !isBookingError(later)) event = later;
  }
  return event;
}

function isUndecided({ conference }: TentativeEvent): boolean {
  return conference?.state === 'requested' || conference?.state === 'pending';
}

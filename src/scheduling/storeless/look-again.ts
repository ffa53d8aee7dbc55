import { isBookingError } from '../../contract/index.js';
import type { TentativeEvent } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import { conflictOf, conflictsIn } from './conflicts.js';
import type { BookingConflict } from './conflicts.js';
import type { Desk } from './desk.js';
import { lookAround } from './look-around.js';
import { isOver } from './standing-times.js';
import type { StorelessParts } from './storeless-parts.js';

/** Long enough for a calendar to show what was written when the booking was made, short enough for somebody to act on it. */
const secondLookAfter = 10_000;

/** Whether something else stands at the time of a booking that was just made. */
export async function lookAgain(
  parts: StorelessParts,
  desk: Desk,
  event: TentativeEvent,
): Promise<BookingConflict | undefined> {
  await parts.sleep(secondLookAfter);
  const around = await lookAround(parts, desk, { time: event, signal: parts.patience() });
  // As it stands by now; called off meanwhile, it is in nobody's way.
  const current = around.events.find(({ id }) => id === event.id);
  return current && conflictOf(current, around, parts.yieldsTo);
}

/** All conflicts in a stretch of time. Holds that are over are taken away on the way. */
export async function findConflicts(
  parts: StorelessParts,
  desk: Desk,
  range: Interval,
): Promise<readonly BookingConflict[]> {
  const around = await lookAround(parts, desk, { time: range, signal: parts.patience() });
  for (const event of around.events) if (isOver(event, parts.now())) await sweep(desk, event);
  return conflictsIn(around, parts.yieldsTo);
}

/** Whoever wrote it may have confirmed it meanwhile, and then it stays. */
async function sweep({ calendarId, tentative }: Desk, { id, etag }: TentativeEvent): Promise<void> {
  try {
    await tentative.drop({ calendarId, eventId: id, etag });
  } catch (error) {
    if (!isBookingError(error)) throw error;
  }
}

import { BookingError, isBookingError } from '../../contract/index.js';
import type { BookingErrorCode, TentativeEvent, VersionedAddress } from '../../contract/index.js';
import { unless } from '../scheduler/calendar-desk.js';
import type { StorelessParts } from './storeless-parts.js';
import { bookedDraftOf, holdDraftOf, needSameRequest } from './wanted.js';
import type { Wanted } from './wanted.js';
import { isConfirmed } from './yielding.js';

/** The event of a booking as it stands by now, and the attempt whose id it has. */
export interface Placed {
  readonly event: TentativeEvent;
  readonly attempt: number;
}

/** Ids that one key may use up: each is burnt by a hold that was dropped. */
const longestWalk = 40;

/**
 * Writes a hold under the first id of this booking that is free. Where an event of this booking stands already (an earlier
 * attempt, or one in another process), that is the answer: a hold is carried on with.
 *
 * @throws BookingError `key-reused`, `calendar-unreachable`.
 */
export async function place(
  parts: Pick<StorelessParts, 'now'>,
  wanted: Wanted,
  { from, signal }: { readonly from: number; readonly signal: AbortSignal },
): Promise<Placed> {
  const { calendarId, tentative } = wanted.desk;
  for (let attempt = from; attempt < from + longestWalk; attempt++) {
    const draft = await holdDraftOf(wanted, attempt, parts.now());
    const event = await unless(['version-conflict'], tentative.hold(calendarId, draft, { signal }));
    if (event === 'version-conflict') continue;
    needSameRequest(wanted, event);
    if (isConfirmed(event) || isAsHeld(wanted, event)) return { event, attempt };
    // The host has moved it, so it keeps another time than the one that is wanted.
    await unless(['version-conflict'], tentative.drop(addressOf(event), { signal }));
  }
  throw new BookingError('calendar-unreachable', { detail: 'no event id of this booking is free' });
}

/** Whether a hold still takes the time that is wanted. */
export function isAsHeld({ record: { time } }: Wanted, event: TentativeEvent): boolean {
  return event.start === time.start && event.end === time.end && event.transparency === 'opaque';
}

/**
 * Confirms a hold that was found clear, if it is still the very same.
 *
 * @returns the event; `changed` where somebody has changed or dropped the hold
 */
export async function confirm(
  wanted: Wanted,
  { event, attempt }: Placed,
  signal: AbortSignal,
): Promise<TentativeEvent | 'changed'> {
  const draft = await bookedDraftOf(wanted, attempt);
  const moved: readonly BookingErrorCode[] = ['version-conflict', 'not-found'];
  const confirmed = await unless(moved, wanted.desk.tentative.confirm(addressOf(event), draft, { signal }));
  return typeof confirmed === 'string' ? 'changed' : confirmed;
}

/**
 * Gives a hold up. `gone`: it is no more, and whatever was sent to confirm it can do so no more · `unknown`: the calendar
 * does not say; it ends by itself · or the event, which somebody has confirmed meanwhile.
 */
export async function letGo(
  parts: Pick<StorelessParts, 'patience'>,
  { desk }: Pick<Wanted, 'desk'>,
  held: TentativeEvent,
): Promise<'gone' | 'unknown' | TentativeEvent> {
  const { tentative } = desk;
  const signal = parts.patience();
  let event: TentativeEvent | undefined = held;
  try {
    for (let tries = 0; tries < 3; tries++) {
      const dropped = await unless(['version-conflict'], tentative.drop(addressOf(event), { signal }));
      if (dropped !== 'version-conflict') return 'gone';
      event = await tentative.find({ calendarId: desk.calendarId, eventId: held.id }, { signal });
      if (!event) return 'gone';
      if (isConfirmed(event)) return event;
    }
    return 'unknown';
  } catch (error) {
    // Told by the desk already.
    if (isBookingError(error)) return 'unknown';
    throw error;
  }
}

function addressOf({ calendarId, id, etag }: TentativeEvent): VersionedAddress {
  return { calendarId, eventId: id, etag };
}

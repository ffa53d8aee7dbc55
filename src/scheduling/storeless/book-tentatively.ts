import { BookingError, isBookingError } from '../../contract/index.js';
import type { TentativeEvent } from '../../contract/index.js';
import { listFree } from '../scheduler/availability.js';
import { confirm, isAsHeld, letGo, place } from './hold-and-confirm.js';
import type { Placed } from './hold-and-confirm.js';
import type { StorelessParts } from './storeless-parts.js';
import { verify } from './verify.js';
import type { Wanted } from './wanted.js';
import { isConfirmed } from './yielding.js';

/** The event that was booked; `isNew` where this very call has confirmed it. */
export interface Booked {
  readonly event: TentativeEvent;
  readonly isNew: boolean;
}

/** Looks at one hold: the host may change it, and a calendar may be behind. */
const looks = 3;

/**
 * Holds a time tentatively, looks who else is there, and confirms what was first. Where all who met have yielded, everybody
 * comes back after a pause of their own.
 *
 * @returns the event, or `taken`
 * @throws BookingError `calendar-unreachable`, `key-reused`; `in-progress` where the calendar took the booking and does not
 * say what has become of it: the same key finds out.
 */
export async function bookTentatively(parts: StorelessParts, wanted: Wanted): Promise<Booked | 'taken'> {
  let from = 0;
  for (let round = 0; round < parts.rounds; round++) {
    if (round > 0) await parts.sleep(parts.random() * 2000 * 2 ** round);
    const signal = parts.patience();
    const free = await listFree(parts, { ...wanted.question, signal });
    if (free.length === 0) return 'taken';
    const placed = await place(parts, wanted, { from, signal });
    if (isConfirmed(placed.event)) return { event: placed.event, isNew: false };
    from = placed.attempt;
    const outcome = await settle(parts, wanted, { placed, signal });
    if (outcome !== 'rivals') return outcome;
  }
  return 'taken';
}

/** Brings a hold to its end: confirmed, or gone. */
async function settle(
  parts: StorelessParts,
  wanted: Wanted,
  { placed, signal }: { readonly placed: Placed; readonly signal: AbortSignal },
): Promise<Booked | 'taken' | 'rivals'> {
  let { event } = placed;
  let isSent = false;
  try {
    for (let look = 0; look < looks; look++) {
      // What others wrote before this hold shall be seen by now.
      await parts.sleep(300 + parts.random() * 700);
      const verdict = await verify(parts, wanted, { held: event, signal });
      if (verdict === 'rivals' || verdict === 'taken')
        return await yielded(parts, wanted, { event, verdict });
      if (typeof verdict === 'object') {
        await letGo(parts, wanted, event);
        return { event: verdict, isNew: false };
      }
      if (verdict === 'clear') {
        isSent = true;
        const confirmed = await confirm(wanted, { ...placed, event }, signal);
        isSent = false;
        if (confirmed !== 'changed') return { event: confirmed, isNew: true };
      }
      const current = await wanted.desk.tentative.find(
        { calendarId: wanted.desk.calendarId, eventId: event.id },
        { signal },
      );
      // The host has deleted it, or somebody has swept it away because it took so long.
      if (!current) break;
      event = current;
      if (isConfirmed(current)) return { event: current, isNew: false };
      if (!isAsHeld(wanted, current)) break;
    }
  } catch (error) {
    return await afterFailure(parts, wanted, { event, error, isSent });
  }
  return yielded(parts, wanted, { event, verdict: 'rivals' });
}

async function yielded<Verdict>(
  parts: StorelessParts,
  wanted: Wanted,
  { event, verdict }: { readonly event: TentativeEvent; readonly verdict: Verdict },
): Promise<Booked | Verdict> {
  const left = await letGo(parts, wanted, event);
  return typeof left === 'object' ? { event: left, isNew: false } : verdict;
}

/** Nothing is half booked: either the hold is gone, or it became the booking, or the same key will find out. */
async function afterFailure(
  parts: StorelessParts,
  wanted: Wanted,
  {
    event,
    error,
    isSent,
  }: { readonly event: TentativeEvent; readonly error: unknown; readonly isSent: boolean },
): Promise<Booked> {
  const left = await letGo(parts, wanted, event);
  if (typeof left === 'object') return { event: left, isNew: true };
  if (left === 'gone' || !isSent || !isBookingError(error)) throw error;
  throw new BookingError('in-progress', { retryAfterSeconds: 2, cause: error });
}

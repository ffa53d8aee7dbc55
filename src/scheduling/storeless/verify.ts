import { claimsMeet, isBookingError } from '../../contract/index.js';
import type { TentativeEvent } from '../../contract/index.js';
import { evaluate } from '../scheduler/evaluate.js';
import { lookAround } from './look-around.js';
import type { Surroundings } from './look-around.js';
import { isOver, occupancyOf } from './standing-times.js';
import type { StorelessParts } from './storeless-parts.js';
import type { Wanted } from './wanted.js';
import { isConfirmed } from './yielding.js';

/**
 * What is seen from a hold: `clear` nobody has the time before it · `rivals` others hold it too, and may yield as well ·
 * `taken` it is gone · `unseen` the calendar does not show the hold itself, so whatever it shows is old · or the event of
 * the same booking that is confirmed already.
 */
export type Verdict = 'clear' | 'rivals' | 'taken' | 'unseen' | TentativeEvent;

/**
 * Looks whether a hold may become a booking.
 *
 * @throws BookingError `calendar-unreachable`.
 */
export async function verify(
  parts: StorelessParts,
  wanted: Wanted,
  { held, signal }: { readonly held: TentativeEvent; readonly signal: AbortSignal },
): Promise<Verdict> {
  const { desk, record } = wanted;
  const around = await lookAround(parts, desk, { time: record.time, signal });
  // A copy of the calendar that is behind misses what came before the hold, too.
  if (!around.events.some(({ id }) => id === held.id)) return 'unseen';
  const others = around.events.filter(({ id }) => id !== held.id);
  const twin = others.find((other) => other.bookingRef === record.ref && other.claim && isConfirmed(other));
  if (twin) return twin;
  const counting: TentativeEvent[] = [];
  for (const other of others) if (await counts(parts, wanted, { held, other, signal })) counting.push(other);
  if (isFree(wanted, { ...around, events: counting })) return 'clear';
  const settled = counting.filter((other) => !other.claim || isConfirmed(other));
  return isFree(wanted, { ...around, events: settled }) ? 'rivals' : 'taken';
}

/** Whether an event counts against a hold. */
async function counts(
  parts: StorelessParts,
  wanted: Wanted,
  {
    held,
    other,
    signal,
  }: { readonly held: TentativeEvent; readonly other: TentativeEvent; readonly signal: AbortSignal },
): Promise<boolean> {
  if (!other.claim) return true;
  const { record } = wanted;
  if (!claimsMeet({ ...record, ...record.time }, { ...other, ...other.claim })) return false;
  // Whoever wrote a hold that is over may still be about to confirm it: it counts until it is gone.
  if (isOver(other, parts.now())) return !(await sweep(wanted, other, signal));
  return parts.yieldsTo(held, other);
}

/** Takes a hold that is over away, whoever wrote it; false when it has changed meanwhile. */
async function sweep(
  { desk }: Pick<Wanted, 'desk'>,
  { id, etag }: TentativeEvent,
  signal: AbortSignal,
): Promise<boolean> {
  const { calendarId, tentative } = desk;
  try {
    await tentative.drop({ calendarId, eventId: id, etag }, { signal });
    return true;
  } catch (error) {
    if (isBookingError(error) && error.code === 'version-conflict') return false;
    throw error;
  }
}

/** Asks the engine that lists and validates, over what was seen. */
function isFree({ desk, question }: Wanted, { events, blocks }: Surroundings): boolean {
  const { id: hostId } = desk.host;
  const ours = events.filter(({ claim }) => claim);
  const foreign = events.filter(({ claim }) => !claim);
  const known = {
    busy: new Map([[hostId, { blocks: [...foreign, ...blocks], unreadable: [] }]]),
    occupancies: ours.map((event) => occupancyOf(event, hostId)),
  };
  return evaluate({ ...question, except: [] }, known).slots.length > 0;
}

import type { CalendarEntry, CalendarEvent } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import type { Session } from './event-draft.js';
import { nameOfTime } from './event-parts.js';
import { isShown } from './shown-bookings.js';

/** What somebody did to the event of an occupancy: took it away, or gave it another time. */
export type ChangeByHand = 'gone' | (Interval & { readonly isAllDay: boolean });

/**
 * What somebody has changed in the calendar since we wrote there; `undefined` where it is as we wrote it. That is told from
 * three things: what we wrote last, what was agreed, what stands there. So our own echo is no change, and where what was
 * agreed has moved on too, that counts, and is about to be written.
 */
export function changeByHand({
  entry,
  session,
  event,
}: {
  readonly entry: CalendarEntry;
  readonly session: Session;
  readonly event: CalendarEvent | undefined;
}): ChangeByHand | undefined {
  const agreed = nameOfTime(session[0].time);
  const isUpToDate = isShown(entry, session);
  // What was written before this was noted down was the agreed time.
  const written = writtenTimeOf(entry) ?? (isUpToDate ? agreed : undefined);
  if (entry.eventId === undefined || written !== agreed) return undefined;
  // An event that is missing and about to be written anyway is written anew.
  if (!event) return isUpToDate ? 'gone' : undefined;
  if (nameOfTime(event) === written) return undefined;
  return { start: event.start, end: event.end, isAllDay: event.isAllDay === true };
}

/** The time that we wrote last, as {@link nameOfTime} says it; `undefined` where nobody knows. */
export function writtenTimeOf({ written = [] }: Pick<CalendarEntry, 'written'>): string | undefined {
  const times = new Set(written.map(({ time }) => time));
  return times.size === 1 ? [...times][0] : undefined;
}

/** Whether two stretches are one. */
export function isSameTime(a: Interval, b: Interval): boolean {
  return a.start === b.start && a.end === b.end;
}

import type { BookingRecord, CalendarEntry, DriftClash, EventDrift } from '../../contract/index.js';
import { keep } from './calendar-desk.js';
import type { Desk } from './calendar-desk.js';
import { isSameTime } from './change-by-hand.js';
import type { ChangeByHand } from './change-by-hand.js';
import { jobsTelling } from '../telling/news-jobs.js';

/**
 * Notes that an event stands otherwise than its bookings, and tells of it, once. They stand as they were agreed.
 *
 * @returns The entry as it is now; `undefined` where somebody else has changed it
 */
export async function noteDrift(
  desk: Pick<Desk, 'bookings' | 'now' | 'settings' | 'onError' | 'sendWebhook' | 'notify'>,
  { entry, session }: { readonly entry: CalendarEntry; readonly session: readonly BookingRecord[] },
  change: { readonly byHand: ChangeByHand; readonly clash?: DriftClash },
): Promise<CalendarEntry | undefined> {
  const drift = driftOf(change, desk.now());
  if (entry.drift && isSameDrift(entry.drift, drift)) return entry;
  const told = await Promise.all(
    session.map((record) => jobsTelling(desk, record, { type: 'booking.changed-in-calendar', drift })),
  );
  return keep(desk, entry, { drift }, told.flat());
}

function driftOf(
  { byHand, clash }: { readonly byHand: ChangeByHand; readonly clash?: DriftClash },
  since: number,
): EventDrift {
  if (byHand === 'gone') return { state: 'gone', since };
  const { start, end } = byHand;
  return { state: 'moved', time: { start, end }, since, ...(clash !== undefined && { clash }) };
}

function isSameDrift(a: EventDrift, b: EventDrift): boolean {
  if (a.state === 'gone' || b.state === 'gone') return a.state === b.state;
  return isSameTime(a.time, b.time) && a.clash === b.clash;
}

import type { BookingRecord, CalendarEntry } from '../../contract/index.js';
import type { Desk } from './calendar-desk.js';

/** The bookings that an entry's event is for, the first one first. */
export async function confirmedOn(
  { bookings }: Pick<Desk, 'bookings'>,
  entry: CalendarEntry,
): Promise<readonly BookingRecord[]> {
  return (await bookings.sharing(entry)).filter(
    ({ status, leavesCalendar }) => status === 'confirmed' && leavesCalendar !== true,
  );
}

/** Whether the event shows these bookings as they stand, and no others. */
export function isShown(entry: CalendarEntry, session: readonly BookingRecord[]): boolean {
  return (
    Object.keys(entry.shown).length === session.length && session.every((record) => isWritten(entry, record))
  );
}

/** Whether the event shows a booking as it stands. */
export function isWritten({ shown }: CalendarEntry, { ref, version }: BookingRecord): boolean {
  return shown[ref]?.version === version && shown[ref].state === 'written';
}

/** Whether the event shows a booking as it stands, or may show it because somebody has set about it. */
export function isBegun({ shown }: CalendarEntry, { ref, version }: BookingRecord): boolean {
  return shown[ref]?.version === version && shown[ref].state !== 'failed';
}

/** Notes how far bookings have come in the calendar. */
export function shownAs(
  session: readonly BookingRecord[],
  state: CalendarEntry['shown'][string]['state'],
): CalendarEntry['shown'] {
  return Object.fromEntries(session.map(({ ref, version }) => [ref, { version, state }]));
}

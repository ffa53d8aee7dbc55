import type { BookingRecord, CalendarEntry, ShownBooking } from '../../contract/index.js';
import type { Desk } from './calendar-desk.js';
import { shownLinkOf } from './made-link.js';

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
export function isWritten({ shown }: CalendarEntry, record: BookingRecord): boolean {
  return isMeant(shown[record.ref], record) && shown[record.ref]?.state === 'written';
}

/** Whether the event shows a booking as it stands, or may show it because somebody has set about it. */
export function isBegun({ shown }: CalendarEntry, record: BookingRecord): boolean {
  return isMeant(shown[record.ref], record) && shown[record.ref]?.state !== 'failed';
}

/** Whether it is what a booking is by now that is meant: its version, and the link that a maker has made for it. */
function isMeant(shown: ShownBooking | undefined, record: BookingRecord): boolean {
  return shown?.version === record.version && shown.link === shownLinkOf(record);
}

/** Notes how far bookings have come in the calendar. */
export function shownAs(
  session: readonly BookingRecord[],
  state: CalendarEntry['shown'][string]['state'],
): CalendarEntry['shown'] {
  return Object.fromEntries(
    session.map((record) => {
      const link = shownLinkOf(record);
      return [record.ref, { version: record.version, state, ...(link !== undefined && { link }) }];
    }),
  );
}

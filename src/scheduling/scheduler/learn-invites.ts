import { isBookingError } from '../../contract/index.js';
import type { BookingRecord, CalendarEntry } from '../../contract/index.js';
import { untoldNotices } from '../telling/notification-jobs.js';
import { keep } from './calendar-desk.js';
import type { Desk } from './calendar-desk.js';
import { orRefusal } from './claiming.js';
import { confirmedOn } from './shown-bookings.js';

/**
 * Finds out whom the calendar of an entry invites, where it could not be asked when the entry was made. Those who were left to a
 * calendar that invites nobody are told from here; once, because that is stored with what was found out.
 *
 * @returns The entry as it is now, still `unknown` where the calendar cannot be asked; `undefined` where it has changed meanwhile
 */
export async function learnInvites(desk: Desk, entry: CalendarEntry): Promise<CalendarEntry | undefined> {
  if (entry.invites !== 'unknown') return entry;
  const described = await orRefusal(desk.calendars.describe(entry, desk.signal));
  const { invites: _unknown, ...known } = entry;
  // An account whose calendars may be written, and not listed, says nothing of them.
  if (isBookingError(described)) return described.code === 'refused' ? keep(desk, known, {}) : entry;
  if (described?.calendar.invitesNobody !== true) return keep(desk, known, {});
  const left = (await confirmedOn(desk, entry)).filter((record) => !wasGivenUp(entry, record));
  const told = left.flatMap((record) => untoldNotices(desk, record, { entry }));
  return keep(desk, known, { invites: 'nobody' }, told);
}

/** Whoever waited for what was given up was told then. */
function wasGivenUp({ shown }: CalendarEntry, { ref, version }: BookingRecord): boolean {
  return shown[ref]?.state === 'failed' && shown[ref].version === version;
}

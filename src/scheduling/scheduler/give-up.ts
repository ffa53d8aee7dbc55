import type { BookingErrorCode, CalendarEntry } from '../../contract/index.js';
import { keep } from './calendar-desk.js';
import type { Desk } from './calendar-desk.js';
import type { Outcome } from './job-terms.js';
import { askedLink } from './conference-link.js';
import { confirmedOn, isWritten, shownAs } from './shown-bookings.js';

/** Says of what could not be written that it will not be; what cannot be written makes no link either. */
export async function giveUp(
  desk: Pick<Desk, 'bookings' | 'now'>,
  entry: CalendarEntry,
  code: BookingErrorCode,
): Promise<Outcome | 'stale'> {
  const session = await confirmedOn(desk, entry);
  const wrong = session.filter((record) => !isWritten(entry, record));
  const gone = Object.entries(entry.shown).filter(([ref]) => session.every((record) => record.ref !== ref));
  const asked = askedLink(session);
  const conference =
    asked && entry.conference?.state !== 'ready' ? { ...asked, state: 'failed' as const } : entry.conference;
  const kept = await keep(desk, entry, {
    failure: { code, at: desk.now() },
    ...(conference && { conference }),
    shown: {
      ...entry.shown,
      ...Object.fromEntries(gone.map(([ref, { version }]) => [ref, { version, state: 'failed' as const }])),
      ...shownAs(wrong, 'failed'),
    },
  });
  return kept ? 'done' : 'stale';
}

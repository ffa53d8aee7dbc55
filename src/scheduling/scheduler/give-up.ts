import { isLive } from '../../contract/index.js';
import type { BookingErrorCode, CalendarEntry, Job } from '../../contract/index.js';
import { unwrittenNotices } from '../telling/notification-jobs.js';
import { keep } from './calendar-desk.js';
import { fallBack } from './conference-fallback.js';
import { askedLink, asksCalendar, linkStateOf } from './conference-link.js';
import type { JobParts, Outcome } from './job-terms.js';
import { nextLinkState } from './link-state.js';
import { confirmedOn, isWritten, shownAs } from './shown-bookings.js';

/** Says of what could not be written that it will not be; what cannot be written makes no link either. */
export async function giveUp(
  desk: JobParts & { readonly job: Job },
  entry: CalendarEntry,
  code: BookingErrorCode,
): Promise<Outcome | 'stale'> {
  const session = await confirmedOn(desk, entry);
  const wrong = session.filter((record) => !isWritten(entry, record));
  const gone = Object.entries(entry.shown).filter(([ref]) => session.every((record) => record.ref !== ref));
  const asked = askedLink(session);
  const isLost = asked && nextLinkState(linkStateOf(entry), 'hopeless') === 'failed';
  const conference = isLost ? { solution: asked.solution, state: 'failed' as const } : entry.conference;
  const records = await Promise.all(gone.map(([ref]) => desk.bookings.find(desk.job.owner, ref)));
  const off = records.flatMap((record) => (record && !isLive(record) ? record : []));
  const told = await Promise.all([...wrong, ...off].map((record) => unwrittenNotices(desk, record, entry)));
  const change = {
    failure: { code, at: desk.now() },
    ...(conference && { conference }),
    shown: {
      ...entry.shown,
      ...Object.fromEntries(gone.map(([ref, { version }]) => [ref, { version, state: 'failed' as const }])),
      ...shownAs(wrong, 'failed'),
    },
  };
  const kept = await keep(desk, entry, change, told.flat());
  if (!kept) return 'stale';
  return isLost ? fallBack(desk, session.filter(asksCalendar)) : 'done';
}

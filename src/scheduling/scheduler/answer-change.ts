import type { CalendarEntry } from '../../contract/index.js';
import { keep } from './calendar-desk.js';
import type { Desk } from './calendar-desk.js';
import type { ChangeByHand } from './change-by-hand.js';
import { noteDrift } from './drifted-event.js';
import type { Session } from './event-draft.js';
import { backoff } from './job-terms.js';
import type { Outcome } from './job-terms.js';
import { cancelAlong, clashAt, elsewhere, moveAlong } from './two-way.js';

/** How soon it is tried again to move a session that somebody is about to join. */
const joiningPause = 30_000;

interface Change {
  readonly entry: CalendarEntry;
  readonly session: Session;
  readonly byHand: ChangeByHand;
}

/**
 * Answers what somebody did to an event in the calendar, as its host has set: the bookings go along (two-way), or stand,
 * and their host is told (one-way). What is over stays as it was.
 *
 * @returns `noted` with the entry as it is now, where the bookings stand
 */
export async function answerChange(
  desk: Desk,
  change: Change,
): Promise<Outcome | 'stale' | { readonly noted: CalendarEntry }> {
  const { entry, session, byHand } = change;
  if (session[0].time.end <= desk.now()) return 'done';
  const host = await desk.settings.host(entry.hostId);
  if (byHand === 'gone') return answerRemoval(desk, change, host?.calendars.sync);
  return host?.calendars.sync === 'two-way' ? follow(desk, { ...change, byHand }) : note(desk, change);
}

/** The bookings stand; their host is told. */
async function note(
  desk: Desk,
  { entry, session, byHand }: Change,
): Promise<'stale' | { readonly noted: CalendarEntry }> {
  const noted = await noteDrift(desk, { entry, session }, { byHand });
  return noted ? { noted } : 'stale';
}

async function answerRemoval(
  desk: Desk,
  change: Change,
  sync: 'one-way' | 'two-way' | undefined,
): Promise<Outcome | 'stale' | { readonly noted: CalendarEntry }> {
  const { entry, session } = change;
  const { eventId = '', calendarId } = entry;
  const seen = await seenByFollowing(desk, entry);
  // Nobody follows: what is not to be seen just now may be to be seen again.
  if (seen === 'unknown') return { noted: entry };
  // "Not there" may mean "not to be seen just then": what is followed has to have lost it too.
  if (seen === 'not-yet') return { againAt: desk.now() + backoff(desk.job.attempts + 5) };
  const moved = await elsewhere(desk, { calendarId, eventId });
  if (moved !== undefined) {
    await keep(desk, entry, { calendarId: moved });
    return 'stale';
  }
  if (sync !== 'two-way') return note(desk, change);
  await cancelAlong(desk, { entry, records: session });
  return 'stale';
}

/** Whether following has seen, since it was written, that an event does not stand there any more. */
async function seenByFollowing(
  { followed }: Desk,
  entry: CalendarEntry,
): Promise<'gone' | 'not-yet' | 'unknown'> {
  const calendar = await followed?.followed(entry);
  if (!followed || !calendar) return 'unknown';
  if ((calendar.syncedAt ?? -Infinity) <= (entry.writtenAt ?? -Infinity)) return 'not-yet';
  return (await followed.event(entry, entry.eventId ?? '')) ? 'not-yet' : 'gone';
}

/** The bookings go where their event went, if nothing else is there. */
async function follow(
  desk: Desk,
  change: Change & { readonly byHand: Exclude<ChangeByHand, 'gone'> },
): Promise<Outcome | 'stale' | { readonly noted: CalendarEntry }> {
  const { entry, session, byHand } = change;
  const time = { start: byHand.start, end: byHand.end };
  // It is their host's to decide by now.
  if (isWaiting(entry, byHand)) return { noted: entry };
  const records = await desk.bookings.sharing(entry);
  const clash = byHand.isAllDay ? 'all-day' : await clashAt(desk, records, { time, signal: desk.signal });
  if (clash === 'unknown') return { againAt: desk.now() + backoff(desk.job.attempts) };
  const outcome = clash ?? (await moveAlong(desk, { entry, records }, time));
  switch (outcome) {
    case 'moved':
    case 'stale':
      return 'stale';
    case 'in-progress':
      return { againAt: desk.now() + joiningPause };
    case 'taken':
      return noteClash(desk, { entry, session, byHand }, 'booking');
    case 'booking':
    case 'calendar':
    case 'all-day':
      return noteClash(desk, { entry, session, byHand }, outcome);
  }
}

async function noteClash(
  desk: Desk,
  { entry, session, byHand }: Change,
  clash: 'booking' | 'calendar' | 'all-day',
): Promise<'stale' | { readonly noted: CalendarEntry }> {
  const noted = await noteDrift(desk, { entry, session }, { byHand, clash });
  return noted ? { noted } : 'stale';
}

function isWaiting({ drift }: CalendarEntry, { start, end }: Exclude<ChangeByHand, 'gone'>): boolean {
  return (
    drift?.state === 'moved' &&
    drift.clash !== undefined &&
    drift.time.start === start &&
    drift.time.end === end
  );
}

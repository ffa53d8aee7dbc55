import { isWaiting } from '../../contract/index.js';
import type {
  BookingStore,
  CalendarChanges,
  CalendarEntry,
  CalendarEvent,
  HostCalendar,
  JobRequest,
} from '../../contract/index.js';
import { lookJob } from '../../contract/look-job.js';
import { writtenTimeOf } from '../scheduler/change-by-hand.js';
import { nameOfTime } from '../scheduler/event-parts.js';
import { calendarJob } from '../scheduler/settle.js';

/**
 * Sees to it that events of ours which a page of changes names are looked at, before the page is taken in: what is asked for
 * twice does no harm, and nothing is lost to a server that ends in between. Whoever looks decides by what stands there then,
 * so that changes may come doubled, late, and in any order.
 */
export async function noticeChanges(
  { bookings, now }: { readonly bookings: BookingStore; readonly now: () => number },
  calendar: HostCalendar,
  { changes, isBeginning }: { readonly changes: CalendarChanges; readonly isBeginning: boolean },
): Promise<void> {
  if (changes.outcome === 'expired') return;
  const { events, removed } = changes;
  const entries = isBeginning
    ? // What is not named any more was deleted while nobody looked.
      await bookings.entriesIn(calendar, { endingAfter: now() })
    : await bookings.entriesIn(calendar, { eventIds: [...events.map(({ id }) => id), ...removed] });
  const byId = new Map(events.map((event) => [event.id, event]));
  const isNews = (entry: CalendarEntry): boolean => {
    const event = byId.get(entry.eventId ?? '');
    // Our own echo, of an event that we wrote or took off.
    if (event)
      return (
        entry.drift !== undefined || writtenTimeOf(entry) !== nameOfTime(event) || hasLateLink(entry, event)
      );
    return Object.keys(entry.shown).length > 0;
  };
  const jobs = await Promise.all([
    ...entries.filter(isNews).map((entry) => lookAt(bookings, entry, now())),
    ...(events.length + removed.length > 0 ? [lookForWaiting(bookings, calendar.hostId, now())] : []),
  ]);
  if (jobs.length > 0) await bookings.addJobs(jobs.flat(), now());
}

/** What changed may have left a time free that somebody waits for. */
async function lookForWaiting(
  bookings: BookingStore,
  hostId: string,
  dueAt: number,
): Promise<readonly JobRequest[]> {
  const place = (await bookings.waitingFor(hostId)).find(isWaiting);
  return place ? [lookJob(place.owner, hostId, dueAt)] : [];
}

/** Whether a link has come that nobody waits for any more. */
function hasLateLink(entry: CalendarEntry, event: CalendarEvent): boolean {
  return event.conference?.state === 'ready' && entry.conference?.state === 'failed';
}

/** The work of looking at an event; none where nobody is on it any more. */
async function lookAt(
  bookings: BookingStore,
  entry: CalendarEntry,
  dueAt: number,
): Promise<readonly JobRequest[]> {
  const [record] = await bookings.sharing(entry);
  return record ? [calendarJob(record, entry.occupancyId, dueAt)] : [];
}

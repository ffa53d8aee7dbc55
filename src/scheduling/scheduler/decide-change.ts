import { BookingError } from '../../contract/index.js';
import type {
  Booking,
  BookingRecord,
  CalendarEntry,
  DecideChangeRequest,
  EventDrift,
} from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import { keep } from './calendar-desk.js';
import { nameOfTime } from './event-parts.js';
import type { HostSideParts } from './host-side.js';
import { needVersion } from './same-agreement.js';
import type { SchedulerParts } from './scheduler-parts.js';
import { calendarJob } from './settle.js';
import { confirmedOn, shownAs } from './shown-bookings.js';
import { cancelAlong, moveAlong } from './two-way.js';
import { entryAddressOf, viewOf } from './view-of.js';

/** What is decided about. */
interface Undecided {
  readonly record: BookingRecord;
  readonly entry: CalendarEntry;
  readonly drift: EventDrift;
}

const attempts = 5;

/** Decides about a booking whose event was changed in the calendar: see `HostBackend.decideChange`. */
export async function decideChange(
  parts: HostSideParts,
  { ref, request }: { readonly ref: string; readonly request: DecideChangeRequest },
): Promise<Booking> {
  for (let tries = 0; tries < attempts; tries++) {
    const record = await parts.side.find(ref);
    const entry = await parts.bookings.calendarEntry(entryAddressOf(record));
    // Asked twice, or by two: it is decided.
    if (!entry?.drift) return viewOf(parts, record);
    needVersion(record, request.version);
    const undecided = { record, entry, drift: entry.drift };
    const outcome =
      request.keep === 'booked' ? await putBack(parts, undecided) : await goAlong(parts, undecided);
    if (outcome === 'stale') continue;
    parts.workSoon();
    return viewOf(parts, (await parts.bookings.find(parts.owner, ref)) ?? record);
  }
  throw new BookingError('version-conflict');
}

/** The event is written once more: what stands there now is what is changed, and no change of somebody else’s any more. */
async function putBack(
  parts: SchedulerParts,
  { record, entry, drift }: Undecided,
): Promise<'done' | 'stale'> {
  const session = await confirmedOn(parts, entry);
  const { drift: _decided, ...standing } = entry;
  const again = drift.state === 'moved' ? asIfWritten(standing, drift.time) : withoutEvent(standing);
  const job = calendarJob(record, entry.occupancyId, parts.now());
  return (await keep(parts, again, { shown: shownAs(session, 'writing') }, [job])) ? 'done' : 'stale';
}

/** The time that somebody gave the event counts as ours: the agreed one is news. */
function asIfWritten(entry: CalendarEntry, time: Interval): CalendarEntry {
  const written = entry.written?.map((parts) => ({ ...parts, time: nameOfTime(time) }));
  return { ...entry, ...(written && { written }) };
}

/** The next one is another. */
function withoutEvent({ eventId: _gone, written: _too, ...entry }: CalendarEntry): CalendarEntry {
  return { ...entry, attempt: entry.attempt + 1 };
}

async function goAlong(parts: SchedulerParts, { entry, drift }: Undecided): Promise<'done' | 'stale'> {
  if (drift.state === 'gone') return cancelAlong(parts, { entry, records: await confirmedOn(parts, entry) });
  if (drift.clash === 'all-day')
    throw new BookingError('not-bookable', { detail: 'the event takes whole days' });
  const records = await parts.bookings.sharing(entry);
  const outcome = await moveAlong(parts, { entry, records }, drift.time);
  switch (outcome) {
    case 'moved':
      return 'done';
    case 'stale':
      return 'stale';
    case 'taken':
      throw new BookingError('slot-taken', { detail: 'another booking is there' });
    case 'in-progress':
      throw new BookingError('in-progress', { retryAfterSeconds: 30 });
  }
}

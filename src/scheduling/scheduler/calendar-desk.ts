import { isBookingError } from '../../contract/index.js';
import type {
  BookingErrorCode,
  CalendarAdapter,
  CalendarEntry,
  CalendarEvent,
  EventAddress,
  Job,
  JobRequest,
} from '../../contract/index.js';
import type { JobParts } from './job-terms.js';

/** Where one job on a calendar is done. */
export interface Desk extends JobParts {
  readonly adapter: CalendarAdapter;
  readonly job: Job;
  readonly signal: AbortSignal;
}

/** Stores a change of an entry and what follows, unless somebody else has changed it; answers the entry as it is now. */
export async function keep(
  { bookings, now }: Pick<Desk, 'bookings' | 'now'>,
  entry: CalendarEntry,
  ...[change, jobs = []]: readonly [change: Partial<CalendarEntry>, jobs?: readonly JobRequest[]]
): Promise<CalendarEntry | undefined> {
  const changed = { ...entry, ...change };
  const outcome = await bookings.keepEntry(changed, { jobs, now: now() });
  return outcome === 'kept' ? { ...changed, revision: entry.revision + 1 } : undefined;
}

/** What the work answers, or the code it fails with where that is one of these. */
export async function unless<Value, Code extends BookingErrorCode>(
  codes: readonly Code[],
  work: Promise<Value>,
): Promise<Value | Code> {
  try {
    return await work;
  } catch (error) {
    const code = codes.find((candidate) => isBookingError(error) && error.code === candidate);
    if (code === undefined) throw error;
    return code;
  }
}

/** Names an event as it was read. */
export function addressOf({
  calendarId,
  id,
  etag,
}: CalendarEvent): EventAddress & { readonly etag?: string } {
  return { calendarId, eventId: id, ...(etag !== undefined && { etag }) };
}

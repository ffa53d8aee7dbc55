import { linkJobs } from '../../contract/link-job.js';
import { BookingError } from '../../contract/index.js';
import type {
  Booking,
  BookingRecord,
  CalendarAddress,
  CalendarEntry,
  JobRequest,
} from '../../contract/index.js';
import { expiryOf } from './awaiting-yes.js';
import { bookingView } from './booking-view.js';
import type { FreshClaim } from './claiming.js';
import { withLinkAsked } from './made-link.js';
import type { SchedulerParts } from './scheduler-parts.js';
import { entryAddressOf } from './view-of.js';
import { newsJobs } from '../telling/news-jobs.js';

/** How long the calendar waits for the first answer of a maker of links; milliseconds. */
const headStart = 3000;

/** What is to be stored. */
export interface Settlement {
  readonly record: BookingRecord;
  /** Where the event goes that is written for its occupancy, if none is yet; missing when none is to be written. */
  readonly calendar?: CalendarAddress | undefined;
  /** An occupancy that the booking leaves. */
  readonly leaves?: string | undefined;
}

/**
 * Stores what was agreed under its claim, with the jobs that carry it into the calendar and tell other systems. A record
 * that moved on behind the scenes is made again.
 *
 * @throws BookingError `unavailable` when the claim's lease ran out, `version-conflict`, and what `make` throws.
 */
export async function settle(
  parts: SchedulerParts,
  fresh: FreshClaim,
  make: () => Settlement | Promise<Settlement>,
): Promise<Booking> {
  for (let tries = 0; tries < 5; tries++) {
    const { record: agreed, calendar, leaves } = await make();
    const record = withLinkAsked(agreed, { links: parts.links, leaves: leaves !== undefined });
    const now = parts.now();
    const at = entryAddressOf(record);
    const standing = await parts.bookings.calendarEntry(at);
    const entry = standing ?? (calendar && newEntry(record, calendar));
    const answer = bookingView(record, entry);
    const links = linkJobs(record, now);
    // A link that comes at once goes along with the event, so that its guest is mailed once.
    const writeAt = links.length > 0 ? now + headStart : now;
    const jobs = [
      ...(entry ? [calendarJob(record, at.occupancyId, writeAt)] : []),
      ...(leaves === undefined ? [] : [calendarJob(record, leaves, now)]),
      ...links,
      ...(leaves === undefined ? [] : linkJobs(agreed, now, leaves)),
      ...expiryOf(record),
      ...(await newsJobs(parts, record, entry !== undefined)),
    ];
    const result = await parts.bookings.settle(fresh.claimId, {
      record,
      answer,
      ...(entry && { entry }),
      jobs,
      now,
    });
    if (result === 'lost')
      throw new BookingError('unavailable', { detail: 'the calendars took too long', retryAfterSeconds: 1 });
    if (result === 'settled') {
      parts.workSoon();
      return answer;
    }
  }
  throw new BookingError('version-conflict');
}

/** The answer for the guest who booked: with the token that opens the booking. */
export async function withToken(parts: SchedulerParts, answer: Booking): Promise<Booking> {
  const record = await parts.bookings.find(parts.owner, answer.ref);
  return record ? { ...answer, manageToken: await parts.tokens.tokenOf(record) } : answer;
}

/** The work of bringing the calendar up to date with an occupancy. */
export function calendarJob({ owner, hosts }: BookingRecord, occupancyId: string, dueAt: number): JobRequest {
  return { kind: 'calendar', owner, hostId: hosts[0]?.id ?? '', subject: occupancyId, dueAt };
}

function newEntry(record: BookingRecord, calendar: CalendarAddress): CalendarEntry {
  return {
    ...entryAddressOf(record),
    ...calendar,
    revision: 0,
    bookingRef: record.ref,
    attempt: 0,
    shown: {},
  };
}

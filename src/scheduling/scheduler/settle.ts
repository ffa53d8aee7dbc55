import { linkJobs } from '../../contract/link-job.js';
import { BookingError } from '../../contract/index.js';
import type {
  Booking,
  BookingRecord,
  CalendarEntry,
  JobRequest,
  SettleRequest,
  SettleResult,
  WaitingRecord,
} from '../../contract/index.js';
import { expiryOf } from './awaiting-yes.js';
import { bookingView } from './booking-view.js';
import type { FreshClaim } from './claiming.js';
import { withLinkAsked } from './made-link.js';
import type { EntryPlace } from './linked-calendar.js';
import type { SchedulerParts } from './scheduler-parts.js';
import { entryAddressOf } from './view-of.js';
import { newsJobs } from '../telling/news-jobs.js';

/** How long the calendar waits for the first answer of a maker of links; milliseconds. */
const headStart = 3000;

/** What is to be stored. */
export interface Settlement {
  readonly record: BookingRecord;
  /** Where the event goes that is written for its occupancy, if none is yet; missing when none is to be written. */
  readonly calendar?: EntryPlace | undefined;
  /** An occupancy that the booking leaves. */
  readonly leaves?: string | undefined;
  /** The place on the waiting list that it comes from, as it is from then on. */
  readonly waiting?: WaitingRecord | undefined;
}

/** Makes what is stored of an agreement; asked again when something that it stands on has moved on. */
export type MakeSettlement = () => Settlement | Promise<Settlement>;

/**
 * Stores what was agreed under its claim, with the jobs that carry it into the calendar and tell other systems. A record
 * that moved on behind the scenes is made again.
 *
 * @throws BookingError `unavailable` when the claim's lease ran out, `version-conflict`, and what `make` throws.
 */
export async function settle(
  parts: SchedulerParts,
  { claimId }: FreshClaim,
  make: MakeSettlement,
): Promise<Booking> {
  return untilSettled(parts, async () => {
    const request = await settlementRequest(parts, await make());
    return { result: await parts.bookings.settle(claimId, request), answers: request.answer };
  });
}

/** The same of several claims, all or none. */
export async function settleAll(
  parts: SchedulerParts,
  work: readonly { readonly fresh: FreshClaim; readonly make: MakeSettlement }[],
): Promise<readonly Booking[]> {
  return untilSettled(parts, async () => {
    const settlements = await Promise.all(
      work.map(async ({ fresh: { claimId }, make }) => ({
        claimId,
        ...(await settlementRequest(parts, await make())),
      })),
    );
    return {
      result: await parts.bookings.settleAll(settlements),
      answers: settlements.map(({ answer }) => answer),
    };
  });
}

async function untilSettled<Answers>(
  parts: SchedulerParts,
  attempt: () => Promise<{ readonly result: SettleResult; readonly answers: Answers }>,
): Promise<Answers> {
  for (let tries = 0; tries < 5; tries++) {
    const { result, answers } = await attempt();
    if (result === 'lost')
      throw new BookingError('unavailable', { detail: 'the calendars took too long', retryAfterSeconds: 1 });
    if (result === 'settled') {
      parts.workSoon();
      return answers;
    }
  }
  throw new BookingError('version-conflict');
}

/** All that is stored with a settlement. */
async function settlementRequest(
  parts: SchedulerParts,
  { record: agreed, calendar, leaves, waiting }: Settlement,
): Promise<SettleRequest> {
  const record = withLinkAsked(agreed, { links: parts.links, leaves: leaves !== undefined });
  const now = parts.now();
  const at = entryAddressOf(record);
  const standing = await parts.bookings.calendarEntry(at);
  const entry = standing ?? (calendar && newEntry(record, calendar));
  const links = linkJobs(record, now);
  // A link that comes at once goes along with the event, so that its guest is mailed once.
  const writeAt = links.length > 0 ? now + headStart : now;
  return {
    record,
    answer: bookingView(record, { entry, canTell: parts.notify !== undefined }),
    ...(entry && { entry }),
    ...(waiting && { waiting }),
    jobs: [
      ...(entry ? [calendarJob(record, at.occupancyId, writeAt)] : []),
      ...(leaves === undefined ? [] : [calendarJob(record, leaves, now)]),
      ...links,
      ...(leaves === undefined ? [] : linkJobs(agreed, now, leaves)),
      ...expiryOf(record),
      ...(await newsJobs(parts, record, entry)),
    ],
    now,
  };
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

function newEntry(record: BookingRecord, calendar: EntryPlace): CalendarEntry {
  return {
    ...entryAddressOf(record),
    ...calendar,
    revision: 0,
    bookingRef: record.ref,
    attempt: 0,
    shown: {},
  };
}

import { linkJobs } from '../../contract/link-job.js';
import type {
  BookingRecord,
  CalendarAddress,
  CalendarEntry,
  DriftClash,
  RelocateResult,
} from '../../contract/index.js';
import { canWrite } from '../../contract/index.js';
import { overlaps } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';
import { readBusyTimes } from '../busy/busy-times.js';
import type { KnownBusy } from '../busy/known-busy.js';
import { expiryOf, withoutDeadline } from './awaiting-yes.js';
import type { Desk } from './calendar-desk.js';
import { withLinkMoved } from './made-link.js';
import { calendarJob } from './settle.js';
import { newsJobs } from '../telling/news-jobs.js';
import type { TellingParts } from '../telling/telling-parts.js';

/** What bookings follow their event with. */
export interface TwoWayParts extends TellingParts {
  readonly busy: KnownBusy;
}

/** The entry of an occupancy and the bookings on it, as they were read. */
export interface Standing {
  readonly entry: CalendarEntry;
  readonly records: readonly BookingRecord[];
}

/**
 * Moves all bookings on an occupancy to where their host has put the event. Of all rules only this one holds: nobody is in
 * two places at once.
 */
export async function moveAlong(
  parts: TellingParts,
  { entry, records }: Standing,
  time: Interval,
): Promise<RelocateResult> {
  const { hostId, occupancyId } = entry;
  const now = parts.now();
  const moved = records.map((record) =>
    withLinkMoved({ ...record, version: record.version + 1, isPlacedByHost: true, time }),
  );
  const jobs = await Promise.all(
    moved.map(async (record) => [
      ...(await newsJobs(parts, record, entry)),
      ...expiryOf(record),
      ...linkJobs(record, now),
      calendarJob(record, occupancyId, now),
    ]),
  );
  return parts.bookings.relocate({
    at: { hostId, occupancyId },
    records: moved,
    time,
    jobs: jobs.flat(),
    now,
  });
}

/** Ends the bookings whose event their host has deleted. `stale`: one of them has changed since it was read. */
export async function cancelAlong(
  parts: TellingParts,
  { entry, records }: Standing,
): Promise<'done' | 'stale'> {
  for (const record of records) {
    const ended: BookingRecord = {
      ...withoutDeadline(record),
      version: record.version + 1,
      status: 'cancelled',
      endedBy: 'host',
    };
    const now = parts.now();
    const jobs = [
      ...(await newsJobs(parts, ended, entry)),
      calendarJob(record, record.occupancyId, now),
      ...linkJobs(ended, now),
    ];
    if ((await parts.bookings.change({ record: ended, jobs, now })) === 'stale') return 'stale';
  }
  return 'done';
}

/**
 * Whether anything else stands at a time in the calendars of the bookings' hosts: an event that nobody may be taken away
 * from. `unknown` where one of them cannot be read.
 */
export async function clashAt(
  parts: TwoWayParts,
  records: readonly BookingRecord[],
  { time, signal }: { readonly time: Interval; readonly signal: AbortSignal },
): Promise<DriftClash | 'unknown' | undefined> {
  const hosts = await parts.settings.hosts([
    ...new Set(records.flatMap((record) => record.hosts.map(({ id }) => id))),
  ]);
  const found = await Promise.all(hosts.map((host) => readBusyTimes(parts, { host, range: time, signal })));
  if (found.some(({ blocks }) => blocks.some((block) => overlaps(block, time)))) return 'calendar';
  return found.some(({ unreadable }) => unreadable.length > 0) ? 'unknown' : undefined;
}

/** Where an event stands that its host has moved to another calendar of the same account; `undefined` where it is gone. */
export async function elsewhere(
  { adapter, signal }: Pick<Desk, 'adapter' | 'signal'>,
  { calendarId, eventId }: Pick<CalendarAddress, 'calendarId'> & { readonly eventId: string },
): Promise<string | undefined> {
  for (const { id, access } of await adapter.calendars({ signal })) {
    if (id === calendarId || !canWrite(access)) continue;
    if (await adapter.event({ calendarId: id, eventId }, { signal })) return id;
  }
  return undefined;
}

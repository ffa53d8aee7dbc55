import { BookingError } from '../../contract/index.js';
import type {
  Booking,
  BookingRecord,
  CalendarEntry,
  EntryFailure,
  JobRequest,
  LocationFault,
  Remedy,
  UnwrittenEvent,
} from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
import type { HostSideParts } from './host-side.js';
import { describeLinked, writeFault } from './linked-calendar.js';
import type { SchedulerParts } from './scheduler-parts.js';
import { calendarJob } from './settle.js';
import { viewOf } from './view-of.js';

/** What could not be written into hosts' calendars, and what helps now. */
export async function listUnwritten(parts: HostSideParts): Promise<readonly UnwrittenEvent[]> {
  const failed = await parts.bookings.failedEntries(await parts.side.hostIds());
  const byHost = new Map<string, Promise<Remedy>>();
  const events = await Promise.all(
    failed.map(async (entry) => {
      const records = await bookingsOf(parts, entry);
      if (records.length === 0 || !entry.failure) return [];
      const remedy = byHost.get(entry.hostId) ?? remedyFor(parts, entry.hostId);
      byHost.set(entry.hostId, remedy);
      return {
        bookings: await Promise.all(records.map((record) => viewOf(parts, record))),
        since: formatInstant(entry.failure.at),
        reason: entry.failure.code,
        remedy: await remedy,
      };
    }),
  );
  return events.flat();
}

/** Tries again to write a booking into the calendar. Asking twice does no harm. */
export async function writeAgain(parts: HostSideParts, ref: string): Promise<Booking> {
  const record = await parts.side.find(ref);
  const hostIds = record.hosts.map(({ id }) => id);
  const failed = (await parts.bookings.failedEntries(hostIds)).filter((entry) => concerns(entry, ref));
  for (const entry of failed) await readdress(parts, entry);
  const now = parts.now();
  const jobs = failed.map((entry) => calendarJob(record, entry.occupancyId, now));
  if (jobs.length > 0) await ask(parts, record, { jobs, now });
  parts.workSoon();
  return viewOf(parts, await parts.side.find(ref));
}

async function ask(
  parts: HostSideParts,
  record: BookingRecord,
  rest: { readonly jobs: readonly JobRequest[]; readonly now: number },
): Promise<void> {
  for (let tries = 0, current = record; tries < 5; tries++) {
    if ((await parts.bookings.change({ record: current, ...rest })) === 'changed') return;
    current = await parts.side.find(record.ref);
  }
  throw new BookingError('version-conflict');
}

/** What the former calendar certainly never took, or what is gone with it, goes to the one that is linked now. */
async function readdress(parts: SchedulerParts, { eventId, ...entry }: CalendarEntry): Promise<void> {
  if (!isRejected(entry.failure) || (eventId !== undefined && entry.failure?.code !== 'not-found')) return;
  const host = await parts.settings.host(entry.hostId);
  const linked = host?.calendars.linked;
  const isSame = linked?.connectionId === entry.connectionId && linked.calendarId === entry.calendarId;
  if (linked && !isSame) await parts.bookings.keepEntry({ ...entry, ...linked, invites: 'unknown' });
}

/** Whether the calendar said no; one that said nothing may have taken what it was sent. */
function isRejected(failure: EntryFailure | undefined): boolean {
  return failure !== undefined && ['unauthenticated', 'refused', 'not-found'].includes(failure.code);
}

/** The bookings that an entry shows otherwise than they are. */
async function bookingsOf(parts: SchedulerParts, entry: CalendarEntry): Promise<readonly BookingRecord[]> {
  const refs = Object.keys(entry.shown).filter((ref) => concerns(entry, ref));
  const records = await Promise.all(refs.map((ref) => parts.bookings.find(parts.owner, ref)));
  return records.filter((record) => record !== undefined);
}

function concerns({ shown }: CalendarEntry, ref: string): boolean {
  return shown[ref]?.state === 'failed';
}

async function remedyFor({ settings, calendars, patience }: SchedulerParts, hostId: string): Promise<Remedy> {
  const host = await settings.host(hostId);
  if (!host?.calendars.linked) return 'connect';
  const fault = writeFault(await describeLinked(host, calendars, patience()));
  return fault === undefined ? 'try-again' : remedies[fault];
}

const remedies: Readonly<Record<LocationFault, Remedy>> = {
  'not-connected': 'choose-another-calendar',
  'needs-reconnect': 'reconnect',
  'no-write-access': 'grant-write-access',
  'conference-not-allowed': 'try-again',
  'calendar-unreachable': 'try-again',
};

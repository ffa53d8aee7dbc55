import type {
  BookingRecord,
  CalendarEntry,
  ConnectionEnd,
  EventDrift,
  HostNews,
  JobRequest,
  SharedNews,
  WaitlistNotification,
} from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import { minutes } from '../engine/minutes.js';
import { entryAddressOf } from '../scheduler/view-of.js';
import {
  calendarInvites,
  calendarTells,
  concerns,
  everybodyOf,
  hearsFromHere,
  hostsOf,
  nameOfReader,
  toldByCalendar,
} from './audience.js';
import type { ReaderKey } from './audience.js';
import type { TellingParts } from './telling-parts.js';
import { isMoved, newsOf } from './what-happened.js';
import type { Happening } from './what-happened.js';

/**
 * What a job carries that tells a person something. Nobody's data is in it: what is told is read when it is told, so that
 * nobody hears what is no longer so, and what is forgotten is not told.
 */
export type Notice = { readonly id: string } & (
  | {
      readonly news: SharedNews | HostNews;
      readonly ref: string;
      readonly reader: ReaderKey;
      /** The version that it is about: what has changed since is told by itself. Missing where it is true of any. */
      readonly version?: number;
      /** The time that it had. */
      readonly former?: Interval;
      /** It had its host's yes before, so that a calendar may hold it. */
      readonly wasConfirmed?: boolean;
      readonly drift?: EventDrift;
      /** With a reminder: how long before the start it is due. */
      readonly minutesBefore?: number;
      /** It is told along with what was booked with it in one go; all of that lies there. */
      readonly together?: Interval;
    }
  | {
      readonly news: WaitlistNotification['news'];
      /** The place on the waiting list. */
      readonly ref: string;
      /** With `time-offered`: the start of what is offered. */
      readonly start?: number;
    }
  | { readonly news: 'needs-reconnect'; readonly connectionId: string; readonly reason: ConnectionEnd }
);

/** One of a booking. */
export type BookingNotice = Extract<Notice, { readonly reader: ReaderKey }>;

/** One for a guest who waits. */
export type WaitingNotice = Extract<Notice, { readonly news: WaitlistNotification['news'] }>;

/** The jobs that tell everybody who has to do with a booking what has happened to it, and remind them of it. */
export async function notificationJobs(
  parts: TellingParts,
  happening: Happening,
  entry: CalendarEntry | undefined,
): Promise<readonly JobRequest[]> {
  const { before, after } = happening;
  if (!parts.notify || after.notifiedBy === 'none') return [];
  const isTold = calendarTells(happening, entry);
  const now = parts.now();
  const isBookedAlong = !before && after.series !== undefined;
  const notices = everybodyOf(after)
    .filter((reader) => concerns(reader, happening) && hearsFromHere(reader, after, isTold))
    .map((reader) =>
      noticeJob(after, now, {
        news: newsOf(happening),
        reader,
        version: after.version,
        ...(before && isMoved(happening) && { former: before.time }),
        ...(before?.status === 'confirmed' && { wasConfirmed: true }),
        ...(isBookedAlong && { together: { start: after.createdAt, end: after.time.end } }),
      }),
    );
  return [...notices, ...(await reminders(parts, after))];
}

/** The jobs that tell everybody that a booking's link will not come; where it has another place now, the calendar says so. */
export async function linkFailedNotices(
  parts: TellingParts,
  record: BookingRecord,
): Promise<readonly JobRequest[]> {
  if (!parts.notify) return [];
  const isTold =
    record.location.conference === undefined &&
    calendarInvites(await parts.bookings.calendarEntry(entryAddressOf(record)));
  return everybodyOf(record)
    .filter((reader) => hearsFromHere(reader, record, isTold))
    .map((reader) =>
      noticeJob(record, parts.now(), { news: 'link-failed', reader, version: record.version }),
    );
}

/** The jobs that tell a booking's hosts of what is theirs to see to. */
export async function hostNotices(
  parts: TellingParts,
  record: BookingRecord,
  { news, drift }: { readonly news: HostNews; readonly drift?: EventDrift },
): Promise<readonly JobRequest[]> {
  if (!parts.notify || record.notifiedBy === 'none') return [];
  const now = parts.now();
  // Its event stands in the calendar of the one who organises it.
  const readers = news === 'conflict' ? hostsOf(record) : hostsOf(record).slice(0, 1);
  return readers.map((reader) =>
    noticeJob(record, now, { news, reader, version: record.version, ...(drift && { drift }) }),
  );
}

/**
 * The jobs that tell what it was given up to write into the calendar: its host that it is not there, and those whom the calendar
 * would have told what has been agreed.
 */
export async function unwrittenNotices(
  parts: TellingParts,
  record: BookingRecord,
  entry: CalendarEntry,
): Promise<readonly JobRequest[]> {
  const isMoved = record.status === 'confirmed' && entry.eventId !== undefined;
  const untold = untoldNotices(parts, record, { entry, ...(isMoved && { news: 'moved' }) });
  return [...(await hostNotices(parts, record, { news: 'write-failed' })), ...untold];
}

/** The jobs that tell those whom the calendar would have told, and does not, what has been agreed. */
export function untoldNotices(
  parts: TellingParts,
  record: BookingRecord,
  {
    entry,
    news = newsOf({ before: undefined, after: record }),
  }: { readonly entry: CalendarEntry; readonly news?: SharedNews },
): readonly JobRequest[] {
  if (!parts.notify) return [];
  const { version } = record;
  return toldByCalendar(record, entry).map((reader) =>
    noticeJob(record, parts.now(), { news, reader, version }),
  );
}

/** The jobs that tell those of a link whose calendar told them of the booking before there was one. */
export function lateLinkNotices(
  parts: TellingParts,
  record: BookingRecord,
  entry: CalendarEntry,
): readonly JobRequest[] {
  if (!parts.notify || !record.location.conference) return [];
  return toldByCalendar(record, entry).map((reader) => lateLinkJob(record, reader, parts.now()));
}

/** The job that tells one reader that a link has come which was not there when they were told. */
export function lateLinkJob(record: BookingRecord, reader: ReaderKey, dueAt: number): JobRequest {
  return noticeJob(record, dueAt, { news: 'link-ready', reader, version: record.version });
}

/** The job that tells a host that a connection has ended; the same from whichever server notices it. */
export function endingNoticeJob(
  at: { readonly owner: string; readonly hostId: string; readonly dueAt: number },
  {
    name,
    ...ended
  }: { readonly name: string; readonly connectionId: string; readonly reason: ConnectionEnd },
): JobRequest {
  const notice: Notice = { id: name, news: 'needs-reconnect', ...ended };
  return { kind: 'notification', ...at, subject: name, payload: JSON.stringify(notice) };
}

/** Nobody is reminded of what they have just been told, and moving a booking moves what reminds of it. */
async function reminders(parts: TellingParts, record: BookingRecord): Promise<readonly JobRequest[]> {
  if (record.status !== 'confirmed') return [];
  const eventType = await parts.settings.eventType(record.owner, record.eventType.slug);
  return (eventType?.remindBeforeMinutes ?? [])
    .map((minutesBefore) => ({ minutesBefore, dueAt: record.time.start - minutes(minutesBefore) }))
    .filter(({ dueAt }) => dueAt > parts.now())
    .flatMap(({ minutesBefore, dueAt }) =>
      everybodyOf(record).map((reader) =>
        noticeJob(record, dueAt, { news: 'reminder', reader, minutesBefore }),
      ),
    );
}

/**
 * What is told together has one subject for each organising host: the job of each booking takes the place of the one before, so that
 * the last one knows where all of them lie.
 */
function noticeJob(
  { ref, owner, hosts, series }: BookingRecord,
  dueAt: number,
  notice: Omit<BookingNotice, 'id' | 'ref'>,
): JobRequest {
  const { news, reader, version, minutesBefore, together } = notice;
  const whole: Notice = { id: `ntf_${crypto.randomUUID()}`, ref, ...notice };
  const about = together && series ? series.id : ref;
  return {
    kind: 'notification',
    owner,
    hostId: hosts[0]?.id ?? '',
    subject: `${about}/${news}-${version ?? minutesBefore ?? 0}/${nameOfReader(reader)}`,
    dueAt,
    payload: JSON.stringify(whole),
  };
}

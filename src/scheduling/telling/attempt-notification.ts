import { BookingError, isForgotten } from '../../contract/index.js';
import type {
  BookingRecord,
  CalendarEntry,
  Job,
  Notification,
  NotificationOutcome,
} from '../../contract/index.js';
import { conferenceOf } from '../scheduler/booking-view.js';
import { backoff } from '../scheduler/job-terms.js';
import type { JobParts, Outcome } from '../scheduler/job-terms.js';
import { entryAddressOf } from '../scheduler/view-of.js';
import { within } from '../scheduler/within.js';
import { minutes } from '../engine/minutes.js';
import { composeEnding, composeNotification } from './compose-notification.js';
import { lateLinkJob } from './notification-jobs.js';
import type { BookingNotice, Notice } from './notification-jobs.js';

/** Well below a job's lease, so that no attempt outlives it. */
const longestCall = 60_000;
/** News of yesterday. */
const patience = 24 * 3_600_000;
/** Links are nearly always there within seconds; so long the news wait for one. */
const linkPatience = 60_000;

/** Tells a person something, as far as it can be told now, and if it is still so. */
export async function attemptNotification(parts: JobParts, job: Job): Promise<Outcome> {
  const notice = JSON.parse(job.payload ?? '') as Notice;
  try {
    return 'connectionId' in notice ? await tellEnding(parts, job, notice) : await tell(parts, job, notice);
  } catch (error) {
    parts.onError(error, { doing: 'notifying' });
    const later = { againAt: parts.now() + backoff(job.attempts), error: 'failed' };
    return isNews(parts, job, notice) ? later : 'done';
  }
}

async function tell(parts: JobParts, job: Job, notice: BookingNotice): Promise<Outcome> {
  const { bookings, now } = parts;
  const record = await bookings.find(job.owner, notice.ref);
  if (!record || isForgotten(record)) return 'done';
  if (notice.news === 'reminder') return remind(parts, job, { notice, record });
  // What has changed since is told by itself.
  if (record.version !== notice.version) return 'done';
  const entry = await bookings.calendarEntry(entryAddressOf(record));
  const isLinkOpen = awaitsLink(record, entry);
  if (notice.news === 'link-ready') {
    if (isLinkOpen) return record.time.end > now() ? { againAt: now() + backoff(job.attempts) } : 'done';
    return conferenceOf(record, entry)?.state === 'ready'
      ? send(parts, job, { notice, record, entry })
      : 'done';
  }
  const tellsLink = notice.news === 'booked' || notice.news === 'confirmed' || notice.news === 'moved';
  if (!tellsLink || !isLinkOpen) return send(parts, job, { notice, record, entry });
  const rest = job.createdAt + linkPatience - now();
  if (rest > 0) return { againAt: now() + Math.min(backoff(job.attempts), rest) };
  const outcome = await send(parts, job, { notice, record, entry });
  if (outcome === 'done')
    await bookings.addJobs([lateLinkJob(record, notice.reader, now() + linkPatience)], now());
  return outcome;
}

/** A booking that was moved since is reminded of at its new time. */
async function remind(
  parts: JobParts,
  job: Job,
  { notice, record }: { readonly notice: BookingNotice; readonly record: BookingRecord },
): Promise<Outcome> {
  const { minutesBefore = 0 } = notice;
  const now = parts.now();
  const dueAt = record.time.start - minutes(minutesBefore);
  if (record.status !== 'confirmed' || record.time.start <= now) return 'done';
  if (dueAt > now) return { againAt: dueAt };
  const eventType = await parts.settings.eventType(record.owner, record.eventType.slug);
  if (!eventType?.remindBeforeMinutes?.includes(minutesBefore)) return 'done';
  const entry = await parts.bookings.calendarEntry(entryAddressOf(record));
  return send(parts, job, { notice, record, entry });
}

async function tellEnding(
  parts: JobParts,
  job: Job,
  notice: Extract<Notice, { readonly connectionId: string }>,
): Promise<Outcome> {
  const notification = await composeEnding(parts, notice, job.owner);
  if (notification) return deliver(parts, job, notification);
  // It is written down before the connection itself says so.
  const isEarly = parts.now() - job.createdAt < minutes(1);
  return isEarly ? { againAt: parts.now() + 10_000 } : 'done';
}

async function send(
  parts: JobParts,
  job: Job,
  told: Parameters<typeof composeNotification>[1],
): Promise<Outcome> {
  const notification = await composeNotification(parts, told);
  return notification ? deliver(parts, job, notification) : 'done';
}

async function deliver(parts: JobParts, job: Job, notification: Notification): Promise<Outcome> {
  const result = await notifyWithin(parts, notification);
  if (result.outcome === 'sent') return 'done';
  const about = 'booking' in notification ? { bookingRef: notification.booking.ref } : {};
  if (result.outcome === 'undeliverable' || !isNews(parts, job, notification)) {
    parts.onError(notTold(result.reason), { doing: 'notifying', ...about });
    return 'done';
  }
  const after = Math.max(backoff(job.attempts), (result.afterSeconds ?? 0) * 1000);
  return { againAt: parts.now() + after, error: result.reason };
}

async function notifyWithin({ notify }: JobParts, notification: Notification): Promise<NotificationOutcome> {
  // Nobody takes these jobs without it.
  if (!notify) throw new TypeError('There is nothing to notify with');
  const signal = AbortSignal.timeout(longestCall);
  return within(signal, notify(notification, { signal }));
}

/** Whether a link is still to come. */
function awaitsLink(record: BookingRecord, entry: CalendarEntry | undefined): boolean {
  if (!record.location.conference || record.status !== 'confirmed') return false;
  if (!record.linkBy && (!entry || entry.failure)) return false;
  const state = conferenceOf(record, entry)?.state;
  return state !== 'ready' && state !== 'failed';
}

/** A reminder is asked for long before it is due, and ends by itself with the start of its booking. */
function isNews({ now }: JobParts, { createdAt }: Job, { news }: Pick<Notification, 'news'>): boolean {
  return news === 'reminder' || now() - createdAt < patience;
}

function notTold(reason: string): BookingError {
  return new BookingError('unavailable', { detail: `somebody could not be notified (${reason})` });
}

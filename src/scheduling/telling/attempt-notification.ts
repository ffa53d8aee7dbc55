import { BookingError } from '../../contract/index.js';
import type { Job, Notification, NotificationOutcome } from '../../contract/index.js';
import { conferenceOf } from '../scheduler/booking-view.js';
import { backoff } from '../scheduler/job-terms.js';
import type { JobParts, Outcome } from '../scheduler/job-terms.js';
import { within } from '../scheduler/within.js';
import { minutes } from '../engine/minutes.js';
import { composeEnding, composeNotification } from './compose-notification.js';
import { composeWaiting } from './compose-waiting.js';
import { lateLinkJob } from './notification-jobs.js';
import type { BookingNotice, Notice } from './notification-jobs.js';
import { toldBookings } from './told-bookings.js';
import type { ToldBooking } from './told-bookings.js';

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
    if ('connectionId' in notice) return await tellEnding(parts, job, notice);
    if ('reader' in notice) return await tell(parts, job, notice);
    return await send(parts, job, composeWaiting(parts, job.owner, notice));
  } catch (error) {
    parts.onError(error, { doing: 'notifying' });
    const later = { againAt: parts.now() + backoff(job.attempts), error: 'failed' };
    return isNews(parts, job, notice) ? later : 'done';
  }
}

async function tell(parts: JobParts, job: Job, notice: BookingNotice): Promise<Outcome> {
  const { bookings, now } = parts;
  const told = await toldBookings(bookings, job.owner, notice);
  const [first] = told;
  if (!first) return 'done';
  if (notice.news === 'reminder') return remind(parts, job, { notice, told: first });
  const open = told.filter(awaitsLink);
  const tellAll = (): Promise<Outcome> => send(parts, job, composeNotification(parts, notice, told));
  if (notice.news === 'link-ready') {
    if (open.length > 0)
      return first.record.time.end > now() ? { againAt: now() + backoff(job.attempts) } : 'done';
    return conferenceOf(first.record, first.entry)?.state === 'ready' ? tellAll() : 'done';
  }
  const tellsLink = notice.news === 'booked' || notice.news === 'confirmed' || notice.news === 'moved';
  if (!tellsLink || open.length === 0) return tellAll();
  const rest = job.createdAt + linkPatience - now();
  if (rest > 0) return { againAt: now() + Math.min(backoff(job.attempts), rest) };
  const outcome = await tellAll();
  if (outcome === 'done') {
    const later = now() + linkPatience;
    await bookings.addJobs(
      open.map(({ record }) => lateLinkJob(record, notice.reader, later)),
      now(),
    );
  }
  return outcome;
}

/** A booking that was moved since is reminded of at its new time. */
async function remind(
  parts: JobParts,
  job: Job,
  { notice, told }: { readonly notice: BookingNotice; readonly told: ToldBooking },
): Promise<Outcome> {
  const { minutesBefore = 0 } = notice;
  const { record } = told;
  const now = parts.now();
  const dueAt = record.time.start - minutes(minutesBefore);
  if (record.status !== 'confirmed' || record.time.start <= now) return 'done';
  if (dueAt > now) return { againAt: dueAt };
  const eventType = await parts.settings.eventType(record.owner, record.eventType.slug);
  if (!eventType?.remindBeforeMinutes?.includes(minutesBefore)) return 'done';
  return send(parts, job, composeNotification(parts, notice, [told]));
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

/** Delivers what there is to say by now, if there is anything. */
async function send(
  parts: JobParts,
  job: Job,
  composing: Promise<Notification | undefined>,
): Promise<Outcome> {
  const notification = await composing;
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
function awaitsLink({ record, entry }: ToldBooking): boolean {
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

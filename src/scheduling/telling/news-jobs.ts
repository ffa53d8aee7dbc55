import type {
  BookingRecord,
  BookingWebhookEvent,
  CalendarEntry,
  EventDrift,
  HostNews,
  JobRequest,
} from '../../contract/index.js';
import { minutes } from '../engine/minutes.js';
import { hostNotices, linkFailedNotices, notificationJobs } from './notification-jobs.js';
import { freedTimeJobs } from '../waiting/look-jobs.js';
import type { TellingParts } from './telling-parts.js';
import { hears, listening, webhookJobs, webhookJobsTelling } from './webhook-jobs.js';

/**
 * The jobs that tell of what has become of a booking, for the transaction that stores its record: told is what was stored,
 * and whatever was stored is told. What happened is read from the records, so that no operation can forget to say. Where a
 * time was agreed, a second look at it goes along.
 *
 * @param entry What is known of its calendar event, where there is one, or will be
 */
export async function newsJobs(
  parts: TellingParts,
  record: BookingRecord,
  entry: CalendarEntry | undefined,
): Promise<readonly JobRequest[]> {
  if (!parts.sendWebhook && !parts.notify) return [];
  // Where it has moved on since, storing the record fails too, and the jobs with it.
  const before = record.revision === 0 ? undefined : await parts.bookings.find(record.owner, record.ref);
  const happening = { before, after: record };
  const webhooks = await listening(parts, record);
  const notices = await notificationJobs(parts, happening, entry);
  const isHeard =
    (parts.notify && record.notifiedBy !== 'none') ||
    webhooks.some((webhook) => hears(webhook, 'booking.conflict-detected'));
  const isLookedAt = record.status === 'confirmed' && isHeard;
  return [
    ...webhookJobs(parts, webhooks, happening),
    ...notices,
    ...freedTimeJobs(happening, parts.now()),
    ...(isLookedAt ? [secondLook(record, parts.now())] : []),
  ];
}

/** What no record says: its event is otherwise, or its link will not come. */
export type FurtherNews =
  | { readonly type: Extract<BookingWebhookEvent, 'booking.conflict-detected'> }
  | { readonly type: Extract<BookingWebhookEvent, 'booking.conference-failed'> }
  | {
      readonly type: Extract<BookingWebhookEvent, 'booking.changed-in-calendar'>;
      readonly drift: EventDrift;
    };

/** The jobs that tell of what no record says. */
export async function jobsTelling(
  parts: TellingParts,
  record: BookingRecord,
  news: FurtherNews,
): Promise<readonly JobRequest[]> {
  const notices =
    news.type === 'booking.conference-failed'
      ? linkFailedNotices(parts, record)
      : hostNotices(parts, record, {
          news: furtherNews[news.type],
          ...('drift' in news && { drift: news.drift }),
        });
  return [...(await webhookJobsTelling(parts, record, news)), ...(await notices)];
}

const furtherNews = {
  'booking.conflict-detected': 'conflict',
  'booking.changed-in-calendar': 'changed-in-calendar',
} as const satisfies Partial<Record<BookingWebhookEvent, HostNews>>;

/** Looks at the calendars once more, when our event stands there. */
function secondLook({ owner, hosts, ref }: BookingRecord, now: number): JobRequest {
  return { kind: 'second-look', owner, hostId: hosts[0]?.id ?? '', subject: ref, dueAt: now + minutes(1) };
}

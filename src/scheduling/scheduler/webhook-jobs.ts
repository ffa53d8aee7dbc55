import { isBookingError } from '../../contract/index.js';
import type {
  BookingRecord,
  BookingStore,
  BookingWebhookEvent,
  EventDrift,
  JobRequest,
  SettingsStore,
  Webhook,
  WebhookEvent,
} from '../../contract/index.js';
import { minutes } from '../engine/minutes.js';
import type { SchedulerOptions } from './scheduler-options.js';
import { webhookPayload } from './webhook-payload.js';

/** What telling other systems stands on. */
export interface TellingParts extends Pick<SchedulerOptions, 'sendWebhook'> {
  readonly bookings: BookingStore;
  readonly settings: SettingsStore;
  readonly now: () => number;
  readonly onError: NonNullable<SchedulerOptions['onError']>;
}

/**
 * The jobs that tell an owner's other systems what has become of a booking, for the transaction that stores its record:
 * told is what was stored, and whatever was stored is told. What happened is read from the records, so that no operation
 * can forget to say. Where a time was agreed, a second look at it goes along.
 */
export async function webhookJobs(
  parts: TellingParts,
  record: BookingRecord,
): Promise<readonly JobRequest[]> {
  const webhooks = await listening(parts, record);
  if (webhooks.length === 0) return [];
  // Where it has moved on since, storing the record fails too, and the jobs with it.
  const before = record.revision === 0 ? undefined : await parts.bookings.find(record.owner, record.ref);
  const now = parts.now();
  const news = messages(webhooks, record, { type: eventOf(before, record), now });
  const isLookedAt =
    record.status === 'confirmed' && webhooks.some((webhook) => hears(webhook, 'booking.conflict-detected'));
  return isLookedAt ? [...news, secondLook(record, now)] : news;
}

/** The jobs that tell of what no record says. */
export async function jobsTelling(
  parts: TellingParts,
  record: BookingRecord,
  news: BookingWebhookEvent | { readonly type: BookingWebhookEvent; readonly drift: EventDrift },
): Promise<readonly JobRequest[]> {
  const told = typeof news === 'string' ? { type: news } : news;
  return messages(await listening(parts, record), record, { ...told, now: parts.now() });
}

/** Looks at the calendars once more, when our event stands there. */
function secondLook({ owner, hosts, ref }: BookingRecord, now: number): JobRequest {
  return { kind: 'second-look', owner, hostId: hosts[0]?.id ?? '', subject: ref, dueAt: now + minutes(1) };
}

async function listening(parts: TellingParts, record: BookingRecord): Promise<readonly Webhook[]> {
  if (!parts.sendWebhook) return [];
  return (await readable(parts, record)).filter(({ isDisabled }) => isDisabled !== true);
}

/** Whether an address wants to hear of such things. */
export function hears({ events }: Webhook, type: WebhookEvent): boolean {
  return events === undefined || events.includes(type);
}

function messages(
  webhooks: readonly Webhook[],
  record: BookingRecord,
  {
    type,
    now,
    drift,
  }: { readonly type: BookingWebhookEvent; readonly now: number; readonly drift?: EventDrift },
): readonly JobRequest[] {
  const payload = JSON.stringify(webhookPayload(type, record, { happenedAt: now, ...(drift && { drift }) }));
  return webhooks
    .filter((webhook) => hears(webhook, type))
    .map(({ id }) => ({
      kind: 'webhook',
      owner: record.owner,
      hostId: record.hosts[0]?.id ?? '',
      subject: `${id}/msg_${crypto.randomUUID()}`,
      dueAt: now,
      payload,
    }));
}

/** Endpoint and message of a job; the endpoint's id may hold any character, the message's holds no slash. */
export function partsOfSubject(subject: string): { readonly webhookId: string; readonly messageId: string } {
  const at = subject.lastIndexOf('/');
  return { webhookId: subject.slice(0, at), messageId: subject.slice(at + 1) };
}

/** What has happened to a booking between two of its records. */
export function eventOf(before: BookingRecord | undefined, after: BookingRecord): BookingWebhookEvent {
  if (!before) return 'booking.booked';
  const { status, time } = after;
  if (status === 'cancelled' || status === 'declined' || status === 'expired') return `booking.${status}`;
  const isMoved = time.start !== before.time.start || time.end !== before.time.end;
  return !isMoved && before.status === 'pending' && status === 'confirmed'
    ? 'booking.confirmed'
    : 'booking.rescheduled';
}

/** A store that does not answer keeps nobody's booking either; webhooks that it cannot read are no reason to refuse one. */
async function readable(
  { settings, onError }: TellingParts,
  record: BookingRecord,
): Promise<readonly Webhook[]> {
  try {
    return await settings.webhooks(record.owner);
  } catch (error) {
    if (isBookingError(error)) throw error;
    onError(error, { doing: 'telling webhooks', bookingRef: record.ref });
    return [];
  }
}

import { isBookingError } from '../../contract/index.js';
import type {
  BookingRecord,
  BookingWebhookEvent,
  EventDrift,
  JobRequest,
  Webhook,
  WebhookEvent,
} from '../../contract/index.js';
import type { TellingParts } from './telling-parts.js';
import { webhookPayload } from './webhook-payload.js';
import { eventOf } from './what-happened.js';
import type { Happening } from './what-happened.js';

/** The jobs that tell an owner's other systems what has happened to a booking. */
export function webhookJobs(
  { now }: Pick<TellingParts, 'now'>,
  webhooks: readonly Webhook[],
  { before, after }: Happening,
): readonly JobRequest[] {
  return messages(webhooks, after, { type: eventOf(before, after), now: now() });
}

/** The jobs that tell them of what no record says. */
export async function webhookJobsTelling(
  parts: TellingParts,
  record: BookingRecord,
  news: { readonly type: BookingWebhookEvent; readonly drift?: EventDrift },
): Promise<readonly JobRequest[]> {
  return messages(await listening(parts, record), record, { ...news, now: parts.now() });
}

/** An owner's other systems that hear of anything at all. */
export async function listening(parts: TellingParts, record: BookingRecord): Promise<readonly Webhook[]> {
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

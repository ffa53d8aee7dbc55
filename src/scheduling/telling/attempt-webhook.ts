import { BookingError } from '../../contract/index.js';
import type { Job, Webhook, WebhookOutcome, WebhookPayload } from '../../contract/index.js';
import { backoff } from '../scheduler/job-terms.js';
import type { Outcome } from '../scheduler/job-terms.js';
import type { TellingParts } from './telling-parts.js';
import { partsOfSubject } from './webhook-jobs.js';
import { within } from '../scheduler/within.js';

/** Well below a job's lease, so that no attempt outlives it. */
const longestCall = 60_000;
/** An endpoint that was away over a long weekend has missed nothing. */
const patience = 3 * 24 * 3_600_000;

/** Tells another system what happened, as far as it can be told now. */
export async function attemptWebhook(parts: TellingParts, job: Job): Promise<Outcome> {
  try {
    return await tell(parts, job);
  } catch (error) {
    parts.onError(error, { doing: 'telling a webhook' });
    return isPatient(parts, job) ? { againAt: parts.now() + backoff(job.attempts), error: 'failed' } : 'done';
  }
}

async function tell(parts: TellingParts, job: Job): Promise<Outcome> {
  const { webhookId } = partsOfSubject(job.subject);
  const webhook = (await parts.settings.webhooks(job.owner)).find(({ id }) => id === webhookId);
  // Whoever took it away or switched it off wants to hear nothing more, of what happened before either.
  if (!webhook || webhook.isDisabled === true) return 'done';
  const payload = JSON.parse(job.payload ?? '') as WebhookPayload;
  const result = await send(parts, { webhook, job, payload });
  if (result.outcome === 'delivered') return 'done';
  if (result.outcome === 'gone') {
    await switchOff(parts, job.owner, webhook);
    return 'done';
  }
  const { reason, status, afterSeconds } = result;
  const error = status === undefined ? reason : `${reason} ${status}`;
  if (isPatient(parts, job))
    return { againAt: parts.now() + Math.max(backoff(job.attempts), afterSeconds * 1000), error };
  parts.onError(givenUp(webhook, error), {
    doing: 'telling a webhook',
    ...('booking' in payload.data && { bookingRef: payload.data.booking.ref }),
  });
  return 'done';
}

async function send(
  { sendWebhook }: TellingParts,
  told: { readonly webhook: Webhook; readonly job: Job; readonly payload: WebhookPayload },
): Promise<WebhookOutcome> {
  // Nobody takes these jobs without it.
  if (!sendWebhook) throw new TypeError('There is nothing to send webhooks with');
  const { webhook, job, payload } = told;
  const signal = AbortSignal.timeout(longestCall);
  const { messageId: id } = partsOfSubject(job.subject);
  return within(signal, sendWebhook(webhook, { id, payload }, { signal }));
}

/** An address that was put in its place meanwhile has not said that it is gone. */
async function switchOff({ settings }: TellingParts, owner: string, { id, url }: Webhook): Promise<void> {
  await settings.changeWebhook(owner, id, (current) =>
    current.url === url ? { ...current, isDisabled: true } : undefined,
  );
}

function isPatient({ now }: TellingParts, { createdAt }: Job): boolean {
  return now() - createdAt < patience;
}

function givenUp({ id }: Webhook, error: string): BookingError {
  return new BookingError('unavailable', {
    detail: `webhook ${id} did not take a message for three days (${error}); it is not sent again`,
  });
}

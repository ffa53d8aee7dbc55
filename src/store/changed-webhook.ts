import { BookingError } from '../contract/index.js';
import type { Webhook } from '../contract/index.js';
import { OwnerSlug, parse, Webhook as WebhookSchema } from '../schemas/index.js';

/**
 * A webhook as it may be stored for an owner.
 *
 * @throws BookingError `invalid-request` with `fields`
 */
export function ownedWebhook(owner: string, webhook: Webhook): Webhook {
  if (!OwnerSlug.safeParse(owner).success)
    throw new BookingError('invalid-request', {
      fields: [{ path: 'owner', message: 'must be the slug of an owner' }],
    });
  return parse(WebhookSchema, webhook);
}

/**
 * What a webhook becomes: `undefined` where it stays as it is.
 *
 * @throws BookingError `invalid-request` for what is no webhook, or another one; and whatever `change` throws
 */
export function changedWebhook(
  current: Webhook,
  change: (current: Webhook) => Webhook | undefined,
): Webhook | undefined {
  // What it does to its own copy is not what it answers.
  const wanted = change(structuredClone(current));
  if (wanted === undefined) return undefined;
  const changed = parse(WebhookSchema, wanted);
  if (changed.id !== current.id)
    throw new BookingError('invalid-request', {
      fields: [{ path: 'id', message: 'stays what it is when a webhook changes' }],
    });
  return changed;
}

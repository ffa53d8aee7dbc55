import { base64, isMessageId, keyOf, signedContent } from './signature.js';

/** One attempt to deliver a message, about to be signed. */
export interface UnsignedWebhook {
  /** Names the message and is the same in every attempt: printable ASCII without spaces and full stops, at most 200. */
  readonly id: string;
  /** When this attempt is made, in epoch milliseconds. */
  readonly sentAt: number;
  /** The body, exactly as it will be sent. */
  readonly body: string;
  /** Each gives a signature of its own, so that one can be replaced while both are known. */
  readonly secrets: readonly [string, ...string[]];
}

/** The headers that a message is known and trusted by. */
export interface WebhookHeaders {
  readonly 'webhook-id': string;
  /** Unix time of the attempt, in seconds. */
  readonly 'webhook-timestamp': string;
  /** `v1,` and an HMAC-SHA-256 in base64 for each secret, separated by spaces. */
  readonly 'webhook-signature': string;
}

/**
 * Signs a message after Standard Webhooks 1.0.0 (symmetric, `v1`).
 *
 * @throws TypeError for an id or a secret of the wrong shape; it repeats neither
 *
 * @example
 * await signWebhook({ id: 'msg_1', sentAt: Date.now(), body: '{"type":"booking.booked"}', secrets: [secret] });
 * // { 'webhook-id': 'msg_1', 'webhook-timestamp': '1795420800', 'webhook-signature': 'v1,g0hM9SsE+OTP…' }
 */
export async function signWebhook({ id, sentAt, body, secrets }: UnsignedWebhook): Promise<WebhookHeaders> {
  if (!isMessageId(id)) {
    throw new TypeError(
      "A webhook's id must be 1 to 200 printable ASCII characters, without spaces and full stops",
    );
  }
  const timestamp = String(Math.floor(sentAt / 1000));
  const content = signedContent({ id, timestamp, body: new TextEncoder().encode(body) });
  const signatures = await Promise.all(
    secrets.map(async (secret) => {
      const signature = await crypto.subtle.sign('HMAC', await keyOf(secret, 'sign'), content);
      return `v1,${base64(new Uint8Array(signature))}`;
    }),
  );
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}

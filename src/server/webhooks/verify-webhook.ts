import type { WebhookPayload } from '../../contract/webhook.js';
import { bytesOf, isMessageId, keyOf, signedContent } from './signature.js';

/** A message as it arrived. */
export interface ReceivedWebhook {
  /** As fetch has them, or as Node has them (names in lower case). */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as it came, byte for byte: parsed and written again, it is another body. */
  readonly body: string | Uint8Array;
}

/** A message that was sent by somebody who knows the secret, in the last five minutes. */
export interface VerifiedWebhook {
  /** The same in every attempt: a message whose id is known already was delivered twice. */
  readonly id: string;
  /** A newer sender may know types and fields that this one does not: ignore them. */
  readonly payload: WebhookPayload;
}

/**
 * Why a message is not to be trusted: `headers` one of the three is missing or malformed · `too-old`, `too-new` its
 * attempt was made more than five minutes from now; replayed, or a clock is wrong · `signature` none of its signatures
 * is one of ours; tampered with, or another secret · `body` it is signed and is no JSON.
 */
export type WebhookFault = 'headers' | 'too-old' | 'too-new' | 'signature' | 'body';

const sentences: Readonly<Record<WebhookFault, string>> = {
  headers: 'webhook-id, webhook-timestamp or webhook-signature is missing or malformed',
  'too-old': 'The webhook was sent too long ago',
  'too-new': 'The webhook was sent in the future',
  signature: 'No signature of the webhook is right',
  body: 'The body of the webhook is not JSON',
};

/** A message that is not to be trusted; it holds nothing of the message. */
export class WebhookVerificationError extends Error {
  override readonly name = 'WebhookVerificationError';

  constructor(readonly fault: WebhookFault) {
    super(sentences[fault]);
  }
}

const toleranceSeconds = 300;
/** What is tried at most, because every try costs a pass over the body and a stranger writes the header. */
const mostSignatures = 20;

/**
 * Tells messages of a booking server from those of anybody else (Standard Webhooks 1.0.0, symmetric `v1`): one of its
 * signatures was made with one of the secrets, and the attempt is at most five minutes old. For Node, workers, Deno, Bun.
 *
 * Whoever recorded a message can send it again within these minutes; so remember the ids of messages you have worked on.
 *
 * @throws WebhookVerificationError saying by its `fault` what is wrong: answer 400
 * @throws TypeError for a secret that is none; it does not repeat it
 *
 * @example
 * const { id, payload } = await verifyWebhook(
 *   { headers: request.headers, body: await request.text() },
 *   { secrets: [process.env.WEBHOOK_SECRET] },
 * );
 */
export async function verifyWebhook(
  { headers, body }: ReceivedWebhook,
  options: {
    /** `whsec_…`: the one that was agreed, and the one before it while it is being replaced. */
    readonly secrets: readonly string[];
    /** Epoch milliseconds; `Date.now` when missing. */
    readonly clock?: () => number;
  },
): Promise<VerifiedWebhook> {
  const { secrets, clock = Date.now } = options;
  const keys = await Promise.all(secrets.map((secret) => keyOf(secret, 'verify')));
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  if (!isMessageId(id) || !/^\d{1,12}$/.test(timestamp)) throw new WebhookVerificationError('headers');
  refuseOtherTimes(Number(timestamp), clock());
  const signatures = signaturesIn(headerOf(headers, 'webhook-signature'));
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const content = signedContent({ id, timestamp, body: bytes });
  if (!(await isSignedByOne(keys, signatures, content))) throw new WebhookVerificationError('signature');
  return { id, payload: readPayload(bytes) };
}

function headerOf(headers: ReceivedWebhook['headers'], name: string): string {
  // By its method, not its class: a `Headers` of another realm or a polyfill is one too.
  const value =
    typeof headers.get === 'function' ? (headers as Headers).get(name) : (headers as PlainHeaders)[name];
  // Sent twice, it is not clear which of the two was meant.
  return typeof value === 'string' ? value : '';
}

type PlainHeaders = Exclude<ReceivedWebhook['headers'], Headers>;

function refuseOtherTimes(seconds: number, now: number): void {
  const age = now / 1000 - seconds;
  if (age > toleranceSeconds) throw new WebhookVerificationError('too-old');
  if (age < -toleranceSeconds) throw new WebhookVerificationError('too-new');
}

/** The signatures we can check; those of other versions stand beside them and are passed over. */
function signaturesIn(header: string): readonly Uint8Array<ArrayBuffer>[] {
  if (header === '') throw new WebhookVerificationError('headers');
  return header
    .split(' ')
    .filter((text) => /^v1,[A-Za-z0-9+/]{43}=$/.test(text))
    .slice(0, mostSignatures)
    .map((text) => bytesOf(text.slice('v1,'.length)));
}

async function isSignedByOne(
  keys: readonly CryptoKey[],
  signatures: readonly Uint8Array<ArrayBuffer>[],
  content: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  for (const key of keys) {
    for (const signature of signatures) {
      // WebCrypto compares in constant time.
      if (await crypto.subtle.verify('HMAC', key, signature, content)) return true;
    }
  }
  return false;
}

function readPayload(bytes: Uint8Array): WebhookPayload {
  try {
    // Signed by a booking server, so of its making.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as WebhookPayload;
  } catch {
    throw new WebhookVerificationError('body');
  }
}

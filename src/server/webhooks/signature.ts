import { isWebhookSecret } from '../../contract/webhook.js';

/** What is signed, beside the secret. */
export interface SignedParts {
  /** The message, whatever attempt this is. */
  readonly id: string;
  /** Unix time in seconds, as it stands in the header. */
  readonly timestamp: string;
  readonly body: Uint8Array;
}

/**
 * Whether a text may name a message. A full stop may not be in it: it would move the borders between what is signed, so
 * that one signature fitted two messages (Standard Webhooks, "Signature scheme").
 */
export function isMessageId(text: string): boolean {
  return text.length <= 200 && /^[!-~]+$/.test(text) && !text.includes('.');
}

/**
 * The key that a secret stands for.
 *
 * @throws TypeError for a text that is no secret; it does not repeat it
 */
export async function keyOf(secret: string, use: 'sign' | 'verify'): Promise<CryptoKey> {
  if (!isWebhookSecret(secret)) {
    throw new TypeError("A webhook's secret must be whsec_ and 24 to 64 bytes in base64");
  }
  const bytes = bytesOf(secret.slice('whsec_'.length));
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [use]);
}

/** `id.timestamp.body`. */
export function signedContent({ id, timestamp, body }: SignedParts): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${id}.${timestamp}.`);
  const content = new Uint8Array(head.byteLength + body.byteLength);
  content.set(head);
  content.set(body, head.byteLength);
  return content;
}

export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

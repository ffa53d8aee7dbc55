import { base64urlOf, bytesOfBase64url } from '../../contract/base64url.js';
import type { BookingRecord } from '../../contract/index.js';

/** Makes and checks the tokens that open a booking to its guest. */
export interface ManageTokens {
  tokenOf(record: BookingRecord): Promise<string>;
  /** The reference of the hold that a request makes: the same for every attempt at it, and nobody else's to guess. */
  holdRefOf(owner: string, key: string): Promise<string>;
  /** Takes the same time for a wrong token and for a booking that is not there (constant-time compare by WebCrypto). */
  opens(token: string, record: BookingRecord | undefined): Promise<boolean>;
}

/**
 * Manage tokens as HMAC-SHA-256 over the booking, what it opens, and the booking's generation: derived, never stored.
 *
 * @throws TypeError for a secret shorter than 32 characters.
 */
export function manageTokens(secret: string): ManageTokens {
  if (secret.length < 32) throw new TypeError('createScheduler needs a `secret` of at least 32 characters');
  const key = crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  );
  const sign = async (message: Uint8Array<ArrayBuffer>): Promise<string> =>
    base64urlOf(new Uint8Array(await crypto.subtle.sign('HMAC', await key, message)));
  return {
    tokenOf: (record) => sign(messageOf(record)),
    holdRefOf: async (owner, requestKey) =>
      `${owner}.hold-${await sign(new TextEncoder().encode(`hold\n${owner}\n${requestKey}`))}`,
    async opens(token, record) {
      const signature = bytesOfBase64url(token) ?? new Uint8Array(32);
      const right = await crypto.subtle.verify('HMAC', await key, signature, messageOf(record));
      return right && record !== undefined;
    },
  };
}

function messageOf(record: BookingRecord | undefined): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`manage\n${record?.ref ?? ''}\n${record?.tokenGeneration ?? 0}`);
}

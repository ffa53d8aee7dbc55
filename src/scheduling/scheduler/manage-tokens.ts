import { base64urlOf, bytesOfBase64url } from '../../contract/base64url.js';
import type { BookingRecord, WaitingRecord } from '../../contract/index.js';

/** Makes and checks the tokens that open a booking to its guest. */
export interface ManageTokens {
  tokenOf(record: BookingRecord): Promise<string>;
  /** The reference of the hold that a request makes: the same for every attempt at it, and nobody else's to guess. */
  holdRefOf(owner: string, key: string): Promise<string>;
  /** The reference of the place on the waiting list that a request makes, alike. */
  waitRefOf(owner: string, key: string): Promise<string>;
  waitTokenOf(record: WaitingRecord): Promise<string>;
  /** Takes the same time for a wrong token and for a place that is not there. */
  opensPlace(token: string, record: WaitingRecord | undefined): Promise<boolean>;
  /** Takes the same time for a wrong token and for a booking that is not there (constant-time compare by WebCrypto). */
  opens(token: string, record: BookingRecord | undefined): Promise<boolean>;
}

/**
 * Manage tokens as HMAC-SHA-256 over the booking, what it opens, and the booking's generation: derived, never stored. What was
 * made with a former secret opens too.
 *
 * @throws TypeError for a secret shorter than 32 characters.
 */
export function manageTokens(secret: string, formerSecrets: readonly string[] = []): ManageTokens {
  const key = keyOf(secret);
  const keys = [key, ...formerSecrets.map(keyOf)];
  const sign = async (...lines: readonly (string | number)[]): Promise<string> =>
    base64urlOf(new Uint8Array(await crypto.subtle.sign('HMAC', await key, messageOf(lines))));
  const isSignature = async (token: string, lines: readonly (string | number)[]): Promise<boolean> => {
    const signature = bytesOfBase64url(token) ?? new Uint8Array(32);
    // All of them each time: how long it takes says nothing of which one it was.
    const found = await Promise.all(
      keys.map(async (one) => crypto.subtle.verify('HMAC', await one, signature, messageOf(lines))),
    );
    return found.includes(true);
  };
  return {
    tokenOf: (record) => sign(...managing(record)),
    holdRefOf: async (owner, requestKey) => `${owner}.hold-${await sign('hold', owner, requestKey)}`,
    waitRefOf: async (owner, requestKey) => `${owner}.wait-${await sign('wait', owner, requestKey)}`,
    waitTokenOf: (record) => sign(...waiting(record)),
    opens: async (token, record) => (await isSignature(token, managing(record))) && record !== undefined,
    opensPlace: async (token, record) => (await isSignature(token, waiting(record))) && record !== undefined,
  };
}

function keyOf(secret: string): Promise<CryptoKey> {
  if (secret.length < 32) throw new TypeError('createScheduler needs a `secret` of at least 32 characters');
  return crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  );
}

function managing(record: BookingRecord | undefined): readonly (string | number)[] {
  return ['manage', record?.ref ?? '', record?.tokenGeneration ?? 0];
}

function waiting(record: WaitingRecord | undefined): readonly (string | number)[] {
  return ['waiting', record?.ref ?? ''];
}

function messageOf(lines: readonly (string | number)[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(lines.join('\n'));
}

import { base64urlOf } from '../../contract/base64url.js';

/** 256 random bits, base64url: 43 characters, as many as a verifier of PKCE needs (RFC 7636, section 4.1). */
export function randomSecret(): string {
  return base64urlOf(crypto.getRandomValues(new Uint8Array(32)));
}

/** SHA-256, base64url: what is kept of a secret, and the S256 challenge of a verifier (RFC 7636, section 4.2). */
export async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return base64urlOf(new Uint8Array(digest));
}

/**
 * Makes tickets of hosts and idempotency keys (HMAC-SHA-256): the same for every attempt, and nobody else's to guess.
 *
 * @throws TypeError for a secret shorter than 32 characters.
 */
export function ticketMaker(secret: string): (hostId: string, key: string) => Promise<string> {
  if (secret.length < 32) throw new TypeError('createConnecting needs a `secret` of at least 32 characters');
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const bytes = (text: string) => new TextEncoder().encode(text);
  const hmacKey = crypto.subtle.importKey('raw', bytes(secret), algorithm, false, ['sign']);
  return async (hostId, key) => {
    const message = bytes(JSON.stringify(['connect', hostId, key]));
    return base64urlOf(new Uint8Array(await crypto.subtle.sign('HMAC', await hmacKey, message)));
  };
}

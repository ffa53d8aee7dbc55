import { base64urlOf } from '../../contract/base64url.js';

/** What is kept of a channel's token: SHA-256, base64url. */
export async function tokenHashOf(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return base64urlOf(new Uint8Array(digest));
}

import { randomBytes } from 'node:crypto';
import type { ConsentLevel } from '../../contract/calendar-provider.js';
import type { Transport } from '../../adapters/google/transport.js';
import { untilAborted } from '../../adapters/google/transport.js';
import { base64urlOf } from '../../contract/base64url.js';
import type { GoogleClient } from './google-client.js';
import { listenOnce } from './listen-once.js';
import type { BroughtBack } from './listen-once.js';
import { providerOf } from './surroundings.js';
import { askForTokens } from './token-answer.js';
import type { TokenAnswer } from './token-answer.js';

export interface GrantRequest {
  readonly client: GoogleClient;
  readonly transport: Transport;
  readonly level: ConsentLevel;
  /** Of 127.0.0.1, for the browser that comes back. */
  readonly port: number;
  /** How long a person may take. */
  readonly waitSeconds: number;
  /** Tells the person what to do. */
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Renews the grant of `GOOGLE_REFRESH_TOKEN`: nobody is asked. */
export function renewGrant({
  client,
  transport,
  signal,
}: Pick<GrantRequest, 'client' | 'transport' | 'signal'>): Promise<TokenAnswer> {
  const fields = { grant_type: 'refresh_token', refresh_token: client.refreshToken ?? '' };
  return askForTokens(client, transport, { fields, repeatable: true, signal });
}

/**
 * Asks a person: prints the address to open, and waits on loopback for the browser that comes back (authorization code with
 * PKCE, RFC 7636, and a `state` of our own). `undefined` when nobody came in time.
 */
export async function askForConsent(request: GrantRequest): Promise<TokenAnswer | undefined> {
  const { client, transport, level, port, waitSeconds, say, signal } = request;
  const state = base64urlOf(randomBytes(24));
  const codeVerifier = base64urlOf(randomBytes(48));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(codeVerifier));
  const listener = await listenOnce({ port, state });
  try {
    const { redirectUri } = listener;
    const codeChallenge = base64urlOf(new Uint8Array(digest));
    say('Open this address in a browser and allow access to the account you want to look at:');
    say('');
    say(providerOf(client, transport).authorize({ level, redirectUri, state, codeChallenge }));
    say('');
    const brought = await waitFor(listener.answer, { waitSeconds, signal });
    if (brought === undefined) return undefined;
    if ('error' in brought) return { kind: 'refused', error: brought.error };
    const fields = {
      grant_type: 'authorization_code',
      code: brought.code,
      code_verifier: codeVerifier,
      redirect_uri: redirectUri,
    };
    // A code works once.
    return await askForTokens(client, transport, { fields, repeatable: false, signal });
  } finally {
    await listener.close();
  }
}

async function waitFor(
  answer: (signal: AbortSignal) => Promise<BroughtBack>,
  { waitSeconds, signal }: { readonly waitSeconds: number; readonly signal?: AbortSignal | undefined },
): Promise<BroughtBack | undefined> {
  const limit = AbortSignal.timeout(waitSeconds * 1000);
  try {
    return await untilAborted(answer(limit), signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (limit.aborted) return undefined;
    throw error;
  }
}

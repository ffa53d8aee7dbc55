import type { AccessTokens } from './access-token.js';
import { failureOf, GoogleError, isFailure } from './google-errors.js';
import type { Failure } from './google-errors.js';
import { persist } from './persist.js';
import { refusalOf } from './refusal.js';
import type { Reply } from './send.js';
import { send } from './send.js';
import type { Patience, Transport } from './transport.js';

/** One call of the Calendar API. */
export interface GoogleRequest {
  /** Id of the method in the discovery document. */
  readonly call: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Segments of the path, not yet encoded. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: object;
  /** Only if the resource is still this one (RFC 9110 §13.1.1). */
  readonly etag?: string | undefined;
  /** A second time does no harm, whatever became of the first. */
  readonly repeatable: boolean;
  /** Failures that are waited out although they usually stand. */
  readonly also?: readonly Failure[];
}

/** Calls the Calendar API; answers the parsed body, `undefined` for an empty one. */
export type GoogleCalls = (request: GoogleRequest, patience: Patience) => Promise<unknown>;

export interface GoogleCallsOptions {
  readonly apiBaseUrl: string;
  readonly tokens: AccessTokens;
  readonly transport: Transport;
}

/** Makes the one function through which every call goes: address, credential, patience, meaning of the answer. */
export function googleCalls({ apiBaseUrl, tokens, transport }: GoogleCallsOptions): GoogleCalls {
  async function attempt(request: GoogleRequest, url: string, patience: Patience): Promise<unknown> {
    const token = await tokens.current(patience.signal);
    try {
      return await attemptWith(token, request, { url, patience });
    } catch (error) {
      if (!isFailure(error, 'credentials')) throw error;
      // A token can end before its time; once, and only once, a fresh one is tried.
      const renewed = await tokens.renewed(token, patience.signal);
      return attemptWith(renewed, request, { url, patience });
    }
  }

  async function attemptWith(
    token: string,
    { call, method, body, etag }: GoogleRequest,
    { url, patience }: { readonly url: string; readonly patience: Patience },
  ): Promise<unknown> {
    const headers = {
      Accept: 'application/json',
      Authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'Content-Type': 'application/json; charset=utf-8' }),
      ...(etag !== undefined && { 'If-Match': etag }),
    };
    const json = body === undefined ? undefined : JSON.stringify(body);
    const reply = await send(transport, { call, method, url, headers, body: json }, patience);
    return valueOf(reply, call);
  }

  return async (request, patience) => {
    const url = addressOf(apiBaseUrl, request);
    return persist(transport, () => attempt(request, url, patience), { ...request, patience });
  };
}

function valueOf(reply: Reply, call: string): unknown {
  const { status, body, retryAfterSeconds } = reply;
  if (status >= 200 && status < 300 && body.kind !== 'foreign') {
    return body.kind === 'json' ? body.value : undefined;
  }
  const refusal = refusalOf(status, body);
  const failure = failureOf(refusal);
  throw new GoogleError(failure, { call, status, reason: refusal.reasons[0], retryAfterSeconds });
}

function addressOf(base: string, { call, path, query = {} }: GoogleRequest): string {
  const segments = path.map(segmentOf);
  // No calendar and no event has such an id.
  if (segments.includes(undefined)) throw new GoogleError('missing', { call });
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  const address = `${base.replace(/\/$/, '')}/${segments.join('/')}`;
  return parameters.size === 0 ? address : `${address}?${parameters.toString()}`;
}

/** A segment of a path, or `undefined` for what cannot be one. */
function segmentOf(text: string): string | undefined {
  // Dots would climb the path when the address is normalised, and an empty segment names the collection instead.
  if (/^\.{0,2}$/.test(text)) return undefined;
  try {
    return encodeURIComponent(text);
  } catch {
    // Half a surrogate pair.
    return undefined;
  }
}

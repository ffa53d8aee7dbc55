import { GoogleError } from './google-errors.js';
import type { Body } from './refusal.js';
import { bodyOf } from './refusal.js';
import type { Patience, Transport } from './transport.js';
import { untilAborted } from './transport.js';

/** One message to Google. */
export interface Message {
  /** Id of the method in the discovery document, or what else is tried; for errors. */
  readonly call: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** What came back, whatever the status. */
export interface Reply {
  readonly status: number;
  readonly body: Body;
  readonly retryAfterSeconds?: number | undefined;
}

/**
 * Sends one message once and reads the whole answer.
 * @throws GoogleError `network`, `timeout`; the signal's reason when the caller has ended the call.
 */
export async function send(transport: Transport, message: Message, patience: Patience): Promise<Reply> {
  const { call, method, url, headers, body } = message;
  const { signal: caller } = patience;
  caller?.throwIfAborted();
  const left = patience.until - transport.now();
  if (left <= 0) throw new GoogleError('timeout', { call });
  const limit = new AbortController();
  const stop = () => {
    limit.abort();
  };
  const timer = setTimeout(stop, Math.min(transport.timeoutSeconds * 1000, left));
  caller?.addEventListener('abort', stop);
  const init: RequestInit = {
    method,
    headers,
    signal: limit.signal,
    // A redirect is no answer of this API; and workers do not know `error`.
    redirect: 'manual',
    ...(body !== undefined && { body }),
  };
  try {
    return await untilAborted(receive(transport, url, init), limit.signal);
  } catch (error) {
    caller?.throwIfAborted();
    throw new GoogleError(limit.signal.aborted ? 'timeout' : 'network', { call, reason: codeOf(error) });
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', stop);
  }
}

async function receive(transport: Transport, url: string, init: RequestInit): Promise<Reply> {
  const response = await transport.fetch(url, init);
  const text = await response.text();
  return {
    status: response.status,
    body: bodyOf(text),
    retryAfterSeconds: retryAfterOf(response.headers.get('Retry-After'), transport.now()),
  };
}

/** Seconds, or an HTTP date (RFC 9110 §10.2.3). */
export function retryAfterOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

/** The system's word for a broken connection (`ECONNRESET`): the error itself may hold what was sent. */
function codeOf(error: unknown): string | undefined {
  for (const candidate of [error instanceof Error ? error.cause : undefined, error]) {
    if (candidate instanceof Error && 'code' in candidate && typeof candidate.code === 'string')
      return candidate.code;
  }
  return undefined;
}

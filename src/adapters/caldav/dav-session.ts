import { BookingError } from '../../contract/booking-error.js';
import type { CallOptions } from '../../contract/call-options.js';
import { AddressRefused, failureOf } from './dav-errors.js';
import { readText } from './read-text.js';
import { isTrusted } from './server-address.js';

/** As much of `fetch` as CalDAV needs: `guardedFetch`, or the platform's own. */
export type DavFetch = (url: string, init: DavFetchInit) => Promise<Response>;

export interface DavFetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
}

/** A request to a CalDAV server. */
export interface DavRequest {
  readonly method: 'GET' | 'PUT' | 'DELETE' | 'PROPFIND' | 'REPORT';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface DavAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where it came from in the end. */
  readonly url: URL;
}

/** An account at a server, and how it is spoken to. */
export interface DavSession {
  /** As the host gave it: nobody else is told the password. */
  readonly server: URL;
  /** `Authorization`; nothing is said of who asks when missing. */
  readonly authorization: string;
  readonly fetch: DavFetch;
  /** For one answer, redirects included. */
  readonly timeoutSeconds: number;
  /** Where a longer answer is given up. */
  readonly answerBytes: number;
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 5;

/**
 * Sends a request and answers what the server says, whatever its status.
 *
 * @throws BookingError `refused` when it would lead to a server the host did not name, `calendar-unreachable` for no answer
 */
export async function askServer(
  session: DavSession,
  request: DavRequest,
  { signal }: CallOptions = {},
): Promise<DavAnswer> {
  signal?.throwIfAborted();
  const limit = AbortSignal.timeout(session.timeoutSeconds * 1000);
  const both = signal ? AbortSignal.any([signal, limit]) : limit;
  try {
    return await follow(session, request, both);
  } catch (error) {
    signal?.throwIfAborted();
    throw failureOf(error, request.method);
  }
}

async function follow(session: DavSession, request: DavRequest, signal: AbortSignal): Promise<DavAnswer> {
  let { url } = request;
  for (let hops = 0; hops <= mostRedirects; hops++) {
    if (!isTrusted(url, session.server)) throw new AddressRefused();
    const response = await session.fetch(url.href, {
      method: request.method,
      headers: {
        authorization: session.authorization,
        // Compressing proxies change etags, which would then never match.
        'accept-encoding': 'identity',
        ...request.headers,
      },
      ...(request.body !== undefined && { body: request.body }),
      redirect: 'manual',
      signal,
    });
    const location = response.headers.get('location');
    if (!redirects.has(response.status) || location === null) {
      const text = await readText(response, session.answerBytes);
      return { status: response.status, headers: response.headers, text, url };
    }
    await response.body?.cancel();
    if (!URL.canParse(location, url)) break;
    url = new URL(location, url);
  }
  throw new BookingError('refused', { detail: `CalDAV ${request.method} was sent on and on` });
}

/** HTTP Basic (RFC 7617), in UTF-8. */
export function basicAuthorization(user: string, password: string): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}

import { BookingError } from '../contract/booking-error.js';
import type { CallOptions } from '../contract/call-options.js';
import type { Operation } from '../contract/operations.js';
import { wireHeaders } from '../contract/operations.js';
import { withAttempts } from './attempts.js';
import type { Sleep } from './pause.js';
import { pause } from './pause.js';
import type { Guard } from './shape.js';
import { sendWireRequest } from './wire-request.js';
import { addressOf } from './wiring.js';

/** How a backend behind the wire is reached. Only `url` is needed. */
export interface WireOptions {
  /** Where the operations are. */
  readonly url: string;
  /** Headers of your own, or a function that makes them anew for every request. With any, every request has a preflight. */
  readonly headers?: RequestHeaders | (() => RequestHeaders | Promise<RequestHeaders>);
  /** Whether cookies travel along. The server's CORS answer has to allow it. */
  readonly credentials?: RequestCredentials;
  /** The page's own `fetch` when missing, as it is at the time of the call. */
  readonly fetch?: typeof fetch;
  /** How long one attempt may take, in milliseconds; 10,000 when missing. */
  readonly timeoutMs?: number;
  /** How to wait between attempts. */
  readonly sleep?: Sleep;
}

export type RequestHeaders = Readonly<Record<string, string>>;

/** What goes into a request, beside what the table of operations says of it. */
export interface Outgoing extends CallOptions {
  /** What stands for the placeholders of the path. */
  readonly names?: Readonly<Record<string, string>>;
  readonly search?: string;
  readonly body?: object;
  readonly key?: string;
  readonly token?: string | undefined;
}

/** Asks one operation. */
export type WireCaller<Name extends string> = <Answer>(
  name: Name,
  isAnswer: Guard<Answer>,
  outgoing?: Outgoing,
) => Promise<Answer>;

/**
 * Makes what asks the operations of a table: attempts, keys, headers and patience in one place.
 *
 * @param root - The part of every path that the address has already
 * @throws BookingError `unavailable` with `not-a-backend` for a `url` that is no http(s) address
 */
export function wireCaller<Name extends string>(
  options: WireOptions,
  operations: Readonly<Record<Name, Operation>>,
  root: RegExp,
): WireCaller<Name> {
  const { headers, credentials = 'omit', timeoutMs = 10_000, sleep = pause } = options;
  // Bound to nothing, as a page's own fetch insists, and looked up late, as those who replace it expect.
  const send: typeof fetch = (...request) => (options.fetch ?? fetch)(...request);
  const base = addressOf(options.url);

  return async (
    name,
    isAnswer,
    { names = {}, search = '', body, key, token, signal = new AbortController().signal } = {},
  ) => {
    const { method, path } = operations[name];
    const address = base + pathOf(path.replace(root, ''), names) + search;
    const content = body && JSON.stringify(body);
    const attempt = async () =>
      sendWireRequest({
        address,
        init: {
          method,
          credentials,
          headers: {
            ...(typeof headers === 'function' ? await headers() : headers),
            ...(content && { 'Content-Type': 'application/json' }),
            ...(key && { [wireHeaders.key]: key }),
            ...(token && { Authorization: `Bearer ${token}` }),
          },
          ...(content && { body: content }),
        },
        fetch: send,
        timeoutMs,
        signal,
        isAnswer,
      });
    return withAttempts(attempt, { keyed: !!key, sleep, signal });
  };
}

/** A path with its placeholders filled in. */
function pathOf(path: string, names: Readonly<Record<string, string>>): string {
  return path.replace(/{(\w+)}/, (_, name: string) => {
    const value = names[name] ?? '';
    // An address would swallow these, and mean something else.
    if (/^\.{0,2}$/.test(value)) throw new BookingError('not-found');
    return encodeURIComponent(value);
  });
}

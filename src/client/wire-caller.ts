import { BookingError } from '../contract/booking-error.js';
import type { CallOptions } from '../contract/call-options.js';
import type { Operation } from '../contract/operation.js';
import { addressOf } from './address-of.js';
import type { Sleep } from './pause.js';
import { pause } from './pause.js';
import type { Guard } from './shape.js';
import type { recover } from './wire-recovery.js';
import { exchange } from './wire-request.js';

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
  /** Those of what creates or changes, and its body: see `written`. */
  readonly headers?: RequestHeaders;
  readonly body?: string;
}

/** Asks one operation. */
export type WireCaller<Name extends string> = <Answer>(
  name: Name,
  isAnswer: Guard<Answer>,
  outgoing?: Outgoing,
) => Promise<Answer>;

/** What a caller asks with. */
export interface WireTable<Name extends string> {
  readonly operations: Readonly<Record<Name, Operation>>;
  /** The part of every path that the address has already. */
  readonly root: RegExp;
  /** What knows how to go on where no answer came; it can be left to come until then. */
  readonly recovery: () => Promise<{ readonly recover: typeof recover }>;
}

/**
 * Makes what asks the operations of a table: addresses, headers and patience in one place.
 *
 * @throws BookingError `unavailable` with `not-a-backend` for a `url` that is no http(s) address
 */
export function wireCaller<Name extends string>(
  options: WireOptions,
  { operations, root, recovery }: WireTable<Name>,
): WireCaller<Name> {
  const { headers, credentials = 'omit', timeoutMs = 10_000, sleep = pause } = options;
  // Bound to nothing, as a page's own fetch insists, and looked up late, as those who replace it expect.
  const ask: typeof fetch = (...request) => (options.fetch ?? fetch)(...request);
  const base = addressOf(options.url);

  return async (name, isAnswer, outgoing = {}) => {
    const { names = {}, search = '', body = null, signal = new AbortController().signal } = outgoing;
    const { method, path } = operations[name];
    const address = base + pathOf(path.replace(root, ''), names) + search;
    const send = async () => {
      const own = typeof headers === 'function' ? await headers() : headers;
      const init = { method, credentials, headers: { ...own, ...outgoing.headers }, body };
      return exchange({ address, init, fetch: ask, timeoutMs, signal });
    };
    const first = send();
    const reply = await first.catch(() => undefined);
    if (reply?.response.ok && isAnswer(reply.body)) return reply.body;
    signal.throwIfAborted();
    const { recover } = await recovery();
    return recover(first, { send, isAnswer, address, headers: outgoing.headers, sleep, signal });
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

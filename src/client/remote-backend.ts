import type { BookingBackend } from '../contract/booking-backend.js';
import { BookingError } from '../contract/booking-error.js';
import type { Booking, BookingRef, Hold } from '../contract/booking.js';
import type { CallOptions } from '../contract/call-options.js';
import type { Capabilities } from '../contract/capabilities.js';
import type { GuestOperation, Operation } from '../contract/operations.js';
import { guestOperations, wireHeaders } from '../contract/operations.js';
import { withAttempts } from './attempts.js';
import type { Guard } from './guards.js';
import { isBooking, isCapabilities, isEventType, isHold, isMenu, isNothing, isSlotList } from './guards.js';
import type { Sleep } from './pause.js';
import { pause } from './pause.js';
import { slotSearchOf } from './slot-search.js';
import { sendWireRequest } from './wire-request.js';
import { addressOf } from './wiring.js';

/** How a backend behind the wire is reached. Only `url` is needed. */
export interface RemoteBackendOptions {
  /** The owner's address, such as `https://book.example/v1/anna`; in a page it may be relative to it. */
  readonly url: string;
  /** Headers of your own, or a function that makes them anew for every request. With any, every request has a preflight. */
  readonly headers?: RequestHeaders | (() => RequestHeaders | Promise<RequestHeaders>);
  /** Whether cookies travel along; `omit` when missing. The server's CORS answer has to allow it. */
  readonly credentials?: RequestCredentials;
  /** The page's own `fetch` when missing, as it is at the time of the call. */
  readonly fetch?: typeof fetch;
  /** How long one attempt may take, in milliseconds; 10,000 when missing. */
  readonly timeoutMs?: number;
  /** How to wait between attempts. */
  readonly sleep?: Sleep;
}

export type RequestHeaders = Readonly<Record<string, string>>;

/** A backend behind the wire: all that travels, whatever this one offers. */
export interface RemoteBackend extends Required<Omit<BookingBackend, 'watch'>> {
  /** What this backend offers. The optional methods are always here; one that it leaves out fails with `not-found`. */
  capabilities(options?: CallOptions): Promise<Capabilities>;
}

/** What goes into a request, beside what the table of operations says of it. */
interface Outgoing extends CallOptions, Partial<BookingRef> {
  readonly slug?: string;
  readonly search?: string;
  readonly body?: object;
  readonly key?: string;
}

/**
 * A `BookingBackend` over HTTP, for pages and anywhere else with `fetch`.
 *
 * Requests that may work a moment later are sent again, at most twice, those that create or change with the same key.
 * Every failure is a `BookingError`; when the backend could not be asked at all, it is `unavailable` and
 * `details.fault` says why.
 *
 * @throws BookingError `unavailable` with `not-a-backend` for a `url` that is no http(s) address
 *
 * @example
 * const backend = remoteBackend({ url: 'https://book.example/v1/anna' });
 * const { title } = await backend.eventType('intro');
 */
export function remoteBackend(options: RemoteBackendOptions): RemoteBackend {
  const { headers, credentials = 'omit', timeoutMs = 10_000, sleep = pause } = options;
  // Bound to nothing, as a page's own fetch insists, and looked up late, as those who replace it expect.
  const send: typeof fetch = (...request) => (options.fetch ?? fetch)(...request);
  const base = addressOf(options.url);

  async function ask<Answer>(
    name: GuestOperation,
    isAnswer: Guard<Answer>,
    { search = '', body, key, token, signal = new AbortController().signal, ...names }: Outgoing = {},
  ): Promise<Answer> {
    const { method, path }: Operation = guestOperations[name];
    const address = base + pathOf(path, names) + search;
    const content = body && JSON.stringify(body);
    const attempt = async (): Promise<Answer> =>
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
  }

  return {
    capabilities: (options) => ask('capabilities', isCapabilities, options),
    eventTypes: (options) => ask('eventTypes', isMenu, options),
    eventType: (slug, options) => ask('eventType', isEventType, { ...options, slug }),
    slots: (query, options) =>
      ask('slots', isSlotList, { ...options, slug: query.eventType, search: slotSearchOf(query) }),
    hold: (body, options) => ask<Hold>('hold', isHold, { ...options, body }),
    release: (ref, options) => ask('release', isNothing, { ...options, ref }),
    book: (body, options) => ask<Booking>('book', isBooking, { ...options, body }),
    booking: (booking, options) => ask('booking', isBooking, { ...options, ...booking }),
    reschedule: (booking, body, options) => ask('reschedule', isBooking, { ...options, ...booking, body }),
    cancel: (booking, body, options) => ask('cancel', isBooking, { ...options, ...booking, body }),
  };
}

/** The part of a path after the owner, who is in the backend's address already. */
function pathOf(path: string, names: { readonly slug?: string; readonly ref?: string }): string {
  return path.replace(/^.*{owner}/, '').replace(/{(slug|ref)}/, (_, name: 'slug' | 'ref') => {
    const value = names[name] ?? '';
    // An address would swallow these, and mean something else.
    if (/^\.{0,2}$/.test(value)) throw new BookingError('not-found');
    return encodeURIComponent(value);
  });
}

import type { Sleep } from '../../client/pause.js';
import { wireHeaders } from '../../contract/wire-headers.js';
import { errorCodes } from '../../contract/booking-error.js';
import type { Exchange, Received, SentRequest } from './exchange.js';

/** What hears of requests before they are sent, and of what became of them. */
export interface Listener {
  readonly sending: (request: SentRequest) => void;
  readonly ended: (exchange: Exchange) => void;
}

/** The way to the backend that is examined: everything goes through it, and everything is kept. */
export interface Line {
  /** Sends a request, waits where it is asked to, and answers whatever came, followed to nowhere else. @throws NoAnswer */
  readonly send: (request: SentRequest) => Promise<Received>;
  /** The same as a page's `fetch`. */
  readonly fetch: typeof fetch;
  /** All that was sent so far, in the order in which it ended. */
  readonly exchanges: readonly Exchange[];
  /** Tells that a request goes another way. */
  readonly opening: (request: SentRequest) => void;
  /** Keeps an exchange that went another way. */
  readonly keep: (exchange: Exchange) => void;
  /** Headers of the caller's own. */
  readonly own: Readonly<Record<string, string>>;
  /** Milliseconds to wait for an answer. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export interface LineOptions {
  readonly own: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Seconds to wait altogether for a backend that answers `rate-limited`. */
  readonly patienceSeconds: number;
  readonly sleep: Sleep;
  readonly signal: AbortSignal;
  readonly listener: Listener;
  /** Hears that a wait begins, in a sentence. */
  readonly say: (sentence: string) => void;
}

/** Nothing came back. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** The backend asks to wait for longer than the caller wants to: nothing can be said of what was asked. */
export class OutOfPatience extends Error {
  override readonly name = 'OutOfPatience';
}

/** Opens a line. */
export function openLine(options: LineOptions): Line {
  const { own, timeoutMs, sleep, signal, listener, say } = options;
  const exchanges: Exchange[] = [];
  let patience = options.patienceSeconds;
  let waitsUntil = 0;
  /** Requests that wait at the same time cost their wait once. */
  const wait = async (seconds: number): Promise<void> => {
    const until = Date.now() + seconds * 1000;
    const more = Math.max(0, until - Math.max(waitsUntil, Date.now())) / 1000;
    if (more > patience) throw new OutOfPatience(`It asks to wait ${seconds} seconds (429): ${remedy}`);
    if (more >= 1) say(`It asks to wait ${seconds} s (429); waiting …`);
    patience -= more;
    waitsUntil = Math.max(waitsUntil, until);
    await sleep(seconds * 1000, signal);
  };
  const keep = (exchange: Exchange): void => {
    exchanges.push(exchange);
    listener.ended(exchange);
  };

  const send = async (request: SentRequest): Promise<Received> => {
    for (;;) {
      signal.throwIfAborted();
      listener.sending(request);
      const answer = await once(request);
      keep({ request, answer });
      if (answer.status !== errorCodes['rate-limited']) return answer;
      await wait(secondsToWait(answer));
    }
  };

  const once = async (request: SentRequest): Promise<Received> => {
    const { method, address, headers, body } = request;
    try {
      const response = await fetch(address, {
        method,
        headers: { ...headers, ...own },
        ...(body !== undefined && { body }),
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      };
    } catch (cause) {
      signal.throwIfAborted();
      const failure = failureOf(cause, timeoutMs);
      keep({ request, failure });
      throw new NoAnswer(failure, { cause });
    }
  };

  return {
    send,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { method, url: address } = request;
      const body = await request.text();
      const headers = Object.fromEntries(request.headers);
      return responseOf(await send({ method, address, headers, ...(body !== '' && { body }) }));
    },
    exchanges,
    opening: listener.sending,
    keep,
    own,
    timeoutMs,
    signal,
  };
}

const remedy = 'raise the limits for this machine, or wait longer with --patience';

/** As a page would have it. */
function responseOf({ status, headers, body }: Received): Response {
  const isEmpty = [204, 205, 304].includes(status);
  // What the body was packed with is unpacked by now.
  const { 'content-encoding': _encoding, 'content-length': _length, ...rest } = headers;
  return new Response(isEmpty ? null : body, { status, headers: rest });
}

function secondsToWait({ headers }: Received): number {
  const text = headers[wireHeaders.retryAfter.toLowerCase()] ?? '';
  if (/^\d{1,9}$/.test(text)) return Math.max(1, Number(text));
  const until = Date.parse(text);
  return Number.isNaN(until) ? 2 : Math.max(1, Math.ceil((until - Date.now()) / 1000));
}

/** Why nothing came, in a sentence. */
export function failureOf(error: unknown, timeoutMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `No answer within ${timeoutMs / 1000} s`;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string')
      return sentences[cause.code] ?? `The connection failed (${cause.code})`;
    if (cause instanceof AggregateError && cause.errors.length > 0)
      return failureOf(cause.errors[0], timeoutMs);
  }
  return 'The connection failed';
}

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nobody listens there (ECONNREFUSED)',
  ENOTFOUND: 'There is no such name (ENOTFOUND)',
  EAI_AGAIN: 'The name could not be looked up (EAI_AGAIN)',
  ECONNRESET: 'The connection was cut (ECONNRESET)',
  UND_ERR_SOCKET: 'The connection was cut (UND_ERR_SOCKET)',
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'Its certificate is signed by itself: NODE_EXTRA_CA_CERTS names a file of those to trust',
  SELF_SIGNED_CERT_IN_CHAIN:
    'Its certificate is signed by nobody known: NODE_EXTRA_CA_CERTS names a file of those to trust',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'Its certificate cannot be verified: NODE_EXTRA_CA_CERTS names a file of those to trust',
};

import { refusalOf } from '../../../adapters/google/refusal.js';
import { delayBefore } from '../../../adapters/google/persist.js';
import { send } from '../../../adapters/google/send.js';
import { patienceOf, untilAborted } from '../../../adapters/google/transport.js';
import type { Transport } from '../../../adapters/google/transport.js';

/** One question to Google, as it travels; the answer is looked at whatever it is. */
export interface Question {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Segments of the path, not yet encoded. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  readonly etag?: string;
  /** In place of the one the check works with. */
  readonly accessToken?: string;
}

/** What came back. */
export interface Heard {
  readonly status: number;
  /** The reasons Google gives, in their order. */
  readonly reasons: readonly string[];
  readonly message: string;
  /** The parsed body; `undefined` for an empty one. */
  readonly body: unknown;
  /** Status and reason, as they are shown. */
  readonly seen: string;
}

export type AskGoogle = (question: Question) => Promise<Heard>;

const tries = 6;
const rateReasons = ['rateLimitExceeded', 'userRateLimitExceeded', 'RATE_LIMIT_EXCEEDED'];

/** Asks without understanding; waits only for what says nothing: limits of rate, and servers that are away. */
export function askGoogle(
  transport: Transport,
  {
    apiBaseUrl,
    accessToken: own,
    signal,
  }: { readonly apiBaseUrl: string; readonly accessToken: string; readonly signal?: AbortSignal | undefined },
): AskGoogle {
  return async ({ method, path, query = {}, body, etag, accessToken = own }) => {
    const parameters = new URLSearchParams(
      Object.entries(query).map(([name, value]) => [name, String(value)] as [string, string]),
    );
    const address = `${apiBaseUrl.replace(/\/$/, '')}/${path.map(encodeURIComponent).join('/')}`;
    const message = {
      call: `${method} ${path[0] ?? ''}`,
      method,
      url: parameters.size === 0 ? address : `${address}?${parameters.toString()}`,
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${accessToken}`,
        ...(body !== undefined && { 'Content-Type': 'application/json; charset=utf-8' }),
        ...(etag !== undefined && { 'If-Match': etag }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    };
    for (let tried = 1; ; tried += 1) {
      const reply = await send(transport, message, patienceOf(transport, { signal }));
      const { status } = reply;
      const { reasons, message: text = '' } = refusalOf(status, reply.body);
      const passes =
        status === 429 ||
        status >= 500 ||
        (status === 403 && reasons.some((reason) => rateReasons.includes(reason)));
      if (!passes || tried >= tries) {
        const value = reply.body.kind === 'json' ? reply.body.value : undefined;
        const shown =
          reasons[0] !== undefined && /^[A-Za-z_.]{2,50}$/.test(reasons[0]) ? ` ${reasons[0]}` : '';
        return { status, reasons, message: text, body: value, seen: `${status}${shown}` };
      }
      await untilAborted(transport.sleep(delayBefore(tried, transport, reply.retryAfterSeconds)), signal);
    }
  };
}

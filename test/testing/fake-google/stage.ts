// A stand-in with people, calendars and tokens, and a way to call it in which all that is asked and answered meets the judge.
import {
  fakeGoogle,
  type FakeGoogle,
  type FakeGoogleOptions,
} from '../../../src/testing/fake-google/index.js';
import type { Body } from './body.js';
import { judged } from './traffic-judge.js';

export const NOW = Date.parse('2026-03-02T08:00:00Z');
export const ROOT = 'https://www.googleapis.com/calendar/v3/';
export const SCOPE = 'https://www.googleapis.com/auth/';
export const ANNA = 'anna@example.com';
export const BEN = 'ben@example.com';

export interface CallOptions {
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly signal?: AbortSignal;
  /** Whether it asks, on purpose, for what is not in the discovery document. */
  readonly astray?: boolean;
}

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Anna in Berlin and Ben in New York, each with an account; calls are Anna's unless another token is given. */
export function stage(options: FakeGoogleOptions = {}) {
  const bare = fakeGoogle({ now: NOW, ...options });
  // The same stand-in, with everything before the judge.
  const google = Object.create(bare, {
    fetch: { value: judged(bare.fetch), enumerable: true },
  }) as FakeGoogle;
  if (!options.state) {
    google.addAccount({ email: ANNA, displayName: 'Anna', zone: 'Europe/Berlin' });
    google.addAccount({ email: BEN, displayName: 'Ben', zone: 'America/New_York' });
  }
  const anna = google.issueAccessToken({ account: ANNA });
  const ben = google.issueAccessToken({ account: BEN });

  async function call(method: string, path: string, options: CallOptions = {}): Promise<Reply> {
    const url = new URL(ROOT + path);
    for (const [name, value] of Object.entries(options.query ?? {})) {
      for (const item of Array.isArray(value) ? value : [value]) url.searchParams.append(name, String(item));
    }
    const fetch = options.astray === true ? judged(bare.fetch, { astray: true }) : google.fetch;
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${options.token ?? anna}`,
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body === undefined
        ? {}
        : { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    const text = await response.text();
    const body = (text === '' ? undefined : JSON.parse(text)) as Body;
    return { status: response.status, headers: response.headers, body };
  }

  const events = `calendars/${encodeURIComponent(ANNA)}/events`;
  return {
    google,
    anna,
    ben,
    call,
    /** Path of Anna's events. */
    events,
    insert: (body: object, query: CallOptions['query'] = {}) => call('POST', events, { body, query }),
    get: (id: string, options?: CallOptions) => call('GET', `${events}/${id}`, options),
    patch: (id: string, body: object, options: CallOptions = {}) =>
      call('PATCH', `${events}/${id}`, { body, ...options }),
    update: (id: string, body: object, options: CallOptions = {}) =>
      call('PUT', `${events}/${id}`, { body, ...options }),
    remove: (id: string, options?: CallOptions) => call('DELETE', `${events}/${id}`, options),
    list: (query: CallOptions['query'] = {}, token?: string) =>
      call('GET', events, { query, ...(token === undefined ? {} : { token }) }),
    freeBusy: (items: readonly string[], body: object = {}, token?: string) =>
      call('POST', 'freeBusy', {
        body: {
          timeMin: '2026-03-02T00:00:00Z',
          timeMax: '2026-03-09T00:00:00Z',
          items: items.map((id) => ({ id })),
          ...body,
        },
        ...(token === undefined ? {} : { token }),
      }),
  };
}

/** Half an hour on a day of March 2026, in UTC. */
export const at = (start: string, end: string) => ({ start: { dateTime: start }, end: { dateTime: end } });
export const TEN = at('2026-03-02T10:00:00Z', '2026-03-02T10:30:00Z');

/** Status and reason of an error in Google's shape. */
export function errorOf({ status, body }: Reply): [number, string] {
  return [status, body.error.errors[0].reason];
}

/** When a calendar is busy, in a free/busy answer. */
export function busyOf({ body }: Reply, id: string): { start: string; end: string }[] {
  return body.calendars[id]?.busy ?? [];
}

/** Full name of scopes. */
export const scopes = (...names: string[]) => names.map((name) => SCOPE + name);

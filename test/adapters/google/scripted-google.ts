import type { CalendarAdapter } from '../../../src/contract/calendar-adapter.js';
import { googleAdapter } from '../../../src/adapters/google/index.js';
import type { GoogleAdapterOptions } from '../../../src/adapters/google/index.js';

/** What one request is answered with: a body under a status, or an error thrown instead. */
export interface Scripted {
  readonly status?: number;
  /** JSON when it is no text. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly throws?: Error;
  /** Never answers. */
  readonly hangs?: boolean;
}

/** A request as it was made. */
export interface Made {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
}

type Answerer = (request: Made) => Scripted | undefined;

/** Answers requests by hand, remembers them, and holds the clock; a list answers in order, its last entry for ever. */
export function scriptedGoogle(script: readonly Scripted[] | Answerer) {
  const requests: Made[] = [];
  const slept: number[] = [];
  let clock = Date.UTC(2026, 2, 2, 8);
  const answer: Answerer = Array.isArray(script)
    ? () => script[Math.min(requests.length, script.length) - 1] as Scripted
    : (script as Answerer);
  return {
    requests,
    slept,
    advance: (milliseconds: number) => {
      clock += milliseconds;
    },
    now: () => clock,
    random: () => 0.5,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds);
      clock += milliseconds;
    },
    fetch: async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
      const made: Made = {
        method: init.method ?? 'GET',
        url: new URL(input instanceof Request ? input.url : input),
        headers: new Headers(init.headers),
        body: typeof init.body === 'string' ? read(init.body) : undefined,
      };
      requests.push(made);
      const { status = 200, body, headers = {}, throws, hangs } = answer(made) ?? { status: 404 };
      if (throws !== undefined) throw throws;
      if (hangs === true) return new Promise(() => undefined);
      const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
      return new Response(status === 204 ? null : text, { status, headers });
    },
  };
}

/** An adapter over it; without the right to list calendars, so that no other call comes between. */
export function scriptedAdapter(
  google: ReturnType<typeof scriptedGoogle>,
  options: Partial<GoogleAdapterOptions> = {},
): CalendarAdapter {
  const { fetch, now, sleep, random } = google;
  const scopes = [
    'https://www.googleapis.com/auth/calendar.events',
    'https://www.googleapis.com/auth/calendar.events.freebusy',
  ];
  return googleAdapter({ getAccessToken: () => 'token', scopes, fetch, now, sleep, random, ...options });
}

/** An error in the shape of the Calendar backend. */
export function backendError(code: number, reason: string, message = 'Sorry'): Scripted {
  return {
    status: code,
    body: { error: { errors: [{ domain: 'global', reason, message }], code, message } },
  };
}

/** An event as Google answers it. */
export function googleEvent(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    kind: 'calendar#event',
    id: 'event1',
    etag: '"1"',
    status: 'confirmed',
    start: { dateTime: '2026-03-02T10:00:00+01:00', timeZone: 'Europe/Berlin' },
    end: { dateTime: '2026-03-02T10:30:00+01:00', timeZone: 'Europe/Berlin' },
    ...more,
  };
}

/** What `draft` is written as, by its id and reference. */
export const draft = {
  id: 'event1',
  bookingRef: 'ref-1',
  title: 'Intro call',
  start: Date.UTC(2026, 2, 2, 9),
  end: Date.UTC(2026, 2, 2, 9, 30),
  zone: 'Europe/Berlin',
  attendees: [],
} as const;

function read(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return Object.fromEntries(new URLSearchParams(text));
  }
}

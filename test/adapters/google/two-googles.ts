// The same account at two servers that stand in for Google: an independent emulator (the package `emulate`) and ours.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createEmulator } from 'emulate';
import type { CalendarProvider, Grant } from '../../../src/contract/calendar-provider.js';
import { googleCalendar } from '../../../src/adapters/google/index.js';
import { fakeGoogle } from '../../../src/testing/fake-google/index.js';

export const anna = 'anna@example.com';
export const redirectUri = 'https://app.example/back';
export const verifier = 'a-verifier-of-at-least-forty-three-characters-0123456789';
const client = { id: 'app.apps.googleusercontent.com', secret: 'not-a-secret' };

/** A server with Anna's account, and what it takes to reach it. */
export interface Google {
  readonly provider: CalendarProvider;
  /** Anna opens a consent address and allows all of it; the answer is where her browser goes. */
  allow(address: string): Promise<URL>;
  /** A request to the calendar, without our adapter. */
  ask(
    grant: Grant,
    path: string,
    init?: { readonly method?: string; readonly body?: unknown },
  ): Promise<Response>;
  close(): Promise<void>;
}

/** The emulator, on loopback; what would go anywhere else fails. */
export async function emulated(): Promise<Google> {
  const calendars = [
    { id: anna, user_email: anna, summary: anna, primary: true, time_zone: 'Europe/Berlin' },
  ];
  const oauth_clients = [
    { client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] },
  ];
  const seed = { google: { users: [{ email: anna, name: 'Anna' }], oauth_clients, calendars } };
  const server = await createEmulator({ service: 'google', hostname: '127.0.0.1', port: 0, seed });
  const base = `http://127.0.0.1:${new URL(server.url).port}`;
  const onLoopback: typeof fetch = (input, init) => {
    const { origin } = new URL(input instanceof Request ? input.url : input);
    assert.equal(origin, base);
    return fetch(input, init);
  };
  return {
    ...reaching(onLoopback, {
      apiBaseUrl: `${base}/calendar/v3`,
      authUrl: `${base}/o/oauth2/v2/auth`,
      tokenUrl: `${base}/oauth2/token`,
      revokeUrl: `${base}/oauth2/revoke`,
    }),
    async allow(address) {
      const page = await (await onLoopback(address)).text();
      const form = /<form(?:(?!<\/form>).)*anna@example\.com.*?<\/form>/s.exec(page)?.[0] ?? '';
      const fields = new URLSearchParams();
      for (const [, name = '', value = ''] of form.matchAll(/name="([^"]*)" value="([^"]*)"/g)) {
        fields.set(name, value);
      }
      const back = await onLoopback(`${base}/o/oauth2/v2/auth/callback`, {
        method: 'POST',
        body: fields,
        redirect: 'manual',
      });
      return new URL(back.headers.get('location') ?? '');
    },
    close: () => server.close(),
  };
}

/** Ours, in this process. */
export async function standingIn(): Promise<Google> {
  const google = fakeGoogle({
    now: Date.now,
    clients: [{ ...client, redirectUris: [redirectUri] }],
  });
  google.addAccount({ email: anna, displayName: 'Anna', zone: 'Europe/Berlin', conferenceTypes: [] });
  return {
    ...reaching(google.fetch, { apiBaseUrl: 'https://www.googleapis.com/calendar/v3' }),
    allow: (address) => google.consent(address),
    close: async () => undefined,
  };
}

function reaching(
  fetch: typeof globalThis.fetch,
  urls: { readonly apiBaseUrl: string; readonly authUrl?: string; tokenUrl?: string; revokeUrl?: string },
): Pick<Google, 'provider' | 'ask'> {
  const { id: clientId, secret: clientSecret } = client;
  return {
    provider: googleCalendar({ clientId, clientSecret, ...urls, fetch, attempts: 1 }),
    ask: (grant, path, { method = 'GET', body } = {}) =>
      fetch(`${urls.apiBaseUrl}/${path}`, {
        method,
        headers: {
          authorization: `Bearer ${grant.accessToken ?? ''}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}

/** The code that Anna's browser brings back from her consent to everything. */
export async function codeFrom({ provider, allow }: Google): Promise<string> {
  assert.ok(provider.authorize);
  const codeChallenge = createHash('sha256').update(verifier).digest('base64url');
  const back = await allow(
    provider.authorize({ level: 'everything', redirectUri, state: 's1', codeChallenge }),
  );
  assert.equal(back.searchParams.get('state'), 's1');
  return back.searchParams.get('code') ?? '';
}

/** Connects Anna's account. */
export async function connect(google: Google): Promise<Grant> {
  const { exchange } = google.provider;
  assert.ok(exchange);
  const code = await codeFrom(google);
  return exchange({ code, codeVerifier: verifier, redirectUri });
}

import { inspect } from 'node:util';
import { googleCalendar } from '../../../src/adapters/google/index.js';
import type {
  BookingStore,
  CalendarProvider,
  ClaimOutcome,
  ClaimRequest,
  ConnectRequest,
  ConnectTickets,
  HostSettings,
  SettingsStore,
  Webhook,
  WebhookMessage,
} from '../../../src/contract/index.js';
import { createConnecting, createHostDesk, createScheduler } from '../../../src/scheduling/index.js';
import type { ConnectingOptions, Scheduler } from '../../../src/scheduling/index.js';
import { createBookingServer } from '../../../src/server.js';
import type { BookingServer } from '../../../src/server.js';
import {
  memoryBookings,
  memoryFollowed,
  memorySettings,
  memoryTickets,
} from '../../../src/store/memory/index.js';
import { fakeGoogle } from '../../../src/testing/fake-google/index.js';
import type { Consent, FakeGoogle } from '../../../src/testing/fake-google/index.js';

/** Monday, 2 March 2026, 07:00 in Berlin. */
export const monday = Date.UTC(2026, 2, 2, 6);
export const minute = 60_000;

/** Where hosts are signed in, and where the server is. */
export const app = 'https://app.example';
export const house = 'https://book.example';
export const returnUrl = `${app}/settings?tab=calendars`;

const secret = 'a secret that only this test knows, long enough';

/** A host who has set nothing but hours. */
export function hostOf(name: string): HostSettings {
  const hours = [{ from: '09:00', to: '17:00' }];
  return {
    id: `host-${name}`,
    name: name === 'anna' ? 'Anna <Berg>' : name,
    schedule: { zone: 'Europe/Berlin', weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours } },
    calendars: { conflicts: [] },
    locations: [],
  };
}

/** A server with its hosts, a stand-in for Google, and everything that anybody ever heard of it. */
export interface ConnectWorld {
  readonly google: FakeGoogle;
  readonly provider: CalendarProvider;
  readonly settings: SettingsStore;
  readonly tickets: ConnectTickets;
  readonly bookings: BookingStore;
  readonly followed: ReturnType<typeof memoryFollowed>;
  readonly scheduler: Scheduler;
  readonly server: BookingServer;
  readonly errors: unknown[];
  readonly sent: WebhookMessage[];
  /** Everything that left the server, as text: heads and bodies of answers, errors, messages. */
  readonly heard: string[];
  /** Works until nothing is due any more. */
  settle(): Promise<void>;
  /** What a host asks, on the page where hosts are signed in. */
  ask(hostId: string, path: string, asked?: Asked): Promise<Response>;
  /** The same, answered with JSON. */
  tell<Answer>(hostId: string, path: string, asked?: Asked): Promise<Answer>;
  browser(cookies?: Readonly<Record<string, string>>): Browser;
}

export interface Asked {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ConnectWorldParts {
  readonly tickets?: ConnectTickets;
  readonly settings?: SettingsStore;
  readonly bookings?: BookingStore;
  readonly hosts?: readonly HostSettings[];
  readonly webhooks?: readonly Webhook[];
  readonly providers?: (google: CalendarProvider) => readonly CalendarProvider[];
  readonly publicUrl?: string;
  readonly connecting?: Partial<ConnectingOptions>;
  /** The hosts' own sign-in stands in a cookie that the connecting pages see too. */
  readonly google?: FakeGoogle;
}

export const accounts = ['anna@example.com', 'second@example.com', 'ben@example.com'] as const;

export async function openConnectWorld(parts: ConnectWorldParts = {}): Promise<ConnectWorld> {
  const google = parts.google ?? fakeGoogle({ now: monday });
  if (!parts.google) for (const email of accounts) google.addAccount({ email, zone: 'Europe/Berlin' });
  const now = (): number => google.clock.now();
  const provider = googleCalendar({
    clientId: google.client.id,
    clientSecret: google.client.secret,
    fetch: google.fetch,
    now,
    random: () => 0.5,
    sleep: async (milliseconds) => {
      google.clock.advance(milliseconds);
    },
  });
  const providers = parts.providers?.(provider) ?? [provider];
  const { publicUrl = house } = parts;
  const settings = parts.settings ?? memorySettings();
  const hosts = parts.hosts ?? [hostOf('anna'), hostOf('ben')];
  await settings.saveOwner({ slug: 'team', name: 'The Team', hostIds: hosts.map(({ id }) => id) });
  for (const host of hosts) await settings.saveHost(host);
  await settings.saveEventType({
    owner: 'team',
    slug: 'intro',
    title: 'Intro call',
    hosts: [{ hostId: hosts[0]!.id }],
    durationsMinutes: [30],
    window: { rollingDays: 60 },
  });
  for (const webhook of parts.webhooks ?? []) await settings.saveWebhook('team', webhook);
  const tickets = parts.tickets ?? memoryTickets();
  const bookings = parts.bookings ?? memoryBookings();
  const followed = memoryFollowed();
  const errors: unknown[] = [];
  const sent: WebhookMessage[] = [];
  const heard: string[] = [];
  const deferred: Promise<void>[] = [];
  const onError = (error: unknown): void => {
    errors.push(error);
    heard.push(inspect(error, { depth: 20, showHidden: true }));
  };
  const terms = {
    owner: 'team',
    settings,
    bookings,
    providers,
    now,
    onError,
    following: { calendars: followed, notifyAt: `${publicUrl}/v1/notifications` },
    sendWebhook: async (_webhook: Webhook, message: WebhookMessage) => {
      sent.push(message);
      heard.push(JSON.stringify(message));
      return { outcome: 'delivered' as const };
    },
  };
  const scheduler = createScheduler({
    ...terms,
    secret,
    calendarReads: { freshSeconds: 0 },
    defer: (work) => deferred.push(work),
  });
  const connecting = createConnecting({
    settings,
    providers,
    tickets,
    secret,
    publicUrl,
    returnOrigins: [app],
    ...parts.connecting,
    now,
    onError,
  });
  const desk = createHostDesk({ ...terms, connecting, scheduler });
  const answer = createBookingServer({
    backends: (owner) => (owner === 'team' ? scheduler : undefined),
    connecting,
    hosts: {
      origins: [app],
      authenticate: ({ headers }) => /(?:^|; )session=([\w-]+)/.exec(headers.get('Cookie') ?? '')?.[1],
      backend: desk,
    },
    onError,
    clock: now,
  });
  const server: BookingServer = async (request) => {
    const response = await answer(request);
    // The browser's own secret and the address of consent are for the browser alone: what is kept from others is looked for.
    const { location, ...rest } = Object.fromEntries(response.headers);
    // So is the fragment of where it is led back to: browsers send it to nobody.
    heard.push(JSON.stringify(rest), location?.split('#')[0] ?? '', await response.clone().text());
    return response;
  };
  let keys = 0;
  const world: ConnectWorld = {
    google,
    provider,
    settings,
    tickets,
    bookings,
    followed,
    scheduler,
    server,
    errors,
    sent,
    heard,
    async settle() {
      while (deferred.length > 0) await deferred.shift();
      while ((await scheduler.work()) > 0);
    },
    async ask(hostId, path, { method = 'GET', body, headers = {} } = {}) {
      const all = {
        Origin: app,
        Cookie: `session=${hostId}`,
        ...(method !== 'GET' && { 'Idempotency-Key': `key-of-this-test-${keys++}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      };
      return server(
        new Request(`${publicUrl}${path}`, {
          method,
          headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      );
    },
    async tell<Answer>(hostId: string, path: string, asked?: Asked) {
      const response = await world.ask(hostId, path, asked);
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as Answer;
    },
    browser: (cookies = {}) => openBrowser(server, cookies),
  };
  return world;
}

/** A browser, as far as its cookies go. */
export interface Browser {
  readonly cookies: Map<string, string>;
  /** Goes to an address of ours; redirects are not followed. */
  visit(url: string | URL, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Presses the button of our page at an address. */
  press(url: string | URL, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

function openBrowser(server: BookingServer, initial: Readonly<Record<string, string>>): Browser {
  const cookies = new Map(Object.entries(initial));
  async function go(url: string | URL, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0)
      headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await server(new Request(url, { ...init, headers }));
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (line.includes('Max-Age=0')) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }
  return {
    cookies,
    visit: (url, headers = {}) => go(url, { headers: { 'Sec-Fetch-Site': 'cross-site', ...headers } }),
    press: (url, headers = {}) =>
      go(url, {
        method: 'POST',
        headers: {
          Origin: new URL(url).origin,
          'Sec-Fetch-Site': 'same-origin',
          'Content-Type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        body: '',
      }),
  };
}

/** What a host wants, at a level. */
export function wish(change: Partial<ConnectRequest> = {}): ConnectRequest {
  return { provider: 'google', level: 'everything', returnUrl, ...change };
}

/** A ticket, begun. */
export async function begin(
  world: ConnectWorld,
  change: Partial<ConnectRequest> = {},
  hostId = 'host-anna',
): Promise<{ readonly ticket: string; readonly url: string }> {
  return world.tell(hostId, '/v1/host/connections', { method: 'POST', body: wish(change) });
}

/** Reads our page, leaves, and decides at the stand-in; answers where the person is sent back to. */
export async function consentIn(
  world: ConnectWorld,
  browser: Browser,
  { url, consent = {} }: { readonly url: string; readonly consent?: Consent },
): Promise<URL> {
  await browser.visit(url);
  const left = await browser.press(url);
  const address = left.headers.get('Location');
  if (address === null) throw new Error(`It did not leave: ${left.status} ${await left.text()}`);
  return world.google.consent(address, { account: 'anna@example.com', ...consent });
}

/** The whole way, and what the page that began is told in the end. */
export async function connect(
  world: ConnectWorld,
  change: Partial<ConnectRequest> & { readonly consent?: Consent; readonly hostId?: string } = {},
): Promise<ClaimOutcome> {
  const { consent, hostId = 'host-anna', ...request } = change;
  const { ticket, url } = await begin(world, request, hostId);
  const browser = world.browser();
  const back = await consentIn(world, browser, { url, ...(consent && { consent }) });
  const proof = proofIn(await browser.visit(back));
  return claim(world, { ticket, ...(proof !== undefined && { proof }) }, hostId);
}

export async function claim(
  world: ConnectWorld,
  request: ClaimRequest,
  hostId = 'host-anna',
): Promise<ClaimOutcome> {
  return world.tell(hostId, '/v1/host/connections/claim', { method: 'POST', body: request });
}

/** What the way back gives the browser, for the page that began. */
export function proofIn(wayBack: Response): string | undefined {
  const { hash } = new URL(wayBack.headers.get('Location') ?? 'about:blank');
  return new URLSearchParams(hash.slice(1)).get('connect-proof') ?? undefined;
}

/** The scope of a name, whole. */
export const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

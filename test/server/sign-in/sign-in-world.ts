import { inspect } from 'node:util';
import { googleSignIn } from '../../../src/adapters/google/index.js';
import type { HostSettings, Mail, SettingsStore, SignInStore } from '../../../src/contract/index.js';
import { createBookingServer, createSignIn } from '../../../src/server.js';
import type { BookingServer, BookingServerOptions, SignIn, SignInOptions } from '../../../src/server.js';
import { memorySettings, memorySignIn } from '../../../src/store/memory/index.js';
import { newSignInLink } from '../../../src/server/sign-in/sign-in-links.js';
import { fakeGoogle } from '../../../src/testing/fake-google/index.js';
import type { FakeGoogle } from '../../../src/testing/fake-google/index.js';
import { openBrowser } from './sign-in-browser.js';
import type { SignInBrowser } from './sign-in-browser.js';

/** Monday, 2 March 2026, 07:00 in Berlin. */
export const monday = Date.UTC(2026, 2, 2, 6);
export const minute = 60_000;
export const day = 1440 * minute;
export const house = 'https://book.example';

/** A host who has set nothing but an address. */
export function hostOf(name: string, change: Partial<HostSettings> = {}): HostSettings {
  return {
    id: `host-${name}`,
    name: name === 'anna' ? 'Anna <Berg>' : name,
    email: `${name}@example.org`,
    schedule: { zone: 'Europe/Berlin', weekly: {} },
    calendars: { conflicts: [] },
    locations: [],
    ...change,
  };
}

/** A server with its front door, a stand-in for Google, and everything that anybody ever heard of it. */
export interface SignInWorld {
  readonly google: FakeGoogle;
  readonly settings: SettingsStore;
  readonly store: SignInStore;
  readonly signIn: SignIn;
  readonly server: BookingServer;
  readonly mails: Mail[];
  readonly errors: unknown[];
  /** Everything that left the server and is not for the browser alone: heads and bodies of answers, errors. */
  readonly heard: string[];
  /** Until what goes on after an answer is done. */
  settle(): Promise<void>;
  browser(headers?: Readonly<Record<string, string>>): SignInBrowser;
  /** A link as `add-host` prints it. */
  printed(hostId?: string): Promise<string>;
  /** Asks for a mail, and gives the links in it. */
  mailed(email?: string): Promise<readonly string[]>;
  /** The host that the server takes a browser for. */
  hostIn(browser: SignInBrowser): Promise<string | undefined>;
}

export interface SignInWorldParts {
  readonly hosts?: readonly HostSettings[];
  readonly store?: SignInStore;
  readonly settings?: SettingsStore;
  readonly publicUrl?: string;
  /** What is `undefined` is left out. */
  readonly signIn?: { readonly [Name in keyof SignInOptions]?: SignInOptions[Name] | undefined };
  readonly server?: Partial<BookingServerOptions>;
  /** Bends what the token endpoint answers. */
  readonly bend?: (answer: Record<string, unknown>) => Record<string, unknown>;
}

export const accounts = ['anna@example.org', 'ben@example.org', 'mallory@example.org'] as const;

export async function openSignInWorld(parts: SignInWorldParts = {}): Promise<SignInWorld> {
  const { publicUrl = house, store = memorySignIn(), settings = memorySettings(), bend } = parts;
  const google = fakeGoogle({ now: monday });
  for (const email of accounts) google.addAccount({ email, zone: 'Europe/Berlin' });
  const now = (): number => google.clock.now();
  for (const host of parts.hosts ?? [hostOf('anna'), hostOf('ben')]) await settings.saveHost(host);
  const mails: Mail[] = [];
  const errors: unknown[] = [];
  const heard: string[] = [];
  const deferred: Promise<void>[] = [];
  const onError = (error: unknown): void => {
    errors.push(error);
    heard.push(inspect(error, { depth: 20, showHidden: true }));
  };
  const send = Object.assign(
    async (mail: Mail) => {
      mails.push(mail);
      return { outcome: 'sent' } as const;
    },
    { from: { email: 'bookings@example.org' } },
  );
  const all = {
    store,
    settings,
    publicUrl,
    send,
    elementsUrl: '/dist/booking-elements-host.js',
    google: googleSignIn({
      clientId: google.client.id,
      clientSecret: google.client.secret,
      now,
      fetch: async (input, init) => {
        const answer = await google.fetch(input, init);
        return bend && answer.ok
          ? Response.json(bend((await answer.json()) as Record<string, unknown>))
          : answer;
      },
    }),
    defer: (work: Promise<void>) => void deferred.push(work),
    now,
    onError,
    ...parts.signIn,
  };
  const signIn = createSignIn(
    Object.fromEntries(
      Object.entries(all).filter(([, value]) => value !== undefined),
    ) as unknown as SignInOptions,
  );
  const answer = createBookingServer({
    backends: () => undefined,
    basePath: new URL(publicUrl).pathname.replace(/\/$/, ''),
    hosts: {
      authenticate: signIn.authenticate,
      backend: (hostId) => ({
        providers: async () => [],
        profile: async () => Promise.reject(new Error(hostId)),
      }),
      origins: [new URL(publicUrl).origin],
    },
    signIn,
    onError,
    clock: now,
    ...parts.server,
  });
  const server: BookingServer = async (request) => {
    const response = await answer(request);
    // Cookies, and where the browser is led, are for that browser alone.
    const { location: _, 'set-cookie': __, ...rest } = Object.fromEntries(response.headers);
    heard.push(JSON.stringify(rest), await response.clone().text());
    return response;
  };
  const world: SignInWorld = {
    google,
    settings,
    store,
    signIn,
    server,
    mails,
    errors,
    heard,
    async settle() {
      while (deferred.length > 0) await deferred.shift();
    },
    browser: (headers) => openBrowser(server, { publicUrl, ...(headers && { headers }) }),
    async printed(hostId = 'host-anna') {
      const link = await newSignInLink({ store, publicUrl, now }, { hostId, way: 'printed' });
      return link!.address;
    },
    async mailed(email = 'anna@example.org') {
      const before = mails.length;
      await world.browser().send('/sign-in/mail', { email });
      await world.settle();
      return mails.slice(before).flatMap(({ text }) => text.match(/https?:\S+\/sign-in\/link\/\S+/g) ?? []);
    },
    hostIn: (browser) => signIn.authenticate(browser.request('/v1/host/profile')),
  };
  return world;
}

/** Signs in with the account that somebody chooses at the stand-in; answers what our way back said. */
export async function withGoogle(
  world: SignInWorld,
  browser: SignInBrowser,
  { account = 'anna@example.org', to = '' }: { readonly account?: string; readonly to?: string } = {},
): Promise<Response> {
  return browser.visit(await wayBack(world, browser, { account, to }));
}

/** The address that the stand-in sends somebody back to. */
export async function wayBack(
  world: SignInWorld,
  browser: SignInBrowser,
  { account = 'anna@example.org', to = '' }: { readonly account?: string; readonly to?: string } = {},
): Promise<URL> {
  const left = await browser.send('/sign-in/google', { to });
  const address = left.headers.get('Location');
  if (address === null) throw new Error(`It did not leave: ${left.status} ${await left.text()}`);
  return world.google.consent(address, { account });
}

import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Booking } from '../../../src/contract/index.js';
import { newSignInLink } from '../../../src/server/sign-in/sign-in-links.js';
import { openDatabase, sqlSettings, sqlSignIn } from '../../../src/store/sql/index.js';
import { fakeGoogle } from '../../../src/testing.js';
import type { FakeGoogle } from '../../../src/testing.js';
import { listen } from '../../../src/testing-node.js';
import { smtpSink } from '../../node/mail/smtp-sink.js';
import { openBrowser } from '../../server/sign-in/sign-in-browser.js';
import type { SignInBrowser } from '../../server/sign-in/sign-in-browser.js';
import { bookingSecret, startServer } from './started-server.js';
import type { StartedServer } from './started-server.js';

/** What a guest, and a stranger, write; none of it is for a log. */
export const guest = {
  name: 'Adalind Canaryguest',
  email: 'adalind.canaryguest@guest-canary.example',
  tag: 'tag-canary-of-the-campaign',
  reason: 'reason-canary: my cat is ill, call +49 170 5550199',
} as const;

const smtpPassword = 'smtp-password-canary-93kd';
const databasePassword = 'database-password-canary-77';
const tasksSecret = `whsec_${Buffer.from('tasks-secret-canary-of-32-bytes!').toString('base64')}`;
const client = { id: 'client-of-the-server', secret: 'google-client-secret-canary-5521' };
const account = 'anna.canaryhost@host-canary.example';

/** A server with all it can have: PostgreSQL, a stand-in for Google, a mail server, and every secret there is. */
export interface Story {
  readonly server: StartedServer;
  readonly google: FakeGoogle;
  readonly mails: Awaited<ReturnType<typeof smtpSink>>['mails'];
  /** Whatever turned up that no line may hold; grows as the story goes on. */
  readonly canaries: Set<string>;
  /** Goes to the server as a browser does. */
  browser(): SignInBrowser;
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Makes an owner with one host while the server runs, and prints a link for the host. */
  addHost(slug: string): Promise<string>;
  close(): Promise<void>;
}

export async function openStory(postgres: string): Promise<Story> {
  const google = fakeGoogle({ now: Date.now });
  google.addAccount({ email: account, displayName: 'Anna Canaryhost', zone: 'Europe/Berlin' });
  const [standIn, sink, database] = await Promise.all([
    listen(google),
    smtpSink({ startTls: true, login: { user: 'bookings', password: smtpPassword } }),
    openDatabase({ url: postgres, connections: 2 }),
  ]);
  google.addClient({ ...client });
  // News wait for a link that is still being made.
  google.settings.meetDelay = 0;
  const folder = mkdtempSync(path.join(tmpdir(), 'booking-serve-'));
  const file = path.join(folder, 'booking.config.json');
  const tasksFile = path.join(folder, 'tasks-secret');
  writeFileSync(tasksFile, `${tasksSecret}\n`);
  writeFileSync(
    file,
    JSON.stringify({
      google: { clientId: client.id, standIn: standIn.url },
      caldav: {},
      mail: { from: { email: 'bookings@example.org', name: 'Bookings' }, smtp: {} },
      tasksSecretFile: 'tasks-secret',
      // Nobody waits long for a calendar that is away.
      calendarReads: { freshSeconds: 0, patienceSeconds: 1 },
      limits: { writesPerMinute: 1000 },
      holidays: true,
      webhooks: true,
    }),
  );
  const withPassword = new URL(postgres);
  withPassword.password = databasePassword;
  const server = await startServer(
    {
      DATABASE_URL: withPassword.href,
      GOOGLE_CLIENT_SECRET: client.secret,
      SMTP_URL: sink.url,
      LOG_LEVEL: 'debug',
    },
    { args: ['--config', file] },
  );
  const settings = sqlSettings(database, { secrets: [bookingSecret] });
  const canaries = new Set<string>([
    ...Object.values(guest),
    ...[bookingSecret, smtpPassword, databasePassword, tasksSecret, client.secret, account],
  ]);
  return {
    server,
    google,
    mails: sink.mails,
    canaries,
    browser: () =>
      openBrowser((request) => fetch(request, { redirect: 'manual' }), { publicUrl: server.url }),
    ask: (at, init) => fetch(`${server.url}${at}`, { redirect: 'manual', ...init }),
    async addHost(slug) {
      await settings.saveOwner({ slug, name: 'Anna Canaryhost', hostIds: [slug] });
      await settings.saveHost({
        id: slug,
        name: 'Anna Canaryhost',
        email: account,
        notifiedBy: 'ours',
        schedule: { zone: 'Europe/Berlin', weekly: {} },
        calendars: { conflicts: [] },
        locations: [],
      });
      const place = { store: sqlSignIn(database), publicUrl: server.url, now: Date.now };
      const link = await newSignInLink(place, { hostId: slug, way: 'printed' });
      assert.ok(link);
      canaries.add(link.address.split('/').at(-1)!);
      return link.address;
    },
    async close() {
      await Promise.all([standIn.close(), sink.close(), database.close()]);
    },
  };
}

/** Signs a host in by their link, and connects their account at the stand-in, as a person does. */
export async function signInAndConnect(story: Story, link: string): Promise<SignInBrowser> {
  const { server, google, canaries } = story;
  const browser = story.browser();
  await browser.visit(link);
  const signedIn = await browser.send(link, {}, { Origin: 'null' });
  assert.equal(signedIn.status, 303, await signedIn.text());
  const asHost = async (at: string, body: unknown): Promise<Record<string, string>> => {
    const response = await browser.visit(at);
    assert.ok(response.status < 600);
    const request = browser.request(at, {
      method: 'POST',
      headers: {
        Origin: server.url,
        'Content-Type': 'application/json',
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: JSON.stringify(body),
    });
    const answer = await fetch(request);
    assert.ok(answer.ok, `${at}: ${answer.status} ${await answer.clone().text()}`);
    return (await answer.json()) as Record<string, string>;
  };
  const { ticket = '', url = '' } = await asHost('/v1/host/connections', {
    provider: 'google',
    level: 'everything',
    returnUrl: `${server.url}/settings`,
  });
  await browser.visit(url);
  const left = await browser.send(url);
  const back = await google.consent(left.headers.get('Location') ?? '', { account });
  const arrived = await browser.visit(back);
  const proof = new URLSearchParams(new URL(arrived.headers.get('Location') ?? '').hash.slice(1)).get(
    'connect-proof',
  );
  await asHost('/v1/host/connections/claim', { ticket, proof });
  const password = 'password-canary-7714';
  const refused = await asHost('/v1/host/connections/credentials', {
    provider: 'caldav',
    credentials: { server: 'localhost', user: 'anna', password },
  });
  assert.equal(refused['failure'], 'address-refused', 'a server goes nowhere inside its own network');
  for (const canary of [
    ticket,
    password,
    proof ?? '',
    back.searchParams.get('code') ?? '',
    ...browser.cookies.values(),
  ])
    canaries.add(canary);
  return browser;
}

/** Books the first free time, and answers the booking with the right to it. */
export async function bookFirst(story: Story, owner: string): Promise<Booking> {
  const start = new Date(Date.now() + 86_400_000).toISOString();
  const end = new Date(Date.now() + 14 * 86_400_000).toISOString();
  const listed = await story.ask(`/v1/${owner}/event-types/meeting/slots?start=${start}&end=${end}`);
  const { slots } = (await listed.json()) as { readonly slots: readonly { readonly start: string }[] };
  assert.ok(slots[0], 'a time is free');
  const booked = await post(story, `/v1/${owner}/bookings`, {
    body: {
      eventType: 'meeting',
      start: slots[0].start,
      zone: 'Europe/Berlin',
      guest: { name: guest.name, email: guest.email },
      context: { tags: { campaign: guest.tag } },
    },
  });
  assert.equal(booked.status, 201, await booked.clone().text());
  const booking = (await booked.json()) as Booking;
  for (const canary of [booking.ref, booking.manageToken ?? '']) story.canaries.add(canary);
  return booking;
}

/** Sends JSON, or what is none, as a guest's page does. */
export function post(
  story: Story,
  at: string,
  { body, token }: { readonly body: unknown; readonly token?: string | undefined },
): Promise<Response> {
  return story.ask(at, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

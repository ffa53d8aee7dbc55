import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase, sqlSettings } from '../../../src/store/sql/index.js';
import type { Database } from '../../../src/store/sql/index.js';
import { fakeGoogle } from '../../../src/testing.js';
import type { FakeGoogle } from '../../../src/testing.js';
import { listen } from '../../../src/testing-node.js';
import { bookingSecret, startServer } from './started-server.js';
import type { StartedServer } from './started-server.js';

const account = 'anna@example.com';

/** A bookable host behind a calendar that answers when the test says so: whoever books meanwhile is under way. */
export interface GatedHouse {
  readonly database: Database;
  readonly google: FakeGoogle;
  start(env?: Readonly<Record<string, string>>, node?: readonly string[]): Promise<StartedServer>;
  /** From now on the calendar keeps everybody waiting. */
  shut(): void;
  /** Resolves when so many wait. */
  waiting(count: number): Promise<void>;
  open(): void;
  /** The next free times. */
  freeTimes(server: StartedServer): Promise<readonly string[]>;
  book(server: StartedServer, start: string): Promise<Response>;
  close(): Promise<void>;
}

export async function openGatedHouse(postgres: string): Promise<GatedHouse> {
  const google = fakeGoogle({ now: Date.now });
  google.addAccount({ email: account, zone: 'Europe/Berlin' });
  let gate: { readonly opened: Promise<void>; readonly open: () => void } | undefined;
  let count = 0;
  const watchers = new Set<() => void>();
  const standIn = await listen({
    fetch: async (request) => {
      count++;
      for (const look of watchers) look();
      await gate?.opened;
      count--;
      return google.fetch(request);
    },
  });
  const database = await openDatabase({ url: postgres, connections: 2 });
  await furnish(database, google);
  const folder = mkdtempSync(path.join(tmpdir(), 'booking-gated-'));
  const file = path.join(folder, 'booking.config.json');
  writeFileSync(
    file,
    JSON.stringify({
      google: { clientId: google.client.id, standIn: standIn.url },
      limits: { writesPerMinute: 1000 },
      without: ['following'],
    }),
  );
  return {
    database,
    google,
    start: (env = {}, node = []) =>
      startServer(
        { DATABASE_URL: postgres, GOOGLE_CLIENT_SECRET: google.client.secret, ...env },
        { args: ['--config', file], node },
      ),
    shut() {
      let open = (): void => undefined;
      const opened = new Promise<void>((resolve) => (open = resolve));
      gate = { opened, open };
    },
    waiting: (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (count < wanted) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      }),
    open() {
      gate?.open();
      gate = undefined;
    },
    async freeTimes({ url }) {
      const start = new Date(Date.now() + 86_400_000).toISOString();
      const end = new Date(Date.now() + 14 * 86_400_000).toISOString();
      const response = await fetch(`${url}/v1/anna/event-types/intro/slots?start=${start}&end=${end}`);
      const { slots } = (await response.json()) as { readonly slots: readonly { readonly start: string }[] };
      return slots.map((slot) => slot.start);
    },
    book: ({ url }, start) =>
      fetch(`${url}/v1/anna/bookings`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({
          eventType: 'intro',
          start,
          zone: 'Europe/Berlin',
          guest: { name: 'Ada', email: 'ada@example.com' },
        }),
      }),
    async close() {
      await Promise.all([standIn.close(), database.close()]);
    },
  };
}

async function furnish(database: Database, google: FakeGoogle): Promise<void> {
  const settings = sqlSettings(database, { secrets: [bookingSecret] });
  const day = [{ from: '09:00', to: '17:00' }];
  await settings.saveOwner({ slug: 'anna', name: 'Anna', hostIds: ['anna'] });
  await settings.saveHost({
    id: 'anna',
    name: 'Anna',
    schedule: { zone: 'Europe/Berlin', weekly: { 1: day, 2: day, 3: day, 4: day, 5: day } },
    calendars: { linked: { connectionId: 'google-anna', calendarId: account }, conflicts: [] },
    locations: [{ id: 'office', kind: 'in-person', detail: 'Main street 1' }],
  });
  await settings.saveEventType({
    owner: 'anna',
    slug: 'intro',
    title: 'Intro',
    hosts: [{ hostId: 'anna' }],
    durationsMinutes: [30],
    window: { rollingDays: 60 },
  });
  await settings.saveConnection({
    id: 'google-anna',
    hostId: 'anna',
    provider: 'google',
    account,
    status: 'active',
    grant: { refreshToken: google.issueRefreshToken({ account }) },
  });
}

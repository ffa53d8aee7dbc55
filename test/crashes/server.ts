import { googleCalendar } from '../../src/adapters/google/index.js';
import { judged } from '../adapters/google/discovery-judge.js';
import type {
  Booking,
  BookingRef,
  BookingRequest,
  Connection,
  EventTypeSettings,
  HostSettings,
  Owner,
} from '../../src/contract/index.js';
import { createScheduler } from '../../src/scheduling/index.js';
import type { Scheduler } from '../../src/scheduling/index.js';
import type { Database } from '../../src/store/sql/database.js';
import { sqlBookings } from '../../src/store/sql/sql-bookings.js';
import { sqlSettings } from '../../src/store/sql/sql-settings.js';

/** Monday, 2 March 2026, 07:00 in Berlin. */
export const monday = Date.UTC(2026, 2, 2, 6);

/** When the guest books, and where the booking is moved to. */
export const booked = { start: Date.UTC(2026, 2, 2, 9), end: Date.UTC(2026, 2, 2, 9, 30) };
export const moved = { start: Date.UTC(2026, 2, 2, 13), end: Date.UTC(2026, 2, 2, 13, 30) };

export const calendarId = 'anna@example.com';
/** An application at the stand-in for Google. */
export const application = { id: 'crashes.apps.example.com', secret: 'the secret of the application' };

const secret = 'a secret that only this test knows, long enough';

/** What Anna has set. */
export interface AnnaSettings {
  readonly owner: Owner;
  readonly host: HostSettings;
  readonly eventType: EventTypeSettings;
  readonly connection: Connection;
}

/** Anna, who gives half hours with a video link; `refreshToken` opens her calendar. */
export function annaSettings(refreshToken: string): AnnaSettings {
  const day = [{ from: '09:00', to: '17:00' }];
  return {
    owner: { slug: 'anna', name: 'Anna Berg', hostIds: ['host-anna'] },
    host: {
      id: 'host-anna',
      name: 'Anna Berg',
      schedule: { zone: 'Europe/Berlin', weekly: { 1: day, 2: day, 3: day, 4: day, 5: day } },
      calendars: { linked: { connectionId: 'connection-anna', calendarId }, conflicts: [] },
      locations: [{ id: 'meet', kind: 'conference', conference: 'google-meet' }],
    },
    eventType: {
      owner: 'anna',
      slug: 'intro',
      title: 'Intro call',
      hosts: [{ hostId: 'host-anna' }],
      durationsMinutes: [30],
      window: { rollingDays: 60 },
      bufferAfterMinutes: 10,
    },
    connection: {
      id: 'connection-anna',
      hostId: 'host-anna',
      provider: 'google',
      account: calendarId,
      status: 'active',
      grant: { refreshToken },
    },
  };
}

/** What a guest may do to a booking. */
export const flows = ['book', 'reschedule', 'cancel'] as const;
export type Flow = (typeof flows)[number];

/** A clock that stands until it is moved. */
export interface Clock {
  now: number;
}

/** A server in this process; whatever it knows is in its database. */
export interface Server {
  readonly scheduler: Scheduler;
  /** Does what is asked under the flow's key, every time the same. */
  readonly perform: (flow: Flow, booking: BookingRef | undefined) => Promise<Booking>;
  /** Works until nothing is left to do, the clock moving on to what is due. @returns The minutes that this took */
  readonly drain: () => Promise<number>;
}

/** Starts a server on a database that is shaped; `google` is how it reaches the stand-in. */
export function openServer(parts: {
  readonly database: Database;
  /** Sees every statement of the server; the database itself when missing. */
  readonly observed?: Database;
  readonly google: { readonly url?: string; readonly fetch: typeof globalThis.fetch };
  readonly clock: Clock;
}): Server {
  const { database, observed = database, google, clock } = parts;
  const deferred: Promise<void>[] = [];
  const scheduler = createScheduler({
    owner: 'anna',
    settings: sqlSettings(observed, { secrets: [secret] }),
    bookings: sqlBookings(observed),
    providers: [
      googleCalendar({
        clientId: application.id,
        clientSecret: application.secret,
        fetch: judged(google.fetch),
        now: () => clock.now,
        random: () => 0.5,
        sleep: async (milliseconds) => {
          clock.now += milliseconds;
        },
        ...(google.url !== undefined && {
          apiBaseUrl: `${google.url}calendar/v3`,
          tokenUrl: `${google.url}token`,
        }),
      }),
    ],
    secret,
    now: () => clock.now,
    defer: (work) => deferred.push(work),
  });
  return {
    scheduler,
    perform: (flow, booking) => perform(scheduler, flow, booking),
    async drain() {
      const began = clock.now;
      for (let turn = 0; turn < 100; turn++) {
        while (deferred.length > 0) await deferred.shift();
        const due = await nextDue(database);
        if (due === undefined) return (clock.now - began) / 60_000;
        clock.now = Math.max(clock.now, due);
        await scheduler.work();
      }
      throw new Error('The outbox does not come to rest');
    },
  };
}

function perform(scheduler: Scheduler, flow: Flow, booking: BookingRef | undefined): Promise<Booking> {
  const options = { key: `the-key-of-one-${flow}` };
  if (flow === 'book') return scheduler.book(request, options);
  if (!booking) throw new TypeError(`${flow} needs a booking`);
  if (flow === 'cancel') return scheduler.cancel(booking, { version: 1, reason: 'ill' }, options);
  return scheduler.reschedule(booking, { version: 1, start: new Date(moved.start).toISOString() }, options);
}

const request: BookingRequest = {
  eventType: 'intro',
  start: new Date(booked.start).toISOString(),
  zone: 'America/New_York',
  guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
};

async function nextDue(database: Database): Promise<number | undefined> {
  const [row] = await database.query<{ due: number | null }>(
    'select min(available_at) as due from booking_elements.jobs',
  );
  return row?.due ?? undefined;
}

/** Stores what Anna has set. */
export async function saveAnna(
  database: Database,
  { owner, host, eventType, connection }: AnnaSettings,
): Promise<void> {
  const settings = sqlSettings(database, { secrets: [secret] });
  await settings.saveHost(host);
  await settings.saveOwner(owner);
  await settings.saveEventType(eventType);
  await settings.saveConnection(connection);
}

/** What is stored of Anna's settings by now. */
export async function readAnna(database: Database): Promise<Partial<AnnaSettings>> {
  const settings = sqlSettings(database, { secrets: [secret] });
  const [owner, host, eventType, connection] = await Promise.all([
    settings.owner('anna'),
    settings.host('host-anna'),
    settings.eventType('anna', 'intro'),
    settings.connection('connection-anna'),
  ]);
  return {
    ...(owner && { owner }),
    ...(host && { host }),
    ...(eventType && { eventType }),
    ...(connection && { connection }),
  };
}

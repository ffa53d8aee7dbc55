import type {
  BookingRequest,
  EventTypeSettings,
  HostSettings,
  SettingsStore,
} from '../../src/contract/index.js';
import { createScheduler } from '../../src/scheduling/index.js';
import type { Scheduler } from '../../src/scheduling/index.js';
import { memorySettings } from '../../src/store/memory/index.js';
import type { Database } from '../../src/store/sql/database.js';
import { sqlBookings } from '../../src/store/sql/sql-bookings.js';
import { monday } from './server.js';
import type { Clock } from './server.js';

const size = 50;
const day = 24 * 3_600_000;
const hours = [{ from: '09:00', to: '17:00' }];
const timesPerDay = 16;

const hosts: readonly HostSettings[] = Array.from({ length: size }, (_, index) => ({
  id: `host-${index}`,
  name: `Host ${index}`,
  schedule: { zone: 'UTC', weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours } },
  calendars: { conflicts: [] },
  locations: [{ id: 'office', kind: 'in-person', detail: 'Main street 1' }],
}));

const eventTypes: readonly EventTypeSettings[] = hosts.map(({ id }, index) => ({
  owner: 'team',
  slug: `talk-${index}`,
  title: 'Talk',
  hosts: [{ hostId: id }],
  durationsMinutes: [30],
  window: { rollingDays: 60 },
}));

/** Fifty hosts without calendars, each with an event type of their own. */
export function fiftyHosts(): SettingsStore {
  return memorySettings({
    owners: [{ slug: 'team', name: 'The Team', hostIds: hosts.map(({ id }) => id) }],
    hosts,
    eventTypes,
    connections: [],
  });
}

/** A server for the fifty. What it does behind its answers goes to `deferred`. */
export function serverForFifty(parts: {
  readonly database: Database;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly deferred: Promise<void>[];
}): Scheduler {
  const { database, settings, clock, deferred } = parts;
  return createScheduler({
    owner: 'team',
    settings,
    bookings: sqlBookings(database),
    providers: [],
    secret: 'a secret that only this test knows, long enough',
    now: () => clock.now,
    defer: (work) => deferred.push(work),
  });
}

/** A wish for a time that nobody else wishes for. */
export function wishOf(index: number, name = `Guest ${index}`): BookingRequest {
  const turn = Math.floor(index / size);
  const workday = Math.floor(turn / timesPerDay);
  const date = monday + (workday + 2 * Math.floor(workday / 5)) * day;
  return {
    eventType: `talk-${index % size}`,
    start: new Date(date + (3 + (turn % timesPerDay) / 2) * 3_600_000).toISOString(),
    zone: 'Asia/Kolkata',
    guest: { name, email: `guest-${index}@example.com` },
  };
}

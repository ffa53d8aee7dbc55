import { memoryCalendar } from '../../src/adapters/memory/index.js';
import type { MemoryCalendar } from '../../src/adapters/memory/index.js';
import type {
  BookingStore,
  EventTypeSettings,
  HostSettings,
  Owner,
  SettingsStore,
} from '../../src/contract/index.js';
import { createScheduler } from '../../src/scheduling/index.js';
import type { Scheduler } from '../../src/scheduling/index.js';
import { createBookingServer } from '../../src/server.js';
import type { BookingServer, BookingServerOptions } from '../../src/server.js';
import { memoryBookings, memorySettings } from '../../src/store/memory/index.js';
import type { Database } from '../../src/store/sql/database.js';
import { sqlBookings, sqlSettings } from '../../src/store/sql/index.js';
import { emptyEmbedded } from '../store/sql/databases.js';
import { asker } from '../server/planned-backend.js';
import type { Asked } from '../server/planned-backend.js';
import { eventTypes, hosts, monday, owners } from './people.js';

/** What tokens and grants of the whole folder are made with; forgers know it where they need to. */
export const secret = 'a secret that only this test knows, long enough';

/** The real server over the real scheduler, and the hands of its world. */
export interface Stage {
  readonly server: BookingServer;
  /** Asks under a fresh key each time, where a key is needed and none is given. */
  readonly ask: (path: string, asked?: Asked) => Promise<Response>;
  readonly schedulers: ReadonlyMap<string, Scheduler>;
  readonly bookings: BookingStore;
  readonly settings: SettingsStore;
  readonly calendar: MemoryCalendar;
  /** `undefined` over the memory store. */
  readonly database: Database | undefined;
  /** What was not the guest's doing. */
  readonly errors: unknown[];
  /** Work that was left to run behind answers has ended. */
  quiet(): Promise<void>;
  now: number;
}

export interface StageOptions {
  readonly store?: 'sql' | 'memory';
  readonly server?: Omit<BookingServerOptions, 'backends'>;
  readonly owners?: readonly Owner[];
  readonly hosts?: readonly HostSettings[];
  readonly eventTypes?: readonly EventTypeSettings[];
  /** Stands between the stores and their database. */
  readonly through?: (database: Database) => Database;
}

/** Nobody is limited, unless a test is about it. */
const unlimited = { writesPerOwnerAndMinute: 1_000_000, bookingsPerEmailAndHour: 1_000_000 };

/** Sets the stage afresh: two owners, `anna` and `team`, on one server. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const { store = 'sql', through = (database: Database) => database } = options;
  const people = { owners, hosts, eventTypes, ...options };
  const now = (): number => stage.now;
  const database = store === 'sql' ? await emptyEmbedded() : undefined;
  const observed = database && through(database);
  const settings = observed ? sqlSettings(observed, { secrets: [secret] }) : memorySettings({});
  const bookings = observed ? sqlBookings(observed) : memoryBookings();
  const calendar = memoryCalendar({
    calendars: people.hosts.map(({ id }) => ({ id: calendarIdOf(id), zone: 'Europe/Berlin' })),
    now,
  });
  await saveAll(settings, people);
  const deferred: Promise<void>[] = [];
  const errors: unknown[] = [];
  const schedulers = new Map(
    people.owners.map(({ slug }) => [
      slug,
      createScheduler({
        owner: slug,
        settings,
        bookings,
        providers: [calendar],
        secret,
        now,
        defer: (work) => deferred.push(work),
        onError: (error) => errors.push(error),
      }),
    ]),
  );
  const server = createBookingServer({
    backends: (owner) => schedulers.get(owner),
    clock: now,
    onError: (error) => errors.push(error),
    ...options.server,
    limits: { ...unlimited, ...options.server?.limits },
  });
  const stage: Stage = {
    server,
    ask: keyed(asker(server)),
    schedulers,
    bookings,
    settings,
    calendar,
    database,
    errors,
    now: monday,
    async quiet() {
      while (deferred.length > 0) await deferred.shift();
    },
  };
  return stage;
}

/** The one calendar of a host. */
export function calendarIdOf(hostId: string): string {
  return `${hostId.replace('host-', '')}@example.com`;
}

/** An idempotency key that was not used before. */
export function freshKey(): string {
  return `hostile-key-${(keys++).toString().padStart(12, '0')}`;
}

let keys = 0;

function keyed(ask: ReturnType<typeof asker>): Stage['ask'] {
  return (path, asked = {}) =>
    ask(path, {
      ...asked,
      ...(asked.method === 'POST' && { headers: { 'Idempotency-Key': freshKey(), ...asked.headers } }),
    });
}

async function saveAll(
  settings: SettingsStore,
  people: Pick<Required<StageOptions>, 'owners' | 'hosts' | 'eventTypes'>,
): Promise<void> {
  for (const host of people.hosts) {
    await settings.saveHost(host);
    await settings.saveConnection({
      id: host.id.replace('host', 'connection'),
      hostId: host.id,
      provider: 'memory',
      account: host.name,
      status: 'active',
      grant: { refreshToken: host.id },
    });
  }
  for (const owner of people.owners) await settings.saveOwner(owner);
  for (const eventType of people.eventTypes) await settings.saveEventType(eventType);
}

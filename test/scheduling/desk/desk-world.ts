import type {
  BookingStore,
  ConnectTickets,
  EventTypeSettings,
  HostBackend,
  HostSettings,
  SettingsStore,
} from '../../../src/contract/index.js';
import { memoryCalendar } from '../../../src/adapters/memory/index.js';
import type { MemoryCalendar } from '../../../src/adapters/memory/index.js';
import { createConnecting, createHostDesk, createScheduler } from '../../../src/scheduling/index.js';
import type { Scheduler } from '../../../src/scheduling/index.js';
import { memoryBookings, memorySettings, memoryTickets } from '../../../src/store/memory/index.js';
import type { HostFixture } from '../../../src/testing/host-backend-fixture.js';
import { monday } from '../scheduler/house.js';

const secret = 'a secret that only this test knows, long enough';
const hours = [{ from: '09:00', to: '17:00' }];

/** A host of the team who works in Berlin on weekdays, with one account that has two calendars. */
export function teamHost(name: string): HostSettings {
  const connectionId = `connection-${name}`;
  return {
    id: `host-${name}`,
    name,
    schedule: { zone: 'Europe/Berlin', weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours } },
    calendars: { linked: { connectionId, calendarId: `${name}@example.com` }, conflicts: [] },
    locations: [
      { id: 'meet', kind: 'conference', conference: 'google-meet' },
      { id: 'office', kind: 'in-person', detail: 'Main street 1' },
    ],
  };
}

export function teamType(name: string, slug = `${name}s-hour`): EventTypeSettings {
  return {
    owner: 'team',
    slug,
    title: 'An hour',
    hosts: [{ hostId: `host-${name}` }],
    durationsMinutes: [60],
    window: { rollingDays: 60 },
  };
}

/** Two hosts of one owner, each with an event type of their own, and the desk that serves them. */
export interface DeskWorld {
  readonly desk: (hostId: string) => HostBackend;
  readonly scheduler: Scheduler;
  readonly settings: SettingsStore;
  readonly bookings: BookingStore;
  readonly calendar: MemoryCalendar;
  readonly errors: unknown[];
  now: number;
}

export async function openDeskWorld(
  stores: {
    readonly settings?: SettingsStore;
    readonly bookings?: BookingStore;
    readonly tickets?: ConnectTickets;
    /** How long lists rely on what was read. */
    readonly freshSeconds?: number;
  } = {},
): Promise<DeskWorld> {
  const now = (): number => world.now;
  const names = ['anna', 'ben'];
  const calendar = memoryCalendar({
    calendars: names.map((name) => ({ id: `${name}@example.com`, primary: true, zone: 'Europe/Berlin' })),
    now,
  });
  const { settings = memorySettings(), bookings = memoryBookings(), tickets = memoryTickets() } = stores;
  const { freshSeconds = 0 } = stores;
  await settings.saveOwner({ slug: 'team', name: 'The Team', hostIds: names.map((name) => `host-${name}`) });
  for (const name of names) {
    await settings.saveHost(teamHost(name));
    await settings.saveEventType(teamType(name));
    await settings.saveConnection({
      id: `connection-${name}`,
      hostId: `host-${name}`,
      provider: calendar.id,
      account: `${name}@example.com`,
      status: 'active',
      level: 'everything',
      grant: { refreshToken: name },
    });
  }
  const errors: unknown[] = [];
  const terms = {
    owner: 'team',
    settings,
    bookings,
    providers: [calendar],
    now,
    onError: (error: unknown) => errors.push(error),
  };
  const scheduler = createScheduler({ ...terms, secret, calendarReads: { freshSeconds } });
  const connecting = createConnecting({
    ...terms,
    tickets,
    secret,
    publicUrl: 'https://book.example',
    returnOrigins: ['https://app.example'],
  });
  const desk = createHostDesk({ ...terms, scheduler, connecting });
  const world: DeskWorld = { desk, scheduler, settings, bookings, calendar, errors, now: monday };
  return world;
}

/** What the promises of a host's backend are tried on, by way of `through`. */
export function hostFixture(
  world: DeskWorld,
  through: (hostId: string) => HostBackend = world.desk,
): HostFixture {
  return {
    backend: through('host-anna'),
    other: through('host-ben'),
    guests: world.scheduler,
    eventType: 'annas-hour',
    now: () => world.now,
  };
}

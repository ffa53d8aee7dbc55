import { memoryCalendar } from '../../../src/adapters/memory/index.js';
import type { MemoryCalendar } from '../../../src/adapters/memory/index.js';
import type {
  BookingBackend,
  CalendarAdapter,
  BookingStore,
  EventTypeSettings,
  HostSettings,
  SettingsStore,
} from '../../../src/contract/index.js';
import { createScheduler } from '../../../src/scheduling/index.js';
import type { Scheduler } from '../../../src/scheduling/index.js';
import { memoryBookings, memorySettings } from '../../../src/store/memory/index.js';
import type { BackendFixture } from '../../../src/testing/booking-backend-fixture.js';

/** Monday, 2 March 2026, 07:00 in Berlin. */
export const monday = Date.UTC(2026, 2, 2, 6);

export const linked = { connectionId: 'connection-anna', calendarId: 'anna@example.com' };
export const conflict = { connectionId: 'connection-anna', calendarId: 'team@example.com' };

/** Anna, who works in Berlin on weekdays from 9 to 17. */
export const anna: HostSettings = {
  id: 'host-anna',
  name: 'Anna Berg',
  schedule: {
    zone: 'Europe/Berlin',
    weekly: Object.fromEntries([1, 2, 3, 4, 5].map((weekday) => [weekday, [{ from: '09:00', to: '17:00' }]])),
  },
  calendars: { linked, conflicts: [conflict] },
  locations: [
    { id: 'meet', kind: 'conference', conference: 'google-meet' },
    { id: 'call', kind: 'phone-host-calls' },
    { id: 'office', kind: 'in-person', detail: 'Main street 1' },
  ],
};

/** Half an hour with Anna, at starts a quarter of an hour apart. */
export const intro: EventTypeSettings = {
  owner: 'anna',
  slug: 'intro',
  title: 'Intro call',
  hostId: anna.id,
  durationsMinutes: [30, 60],
  intervalMinutes: 15,
  window: { rollingDays: 60 },
};

/** A scheduler over memory calendars and stores, and the hands of its world. */
export interface World {
  readonly scheduler: Scheduler;
  readonly calendar: MemoryCalendar;
  readonly bookings: BookingStore;
  readonly settings: SettingsStore;
  readonly errors: unknown[];
  /** Work that was left to run behind answers has ended. */
  quiet(): Promise<void>;
  now: number;
}

/** Makes a fresh world. */
export function openWorld(
  change: {
    readonly host?: Partial<HostSettings>;
    readonly eventType?: Partial<EventTypeSettings>;
    /** Stands between the scheduler and its calendars. */
    readonly adapter?: (real: CalendarAdapter) => CalendarAdapter;
  } = {},
): World {
  const adapter = change.adapter ?? ((real: CalendarAdapter) => real);
  const deferred: Promise<void>[] = [];
  const errors: unknown[] = [];
  const now = (): number => world.now;
  const calendar = memoryCalendar({
    calendars: [
      { id: linked.calendarId, primary: true, zone: 'Europe/Berlin' },
      { id: conflict.calendarId, access: 'reader' },
    ],
    now,
    conferenceDelaySeconds: 3,
  });
  const bookings = memoryBookings();
  const settings = memorySettings({
    owners: [{ slug: 'anna', name: 'Anna Berg', hostIds: [anna.id] }],
    hosts: [{ ...anna, ...change.host }],
    eventTypes: [{ ...intro, ...change.eventType }],
    connections: [
      {
        id: linked.connectionId,
        hostId: anna.id,
        provider: 'memory',
        account: 'anna@example.com',
        status: 'active',
        grant: {},
      },
    ],
  });
  const scheduler = createScheduler({
    owner: 'anna',
    settings,
    bookings,
    providers: [{ ...calendar, open: (grant, events) => adapter(calendar.open(grant, events)) }],
    secret: 'a secret that only this test knows, long enough',
    now,
    defer: (work) => deferred.push(work),
    onError: (error) => errors.push(error),
  });
  const world: World = {
    scheduler,
    calendar,
    bookings,
    settings,
    errors,
    now: monday,
    async quiet() {
      while (deferred.length > 0) await deferred.shift();
    },
  };
  return world;
}

/** A world as the backend suite wants it; `through` puts something between the suite and the scheduler. */
export function openFixture(
  through: (backend: BookingBackend) => BookingBackend = (backend) => backend,
): BackendFixture {
  const world = openWorld();
  const { scheduler, calendar } = world;
  return {
    backend: through(scheduler),
    eventType: 'intro',
    now: () => world.now,
    control: {
      advance: (milliseconds) => {
        world.now += milliseconds;
      },
      plant: async (event) => void calendar.add({ ...event, calendarId: conflict.calendarId }),
      setUnreadable: (unreadable) => {
        for (const { calendarId } of [linked, conflict])
          calendar.setFault(calendarId, unreadable ? 'calendar-unreachable' : undefined);
      },
      work: async () => {
        await world.quiet();
        await scheduler.work();
      },
      eventsOf: async ({ ref }) =>
        calendar
          .events(linked.calendarId)
          .filter((event) => event.bookingRef === ref)
          .map(({ start, end }) => ({ start, end })),
    },
  };
}

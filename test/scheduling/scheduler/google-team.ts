import { googleCalendar } from '../../../src/adapters/google/index.js';
import type {
  BookingStore,
  CalendarProvider,
  EventTypeSettings,
  HostSettings,
  SettingsStore,
} from '../../../src/contract/index.js';
import { createScheduler } from '../../../src/scheduling/index.js';
import type { Scheduler, SchedulerOptions } from '../../../src/scheduling/index.js';
import { memoryBookings, memorySettings } from '../../../src/store/memory/index.js';
import { fakeGoogle } from '../../../src/testing/fake-google/index.js';
import type { FakeGoogle } from '../../../src/testing/fake-google/index.js';
import { judged } from '../../adapters/google/discovery-judge.js';
import { monday } from './house.js';
import { teamHost, teamType } from './team.js';

/** A scheduler over the stand-in for Google. */
export interface GoogleTeam {
  readonly google: FakeGoogle;
  readonly scheduler: Scheduler;
  readonly settings: SettingsStore;
  readonly bookings: BookingStore;
  readonly provider: CalendarProvider;
  readonly errors: unknown[];
  /** Work that was left to run behind answers has ended, and what is due is done. */
  quiet(): Promise<void>;
}

/** Hosts whose calendars are at the stand-in for Google, each with an account of their own. */
export function openAtGoogle(
  names: readonly string[],
  eventType: Partial<EventTypeSettings>,
  change: {
    readonly host?: (name: string) => Partial<HostSettings>;
    readonly options?: Partial<SchedulerOptions>;
    /** Where Google's notifications arrive. */
    readonly deliver?: (request: Request) => Promise<Response>;
  } = {},
): GoogleTeam {
  const google = fakeGoogle({ now: monday, ...(change.deliver && { deliver: change.deliver }) });
  const deferred: Promise<void>[] = [];
  const errors: unknown[] = [];
  const hosts = names.map((name) => teamHost(name, change.host?.(name)));
  for (const { email } of hosts) google.addAccount({ email: email!, zone: 'Europe/Berlin' });
  const bookings = memoryBookings();
  const settings = memorySettings({
    owners: [{ slug: 'team', name: 'The Team', hostIds: hosts.map(({ id }) => id) }],
    hosts,
    eventTypes: [teamType(names, { intervalMinutes: 15, ...eventType })],
    connections: hosts.map(({ id, email, calendars }) => ({
      id: calendars.linked!.connectionId,
      hostId: id,
      provider: 'google',
      account: email!,
      status: 'active',
      grant: { refreshToken: google.issueRefreshToken({ account: email! }) },
    })),
  });
  const provider = googleCalendar({
    clientId: google.client.id,
    clientSecret: google.client.secret,
    fetch: judged(google.fetch),
    now: () => google.clock.now(),
    sleep: async (milliseconds) => {
      google.clock.advance(Math.ceil(milliseconds));
    },
  });
  const scheduler = createScheduler({
    owner: 'team',
    settings,
    bookings,
    providers: [provider],
    secret: 'a secret that only this test knows, long enough',
    now: () => google.clock.now(),
    ...change.options,
    defer: (work) => deferred.push(work),
    onError: (error) => errors.push(error),
  });
  return {
    google,
    scheduler,
    settings,
    bookings,
    provider,
    errors,
    async quiet() {
      while (deferred.length > 0) await deferred.shift();
      await scheduler.work();
    },
  };
}

/** The live events of a calendar. */
export function eventsOf(google: FakeGoogle, name: string) {
  return google.events(`${name}@example.com`).filter(({ status }) => status !== 'cancelled');
}

import { googleCalendar } from '../../../src/adapters/google/index.js';
import type {
  Booking,
  BookingStore,
  CalendarEntry,
  EventTypeSettings,
  FollowedCalendars,
  HostSettings,
  SettingsStore,
  WebhookPayload,
} from '../../../src/contract/index.js';
import { createScheduler, notificationTaker } from '../../../src/scheduling/index.js';
import type { FollowingTerms, Scheduler, SchedulerOptions } from '../../../src/scheduling/index.js';
import { createBookingServer } from '../../../src/server.js';
import { memoryBookings, memoryFollowed, memorySettings } from '../../../src/store/memory/index.js';
import { fakeGoogle } from '../../../src/testing/fake-google/index.js';
import type { FakeGoogle } from '../../../src/testing/fake-google/index.js';
import type { EventResource } from '../../../src/testing/fake-google/events/event-shape.js';
import { monday } from '../scheduler/house.js';
import { calendarOf, teamHost, teamType } from '../scheduler/team.js';
import { crm } from '../scheduler/webhook-world.js';
import { judged } from '../../adapters/google/discovery-judge.js';

const minute = 60_000;

/** Hosts whose calendars are followed at the stand-in for Google, each with an account of their own. */
export interface GoogleTeam {
  readonly google: FakeGoogle;
  readonly scheduler: Scheduler;
  readonly settings: SettingsStore;
  readonly bookings: BookingStore;
  readonly followed: FollowedCalendars;
  readonly told: WebhookPayload[];
  readonly errors: unknown[];
  now(): number;
  /** Lets the clock run, and does what is due on the way: every minute, or as often as is said. */
  pass(minutes: number, every?: number): Promise<void>;
  /** Delivers what Google has to tell, and does what is due now. */
  work(): Promise<void>;
  /** The event of a booking, as its host sees it. */
  eventOf(booking: Pick<Booking, 'ref'>): Promise<EventResource | undefined>;
  entryOf(booking: Pick<Booking, 'ref'>): Promise<CalendarEntry | undefined>;
  /** A host moves the event of a booking, as in Google Calendar itself. */
  move(booking: Pick<Booking, 'ref'>, to: { readonly start: string; readonly end: string }): Promise<void>;
  /** A host deletes the event of a booking. */
  remove(booking: Pick<Booking, 'ref'>): Promise<void>;
  /** A booking as its hosts have it. */
  seen(booking: Pick<Booking, 'ref'>): Promise<{
    readonly status: string;
    readonly start: string;
    readonly version: number;
  }>;
}

export function openGoogleTeam({
  names = ['anna'],
  sync = 'two-way',
  eventType = {},
  following = {},
  host = {},
  options = {},
}: {
  readonly names?: readonly string[];
  readonly sync?: 'one-way' | 'two-way';
  readonly eventType?: Partial<EventTypeSettings>;
  readonly following?: Partial<FollowingTerms>;
  readonly host?: Partial<HostSettings>;
  readonly options?: Partial<SchedulerOptions>;
} = {}): GoogleTeam {
  const google = fakeGoogle({ now: monday, deliver: (request) => server(request) });
  const deferred: Promise<void>[] = [];
  const told: WebhookPayload[] = [];
  const errors: unknown[] = [];
  const hosts = names.map((name) => {
    const settings = teamHost(name, host);
    return { ...settings, calendars: { ...settings.calendars, sync } };
  });
  for (const { email } of hosts) google.addAccount({ email: email!, zone: 'Europe/Berlin' });
  const bookings = options.bookings ?? memoryBookings();
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
  const ready = settings.saveWebhook('team', crm);
  const followed = following.calendars ?? memoryFollowed();
  const provider = googleCalendar({
    clientId: google.client.id,
    clientSecret: google.client.secret,
    fetch: judged(google.fetch),
    now: () => google.clock.now(),
    sleep: async (milliseconds) => {
      google.clock.advance(Math.ceil(milliseconds));
    },
  });
  const server = createBookingServer({
    backends: () => undefined,
    notifications: notificationTaker({
      calendars: followed,
      providers: [provider],
      now: () => google.clock.now(),
    }),
    clock: () => google.clock.now(),
  });
  const scheduler = createScheduler({
    owner: 'team',
    settings,
    bookings,
    providers: [provider],
    secret: 'a secret that only this test knows, long enough',
    now: () => google.clock.now(),
    calendarReads: { freshSeconds: 0 },
    following: { ...following, calendars: followed },
    sendWebhook: async (_webhook, { payload }) => {
      told.push(payload);
      return { outcome: 'delivered' };
    },
    ...options,
    defer: (work) => deferred.push(work),
    onError: (error) => errors.push(error),
  });

  const entryOf: GoogleTeam['entryOf'] = async ({ ref }) => {
    const record = await bookings.find('team', ref);
    return record && bookings.calendarEntry({ hostId: record.hosts[0]!.id, occupancyId: record.occupancyId });
  };
  const nameOf = async (booking: Pick<Booking, 'ref'>) => {
    const entry = await entryOf(booking);
    return { calendar: entry?.calendarId ?? '', event: entry?.eventId ?? '' };
  };

  const team: GoogleTeam = {
    google,
    scheduler,
    settings,
    bookings,
    followed,
    told,
    errors,
    now: () => google.clock.now(),
    async work() {
      await ready;
      await google.deliverNotifications();
      do while (deferred.length > 0) await deferred.shift();
      while ((await scheduler.work()) > 0);
    },
    async pass(minutes, every = 1) {
      for (let passed = 0; passed < minutes; passed += every) {
        google.clock.advance(every * minute);
        await team.work();
      }
    },
    entryOf,
    async eventOf(booking) {
      return google.event(await nameOf(booking));
    },
    async move(booking, { start, end }) {
      google.changeEvent(await nameOf(booking), { start: { dateTime: start }, end: { dateTime: end } });
    },
    async remove(booking) {
      google.removeEvent(await nameOf(booking));
    },
    async seen({ ref }) {
      const record = (await bookings.find('team', ref))!;
      return {
        status: record.status,
        start: new Date(record.time.start).toISOString(),
        version: record.version,
      };
    },
  };
  return team;
}

/** Types of what other systems were told of a booking, in order. */
export function toldOf(team: GoogleTeam, { ref }: Pick<Booking, 'ref'>): readonly string[] {
  return team.told.filter(({ data }) => data.booking.ref === ref).map(({ type }) => type);
}

export { calendarOf };

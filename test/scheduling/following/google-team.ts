import type {
  Booking,
  BookingNews,
  BookingStore,
  CalendarEntry,
  EventTypeSettings,
  FollowedCalendars,
  HostSettings,
  SettingsStore,
} from '../../../src/contract/index.js';
import { notificationTaker } from '../../../src/scheduling/index.js';
import type { FollowingTerms, Scheduler, SchedulerOptions } from '../../../src/scheduling/index.js';
import { createBookingServer } from '../../../src/server.js';
import { memoryFollowed } from '../../../src/store/memory/index.js';
import type { FakeGoogle } from '../../../src/testing/fake-google/index.js';
import type { EventResource } from '../../../src/testing/fake-google/events/event-shape.js';
import { openAtGoogle } from '../scheduler/google-team.js';
import { calendarOf, teamHost } from '../scheduler/team.js';
import { crm, isOfBooking } from '../telling/webhook-world.js';

const minute = 60_000;

/** Hosts whose calendars are followed at the stand-in for Google, each with an account of their own. */
export interface GoogleTeam {
  readonly google: FakeGoogle;
  readonly scheduler: Scheduler;
  readonly settings: SettingsStore;
  readonly bookings: BookingStore;
  readonly followed: FollowedCalendars;
  readonly told: BookingNews[];
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
  const told: BookingNews[] = [];
  const followed = following.calendars ?? memoryFollowed();
  const house = openAtGoogle(names, eventType, {
    host: (name) => {
      const own = teamHost(name, host);
      return { ...own, calendars: { ...own.calendars, sync } };
    },
    options: {
      calendarReads: { freshSeconds: 0 },
      following: { ...following, calendars: followed },
      sendWebhook: async (_webhook, { payload }) => {
        if (isOfBooking(payload)) told.push(payload);
        return { outcome: 'delivered' };
      },
      ...options,
    },
    deliver: (request) => server(request),
  });
  const { google, scheduler, settings, bookings, provider, errors } = house;
  const clock = () => google.clock.now();
  const notifications = notificationTaker({ calendars: followed, providers: [provider], now: clock });
  const server = createBookingServer({ backends: () => undefined, notifications, clock });
  const ready = settings.saveWebhook('team', crm);

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
      await house.quiet();
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

import { googleCalendar } from '../../src/adapters/google/index.js';
import { isBookingError } from '../../src/contract/index.js';
import type {
  BookingStore,
  CalendarSettings,
  FollowedCalendars,
  SettingsStore,
} from '../../src/contract/index.js';
import { createScheduler } from '../../src/scheduling/index.js';
import type { Scheduler } from '../../src/scheduling/index.js';
import { memoryBookings, memoryFollowed, memorySettings } from '../../src/store/memory/index.js';
import { everythingScopes } from '../adapters/google/fake-world.js';
import { teamHost, teamType } from '../scheduling/scheduler/team.js';
import { crm } from '../scheduling/telling/webhook-world.js';
import { watchedStore } from '../simulation/watched-store.js';
import type { Watched } from '../simulation/watched-store.js';
import type { VirtualTime } from '../virtual-time.js';
import { anna, boss, faultyGoogle } from './faulty-google.js';
import type { FaultyGoogle } from './faulty-google.js';

export const minute = 60_000;
export const hour = 60 * minute;
/** Monday, 2 March 2026, 07:00 in Berlin. */
export const monday = Date.UTC(2026, 2, 2, 6);
export const hostId = 'host-anna';
export const connectionId = 'connection-anna';

/** The whole house: a scheduler over a store, with its host's calendars at Google. */
export interface House extends FaultyGoogle {
  readonly time: VirtualTime;
  readonly scheduler: Scheduler;
  readonly watched: Watched;
  readonly settings: SettingsStore;
  readonly followed: FollowedCalendars;
  /** What must not have happened. */
  readonly wrong: string[];
  /** What the adapters sent, slept and asked is done; what runs behind answers, too. */
  quiet(): Promise<void>;
  /** Time goes by to an instant, with work done as soon as it is due. */
  workUntil(instant: number): Promise<void>;
  /** Works until nothing is due; answers how many minutes that took. */
  rest(longest?: number): Promise<number>;
  /** The host connects the account again. */
  reconnect(): Promise<void>;
}

/** What a house is built from. */
export interface HouseTerms {
  readonly time: VirtualTime;
  readonly bookings?: BookingStore;
  readonly followed?: FollowedCalendars;
  readonly whenUnreadable?: CalendarSettings['whenUnreadable'];
}

/** Longer than anything that waits for an attempt. */
const longestUnrest = 3 * hour;

export async function openHouse({
  time,
  bookings = memoryBookings(),
  followed = memoryFollowed(),
  whenUnreadable = 'closed',
}: HouseTerms): Promise<House> {
  time.begin(monday);
  const faulty = faultyGoogle(time);
  const { google } = faulty;
  const watched = watchedStore(bookings);
  const wrong: string[] = [];
  const deferred: Promise<void>[] = [];
  const grant = () => ({
    account: anna,
    refreshToken: google.issueRefreshToken({ account: anna, scopes: everythingScopes }),
    scopes: everythingScopes,
  });
  const settings = memorySettings({
    owners: [{ slug: 'team', name: 'The Team', hostIds: [hostId] }],
    hosts: [
      teamHost('anna', {
        calendars: {
          linked: { connectionId, calendarId: anna },
          conflicts: [{ connectionId, calendarId: boss }],
          whenUnreadable,
        },
      }),
    ],
    eventTypes: [teamType(['anna'])],
    connections: [
      { id: connectionId, hostId, provider: 'google', account: anna, status: 'active', grant: grant() },
    ],
  });
  await settings.saveWebhook('team', crm);
  const scheduler = createScheduler({
    owner: 'team',
    settings,
    bookings: watched.store,
    providers: [
      googleCalendar({
        clientId: google.client.id,
        clientSecret: google.client.secret,
        fetch: faulty.fetch,
        now: time.now,
        sleep: time.sleep,
        random: () => 0.5,
      }),
    ],
    secret: 'a secret that only this test knows, long enough',
    now: time.now,
    sendWebhook: async () => ({ outcome: 'delivered' }),
    following: { calendars: followed },
    defer: (work) => deferred.push(work),
    onError(error, { doing }) {
      const isExpected = isBookingError(error) || error instanceof DOMException;
      if (!isExpected) wrong.push(`${doing} failed with ${String(error)}`);
    },
  });

  const house: House = Object.assign(faulty, {
    time,
    scheduler,
    watched,
    settings,
    followed,
    wrong,
    async quiet() {
      await time.during(async () => {
        while (deferred.length > 0) await deferred.shift();
      });
    },
    async workUntil(instant: number) {
      for (let due = nextTurn(); due <= instant; due = nextTurn()) {
        await time.until(due);
        await time.during(() => scheduler.work());
        await house.quiet();
      }
      await time.until(instant);
    },
    async rest(longest = longestUnrest) {
      const began = time.now();
      while (watched.due() < Infinity && time.now() < began + longest) await house.workUntil(nextTurn());
      return (time.now() - began) / minute;
    },
    async reconnect() {
      const before = await settings.connection(connectionId);
      if (before) await settings.saveConnection({ ...before, status: 'active', grant: grant() });
    },
  });

  /** The worker looks every second. */
  function nextTurn(): number {
    return Math.max(Math.ceil(watched.due() / 1000) * 1000, time.now() + 1000);
  }

  return house;
}

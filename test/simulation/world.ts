import { memoryCalendar } from '../../src/adapters/memory/index.js';
import type { MemoryCalendar } from '../../src/adapters/memory/index.js';
import { isBookingError } from '../../src/contract/index.js';
import type { BookingStore, BusyMemory, EventTypeSettings, SettingsStore } from '../../src/contract/index.js';
import { processBusy } from '../../src/scheduling/busy/process-busy.js';
import { createScheduler } from '../../src/scheduling/index.js';
import type { Scheduler } from '../../src/scheduling/index.js';
import { memorySettings } from '../../src/store/memory/index.js';
import { teamHost } from '../scheduling/scheduler/team.js';
import { clockAt, minute } from './clock.js';
import type { Clock } from './clock.js';
import { faultyLine } from './faulty-line.js';
import type { FaultyLine } from './faulty-line.js';
import { mortal, newLife } from './mortal.js';
import type { Life } from './mortal.js';
import { watchedStore } from './watched-store.js';
import type { Watched } from './watched-store.js';

export const hostId = 'host-anna';
/** Where bookings go. */
export const linkedCalendar = 'anna@example.com';
/** The calendars that count, and the connection of each. */
export const calendars = {
  [linkedCalendar]: 'connection-anna',
  'family@example.com': 'connection-anna',
  'work@example.com': 'connection-work',
} as const;

/** What a world is like from its beginning to its end. */
export interface WorldTerms {
  readonly start: number;
  readonly chance: () => number;
  readonly bookings: BookingStore;
  readonly whenUnreadable: 'closed' | 'last-known';
  /** What calendars said outlives the process, in a database. */
  readonly busyMemory?: BusyMemory | undefined;
  readonly freshSeconds: number;
  readonly bufferMinutes: number;
  readonly whenConferenceFails: 'next-location' | 'without-link';
}

/** One host, the host's calendars, and the process that gives away the host's time. */
export interface World {
  readonly terms: WorldTerms;
  readonly clock: Clock;
  readonly line: FaultyLine;
  readonly calendar: MemoryCalendar;
  readonly settings: SettingsStore;
  readonly watched: Watched;
  readonly scheduler: Scheduler;
  readonly life: Life;
  /** What was decided, the last thing last. */
  readonly diary: string[];
  /** What must not have happened. */
  readonly wrong: string[];
  /** A new process over what is left. */
  restart(): void;
  /** What was left to run behind answers has ended, or was killed. */
  quiet(): Promise<void>;
  /** Lets time go by; work is done each minute while any is due. */
  advance(until: number): Promise<void>;
  say(text: string): void;
}

export function createWorld(terms: WorldTerms): World {
  const { start, chance, bookings } = terms;
  const clock = clockAt(start);
  const calendar = memoryCalendar({
    calendars: Object.keys(calendars).map((id) => ({ id, zone: 'Europe/Berlin' })),
    now: clock.now,
    conferenceDelaySeconds: 3,
  });
  const line = faultyLine({ chance, clock, calendar });
  const settings = settingsOf(terms);
  for (const id of new Set(Object.values(calendars))) line.grants.set(id, 'first');
  const watched = watchedStore(bookings);
  const diary: string[] = [];
  const wrong: string[] = [];
  let deferred: Promise<unknown>[] = [];
  let lastTurn = start;
  let life = newLife();

  function boot(): Scheduler {
    life = newLife();
    deferred = [];
    const own = life;
    return createScheduler({
      owner: 'team',
      settings: mortal(settings, own),
      bookings: mortal(watched.store, own),
      providers: [{ ...calendar, open: (grant) => mortal(line.open(grant), own) }],
      secret: 'a secret that only this test knows, long enough',
      now: clock.now,
      busyMemory: terms.busyMemory ?? processBusy(),
      calendarReads: { freshSeconds: terms.freshSeconds },
      defer: (work) => deferred.push(Promise.race([work, own.death])),
      onError(error) {
        const isExpected =
          isBookingError(error) || error instanceof DOMException || error instanceof SyntaxError;
        if (!isExpected) wrong.push(`failed behind the scenes with ${String(error)}`);
      },
    });
  }

  let scheduler = boot();
  const world: World = {
    terms,
    clock,
    line,
    calendar,
    settings,
    watched,
    get scheduler() {
      return scheduler;
    },
    get life() {
      return life;
    },
    diary,
    wrong,
    restart() {
      life.end();
      scheduler = boot();
    },
    async quiet() {
      while (deferred.length > 0) await deferred.shift();
      if (life.isOver()) scheduler = boot();
    },
    async advance(until) {
      for (;;) {
        const turn = Math.max(Math.ceil(watched.due() / minute) * minute, lastTurn + minute);
        const next = Math.min(turn, clock.next());
        if (next > until) break;
        clock.pass(Math.max(0, next - clock.now()));
        if (next < turn) continue;
        lastTurn = turn;
        await Promise.race([scheduler.work(), life.death]);
        await world.quiet();
      }
      clock.pass(Math.max(0, until - clock.now()));
    },
    say: (text) => void diary.push(`${new Date(clock.now()).toISOString()} ${text}`),
  };
  return world;
}

function settingsOf({ whenUnreadable, bufferMinutes, whenConferenceFails }: WorldTerms): SettingsStore {
  const [linked, ...conflicts] = Object.entries(calendars).map(([calendarId, connectionId]) => ({
    calendarId,
    connectionId,
  }));
  const host = teamHost('anna', { calendars: { linked: linked!, conflicts, whenUnreadable } });
  const talk: EventTypeSettings = {
    owner: 'team',
    slug: 'talk',
    title: 'Talk',
    hosts: [{ hostId }],
    durationsMinutes: [30, 60],
    intervalMinutes: 30,
    bufferAfterMinutes: bufferMinutes,
    window: { rollingDays: 30 },
    whenConferenceFails,
  };
  return memorySettings({
    owners: [{ slug: 'team', name: 'Anna', hostIds: [hostId] }],
    hosts: [host],
    eventTypes: [talk, { ...talk, slug: 'asked', title: 'Asked', confirmWithinHours: 48 }],
    connections: [...new Set(Object.values(calendars))].map((id) => ({
      id,
      hostId,
      provider: 'memory',
      account: id,
      status: 'active',
      grant: { account: id, refreshToken: 'first' },
    })),
  });
}

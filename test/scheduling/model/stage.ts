import { memoryCalendar } from '../../../src/adapters/memory/index.js';
import type { MemoryCalendar } from '../../../src/adapters/memory/index.js';
import type {
  BookingStore,
  CalendarAdapter,
  EventTypeSettings,
  SettingsStore,
} from '../../../src/contract/index.js';
import { createScheduler } from '../../../src/scheduling/index.js';
import type { Scheduler } from '../../../src/scheduling/index.js';
import { lookJob } from '../../../src/contract/look-job.js';
import { memorySettings } from '../../../src/store/memory/index.js';
import { emptyLedger, idOf } from './ledger.js';
import { holdTerms, hostNames, offers } from './offers.js';
import type { Offered } from './offers.js';

/** What is tried: the scheduler over a store, and the hands of its world. */
export interface Stage {
  readonly scheduler: Scheduler;
  readonly bookings: BookingStore;
  readonly calendar: MemoryCalendar;
  /** What went wrong behind the scenes. */
  readonly errors: string[];
  now: number;
  /** Everything that is due is done; those who wait are looked after as if their time had come. */
  rest(): Promise<void>;
}

/** The calendar where a host’s bookings go. */
export function linkedOf(name: string): string {
  return `${name}@example.com`;
}

/** A calendar of a host’s that is only read. */
export function privateOf(name: string): string {
  return `${name}-private@example.com`;
}

/** Opens a scheduler with all that is offered. */
export function openStage(parts: {
  readonly bookings: BookingStore;
  /** Stands between the scheduler and its calendars. */
  readonly adapter?: (real: CalendarAdapter) => CalendarAdapter;
}): Stage {
  const { bookings, adapter = (real: CalendarAdapter) => real } = parts;
  const deferred: Promise<void>[] = [];
  const errors: string[] = [];
  const now = (): number => stage.now;
  const calendar = memoryCalendar({
    now,
    calendars: hostNames.flatMap((name) => [
      { id: linkedOf(name), zone: 'Europe/Berlin' },
      { id: privateOf(name), zone: 'Europe/Berlin' },
    ]),
  });
  const scheduler = createScheduler({
    owner: 'team',
    settings: settings(),
    bookings,
    providers: [{ ...calendar, open: (grant, events) => adapter(calendar.open(grant, events)) }],
    secret: 'a secret that only this test knows, long enough',
    now,
    manageUrl: 'https://book.example/manage',
    notify: async () => ({ outcome: 'sent' }),
    holds: holdTerms,
    // What is planted is to be seen at once.
    calendarReads: { freshSeconds: 0 },
    defer: (work) => deferred.push(work),
    onError: (error, { doing }) => {
      if (doing !== 'reading a host’s calendars') errors.push(`${doing}: ${String(error)}`);
    },
  });
  const stage: Stage = {
    scheduler,
    bookings,
    calendar,
    errors,
    now: emptyLedger().now,
    async rest() {
      do while (deferred.length > 0) await deferred.shift();
      while ((await scheduler.work()) > 0);
      await bookings.addJobs(
        hostNames.map((name) => lookJob('team', idOf(name), stage.now)),
        stage.now,
      );
      while ((await scheduler.work()) > 0);
    },
  };
  return stage;
}

function settings(): SettingsStore {
  return memorySettings({
    owners: [{ slug: 'team', name: 'The Team', hostIds: hostNames.map(idOf) }],
    hosts: hostNames.map((name) => {
      const daily = [{ from: '09:00', to: '17:00' }];
      return {
        id: idOf(name),
        name,
        email: linkedOf(name),
        schedule: { zone: 'Europe/Berlin', weekly: { 1: daily } },
        calendars: {
          linked: { connectionId: `connection-${name}`, calendarId: linkedOf(name) },
          conflicts: [{ connectionId: `connection-${name}`, calendarId: privateOf(name) }],
        },
        locations: [{ id: 'office', kind: 'in-person', detail: 'Main street 1' }],
      };
    }),
    eventTypes: offers.map(eventTypeOf),
    connections: hostNames.map((name) => ({
      id: `connection-${name}`,
      hostId: idOf(name),
      provider: 'memory',
      account: name,
      status: 'active',
      grant: { refreshToken: name },
    })),
  });
}

function eventTypeOf(offer: Offered): EventTypeSettings {
  const [first, ...others] = offer.hosts.map((name) => ({ hostId: idOf(name) })) as [{ hostId: string }];
  return {
    owner: 'team',
    slug: offer.slug,
    title: offer.slug,
    hosts: [first, ...others],
    durationsMinutes: offer.lengths,
    intervalMinutes: offer.every,
    bufferBeforeMinutes: offer.before,
    bufferAfterMinutes: offer.after,
    noticeMinutes: offer.notice,
    window: { from: '2026-03-02', to: '2026-03-02' },
    seriesAtMost: 4,
    ...(offer.queue !== undefined && { waitlistOfferMinutes: offer.queue }),
    ...(offer.takes === 'any' && { assignment: 'round-robin', guestChoosesHost: true }),
    ...(offer.seats > 1 && { seats: offer.seats }),
    ...(offer.perDay !== undefined && { limits: { perDay: offer.perDay } }),
    ...(offer.waits !== undefined && { confirmWithinHours: offer.waits }),
  };
}

import { memoryCalendar } from '../../../src/adapters/memory/index.js';
import type { MemoryCalendar, MemoryCalendarDetails } from '../../../src/adapters/memory/index.js';
import type {
  Booking,
  BookingRef,
  BookingStore,
  CalendarAdapter,
  CalendarEntry,
  EventTypeSettings,
  HostSettings,
  Owner,
  SettingsStore,
} from '../../../src/contract/index.js';
import { createScheduler } from '../../../src/scheduling/index.js';
import type { Scheduler, SchedulerOptions } from '../../../src/scheduling/index.js';
import { memoryBookings, memorySettings } from '../../../src/store/memory/index.js';

/** Monday, 2 March 2026, 07:00 in Berlin. */
export const monday = Date.UTC(2026, 2, 2, 6);

/** A scheduler over memory calendars and stores, and the hands of its world. */
export interface House {
  readonly scheduler: Scheduler;
  readonly calendar: MemoryCalendar;
  readonly bookings: BookingStore;
  readonly settings: SettingsStore;
  readonly errors: unknown[];
  /** Work that was left to run behind answers has ended. */
  quiet(): Promise<void>;
  now: number;
}

/** Builds a house; every host has one connection, to the one memory calendar service. */
export function openHouse(parts: {
  readonly owner: Owner;
  readonly hosts: readonly HostSettings[];
  readonly eventTypes: readonly EventTypeSettings[];
  readonly calendars: readonly MemoryCalendarDetails[];
  /** Stands between the scheduler and its calendars. */
  readonly adapter?: (real: CalendarAdapter) => CalendarAdapter;
  readonly options?: Partial<SchedulerOptions>;
  /** How long a video link is being made; 3 when missing. */
  readonly linkSeconds?: number;
}): House {
  const { owner, hosts, eventTypes, calendars, adapter = (real: CalendarAdapter) => real } = parts;
  const deferred: Promise<void>[] = [];
  const errors: unknown[] = [];
  const now = (): number => house.now;
  const calendar = memoryCalendar({ calendars, now, conferenceDelaySeconds: parts.linkSeconds ?? 3 });
  const bookings = memoryBookings();
  const settings = memorySettings({
    owners: [owner],
    hosts,
    eventTypes,
    connections: hosts.map(({ id, name }) => ({
      id: connectionOf(id),
      hostId: id,
      provider: 'memory',
      account: name,
      status: 'active',
      // Grants unlike one another, so that one may end without the others.
      grant: { refreshToken: id },
    })),
  });
  const scheduler = createScheduler({
    owner: owner.slug,
    settings,
    bookings,
    providers: [{ ...calendar, open: (grant, events) => adapter(calendar.open(grant, events)) }],
    secret: 'a secret that only this test knows, long enough',
    now,
    // What is planted is to be seen at once.
    calendarReads: { freshSeconds: 0 },
    ...parts.options,
    defer: (work) => deferred.push(work),
    onError: (error) => errors.push(error),
  });
  const isDue = async (): Promise<boolean> =>
    (await bookings.workState(house.now)).waitingSince !== undefined;
  const house: House = {
    scheduler,
    calendar,
    bookings,
    settings,
    errors,
    now: monday,
    async quiet() {
      do while (deferred.length > 0) await deferred.shift();
      while (
        // What was asked for again while somebody worked on it waits for a worker's next turn.
        (await isDue()) &&
        (await scheduler.work()) > 0
      );
    },
  };
  return house;
}

/** The connection of a host. */
export function connectionOf(hostId: string): string {
  return hostId.replace('host', 'connection');
}

/** What is known of the calendar event of a booking. */
export async function entryOf(
  { bookings }: Pick<House, 'bookings'>,
  { ref }: Pick<Booking, 'ref'>,
): Promise<CalendarEntry | undefined> {
  const record = await bookings.find(ref.split('.')[0]!, ref);
  return record && bookings.calendarEntry({ hostId: record.hosts[0]!.id, occupancyId: record.occupancyId });
}

/** Names a booking with the right to it. */
export function refOf(booking: Booking): BookingRef {
  return { ref: booking.ref, token: booking.manageToken! };
}

/** An idempotency key. */
export function key(name: string): string {
  return `test-key-${name.padStart(12, '0')}`;
}

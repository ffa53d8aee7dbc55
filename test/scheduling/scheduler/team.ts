import type { MemoryCalendarDetails } from '../../../src/adapters/memory/index.js';
import type {
  Booking,
  BookingRequest,
  CalendarAdapter,
  EventTypeSettings,
  HostSettings,
} from '../../../src/contract/index.js';
import type { SchedulerOptions } from '../../../src/scheduling/index.js';
import { key, openHouse } from './house.js';
import type { House } from './house.js';

/** Nine o'clock in Berlin on Monday, 2 March 2026. */
export const nine = '2026-03-02T08:00:00.000Z';

/** An instant of that Monday, by the clock in UTC. */
export function at(time: string): string {
  return `2026-03-02T${time}:00.000Z`;
}

/** The calendar of a host, where invitations to the host arrive, too. */
export function calendarOf(name: string): string {
  return `${name}@example.com`;
}

/** A host who works in Berlin on weekdays from 9 to 17. */
export function teamHost(name: string, change: Partial<HostSettings> = {}): HostSettings {
  const day = [{ from: '09:00', to: '17:00' }];
  return {
    id: `host-${name}`,
    name,
    email: calendarOf(name),
    schedule: { zone: 'Europe/Berlin', weekly: { 1: day, 2: day, 3: day, 4: day, 5: day } },
    calendars: {
      linked: { connectionId: `connection-${name}`, calendarId: calendarOf(name) },
      conflicts: [],
    },
    locations: [
      { id: 'meet', kind: 'conference', conference: 'google-meet' },
      { id: 'office', kind: 'in-person', detail: 'Main street 1' },
    ],
    ...change,
  };
}

/** Half an hour with a team; what is changed makes it a round-robin, a collective, a class. */
export function teamType(
  names: readonly string[],
  change: Partial<EventTypeSettings> = {},
): EventTypeSettings {
  const [first, ...others] = names.map((name) => ({ hostId: `host-${name}` }));
  return {
    owner: 'team',
    slug: 'talk',
    title: 'Talk',
    hosts: [first!, ...others],
    durationsMinutes: [30],
    window: { rollingDays: 60 },
    ...change,
  };
}

/** A house of several hosts, each with a calendar of their own. */
export function openTeam(
  names: readonly string[],
  change: {
    readonly eventType?: Partial<EventTypeSettings>;
    readonly more?: readonly EventTypeSettings[];
    readonly host?: (name: string) => Partial<HostSettings>;
    /** What everybody's calendar is like. */
    readonly calendar?: Partial<MemoryCalendarDetails>;
    readonly adapter?: (real: CalendarAdapter) => CalendarAdapter;
    readonly options?: Partial<SchedulerOptions>;
    readonly linkSeconds?: number;
  } = {},
): House {
  const { host = () => ({}), more = [], eventType, calendar, adapter, options, linkSeconds } = change;
  return openHouse({
    owner: { slug: 'team', name: 'The Team', hostIds: names.map((name) => `host-${name}`) },
    hosts: names.map((name) => teamHost(name, host(name))),
    eventTypes: [teamType(names, eventType), ...more],
    calendars: names.map((name) => ({ id: calendarOf(name), zone: 'Europe/Berlin', ...calendar })),
    ...(adapter && { adapter }),
    ...(options && { options }),
    ...(linkSeconds !== undefined && { linkSeconds }),
  });
}

/** A guest's wish. */
export function wish(change: Partial<BookingRequest> = {}): BookingRequest {
  return {
    eventType: 'talk',
    start: nine,
    zone: 'America/New_York',
    guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
    context: { location: 'office' },
    ...change,
  };
}

/** Books under a fresh key. */
export function bookIn(house: House, change: Partial<BookingRequest> = {}): Promise<Booking> {
  return house.scheduler.book(wish(change), { key: key((fresh++).toString()) });
}

let fresh = 0;

/** Books many times at once, each guest their own wish; answers what was won, and the codes of what was not. */
export async function race(
  house: House,
  count: number,
  wishOf: (index: number) => Partial<BookingRequest> = () => ({}),
): Promise<{ readonly won: readonly Booking[]; readonly lost: readonly string[] }> {
  const outcomes = await Promise.allSettled(
    Array.from({ length: count }, (_, index) =>
      bookIn(house, {
        guest: { name: `Guest ${index}`, email: `guest${index}@example.com` },
        ...wishOf(index),
      }),
    ),
  );
  await house.quiet();
  return {
    won: outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : [])),
    lost: outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? (outcome.reason as { code: string }).code : [],
    ),
  };
}

/** The starts that are offered on a day, by the clock in UTC. */
export async function starts(
  { scheduler }: House,
  change: {
    readonly day?: string;
    readonly host?: string;
    readonly location?: string;
    readonly minutes?: number;
  } = {},
): Promise<readonly string[]> {
  const { day = '2026-03-02', host, location, minutes } = change;
  const { slots } = await scheduler.slots({
    eventType: 'talk',
    start: `${day}T00:00:00Z`,
    end: `${day}T23:59:59Z`,
    ...(minutes !== undefined && { durationMinutes: minutes }),
    context: { ...(host !== undefined && { host }), ...(location !== undefined && { location }) },
  });
  return slots.map(({ start }) => start.slice(11, 16));
}

/** Blocks a stretch of a host's own calendar, `HH:MM` to `HH:MM` in UTC on that Monday. */
export function block(house: House, name: string, ...[from, to]: readonly [from: string, to: string]): void {
  house.calendar.block(calendarOf(name), { start: Date.parse(at(from)), end: Date.parse(at(to)) });
}

import type {
  BookingBackend,
  CalendarAdapter,
  EventTypeSettings,
  HostSettings,
} from '../../../src/contract/index.js';
import type { BackendFixture } from '../../../src/testing/booking-backend-fixture.js';
import { entryOf, openHouse } from './house.js';
import type { House } from './house.js';

export { monday } from './house.js';

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
  hosts: [{ hostId: anna.id }],
  durationsMinutes: [30, 60],
  intervalMinutes: 15,
  window: { rollingDays: 60 },
};

/** A scheduler for Anna alone. */
export type World = House;

/** Makes a fresh world. */
export function openWorld(
  change: {
    readonly host?: Partial<HostSettings>;
    readonly eventType?: Partial<EventTypeSettings>;
    /** Stands between the scheduler and its calendars. */
    readonly adapter?: (real: CalendarAdapter) => CalendarAdapter;
  } = {},
): World {
  return openHouse({
    owner: { slug: 'anna', name: 'Anna Berg', hostIds: [anna.id] },
    hosts: [{ ...anna, ...change.host }],
    eventTypes: [{ ...intro, ...change.eventType }],
    calendars: [
      { id: linked.calendarId, primary: true, zone: 'Europe/Berlin' },
      { id: conflict.calendarId, access: 'reader' },
    ],
    ...(change.adapter && { adapter: change.adapter }),
  });
}

/** Anna’s colleagues, who share event types with her. */
const colleagues: readonly HostSettings[] = ['ben', 'cem'].map((name) => ({
  ...anna,
  id: `host-${name}`,
  name,
  email: `${name}@example.com`,
  calendars: {
    linked: { connectionId: `connection-${name}`, calendarId: `${name}@example.com` },
    conflicts: [],
  },
}));

const shared: EventTypeSettings = {
  ...intro,
  hosts: [{ hostId: anna.id }, ...colleagues.map(({ id }) => ({ hostId: id }))],
  durationsMinutes: [30],
};

/** A world as the backend suite wants it; `through` puts something between the suite and the scheduler. */
export function openFixture(
  through: (backend: BookingBackend) => BookingBackend = (backend) => backend,
): BackendFixture {
  const house = openHouse({
    owner: { slug: 'anna', name: 'Anna Berg', hostIds: [anna.id, ...colleagues.map(({ id }) => id)] },
    hosts: [anna, ...colleagues],
    eventTypes: [
      { ...intro, furtherGuests: 2, seriesAtMost: 4, waitlistOfferMinutes: 30 },
      { ...shared, slug: 'anyone', assignment: 'round-robin', guestChoosesHost: true },
      { ...shared, slug: 'together', assignment: 'collective' },
      { ...intro, slug: 'class', durationsMinutes: [30], seats: 4 },
    ],
    calendars: [
      { id: linked.calendarId, primary: true, zone: 'Europe/Berlin' },
      { id: conflict.calendarId, access: 'reader' },
      ...colleagues.map(({ email }) => ({ id: email! })),
    ],
    options: {
      manageUrl: 'https://book.example/manage',
      notify: async () => ({ outcome: 'sent' }),
    },
  });
  const { scheduler, calendar } = house;
  const calendarOf = (hostId: string) =>
    hostId === anna.id ? conflict.calendarId : `${hostId.replace('host-', '')}@example.com`;
  const setUnreadable = (calendarId: string, unreadable: boolean) =>
    calendar.setFault(calendarId, unreadable ? 'calendar-unreachable' : undefined);
  return {
    backend: through(scheduler),
    eventType: 'intro',
    now: () => house.now,
    control: {
      advance: (milliseconds) => {
        house.now += milliseconds;
      },
      plant: async (event) => void calendar.add({ ...event, calendarId: conflict.calendarId }),
      setUnreadable: (unreadable) => {
        for (const { calendarId } of [linked, conflict]) setUnreadable(calendarId, unreadable);
      },
      work: async () => {
        await house.quiet();
        await scheduler.work();
      },
      eventsOf: async (booking) => {
        const entry = await entryOf(house, booking);
        return calendar
          .events(entry?.calendarId ?? linked.calendarId)
          .filter(({ eventId, bookingRef }) => eventId === entry?.eventId || bookingRef === booking.ref)
          .map(({ start, end }) => ({ start, end }));
      },
      team: {
        hostIds: [anna.id, 'host-ben', 'host-cem'],
        roundRobin: 'anyone',
        collective: 'together',
        seats: 'class',
        plant: async (hostId, event) => void calendar.add({ ...event, calendarId: calendarOf(hostId) }),
        setUnreadable: (hostId, unreadable) => setUnreadable(calendarOf(hostId), unreadable),
      },
    },
  };
}

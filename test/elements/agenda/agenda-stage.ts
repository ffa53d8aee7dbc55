import { BookingError } from '../../../src/contract/booking-error.js';
import type { Booking, BookingRequest } from '../../../src/contract/booking.js';
import type {
  Agenda,
  AgendaBooking,
  AgendaEvent,
  HostBackend,
  HostEventType,
  HostProfile,
  UnwrittenEvent,
} from '../../../src/contract/host-backend.js';
import type { SlotList } from '../../../src/contract/slot.js';
import type { WaitingGuest } from '../../../src/contract/waitlist.js';

/** Monday, 2 March 2026. */
export const monday = '2026-03-02';

const address = { hostId: 'host-anna', connectionId: 'c1', calendarId: 'anna@example.com' } as const;

/** A booking of half an hour. */
export function bookingOf(change: Partial<AgendaBooking> & { readonly start: string }): AgendaBooking {
  const { start } = change;
  return {
    ref: `ref-${start}`,
    version: 1,
    status: 'confirmed',
    eventType: { slug: 'intro', title: 'Intro call' },
    host: { name: 'Anna Berg' },
    hostIds: ['host-anna'],
    end: new Date(Date.parse(start) + 1_800_000).toISOString(),
    zone: 'America/New_York',
    guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
    location: {
      id: 'meet',
      kind: 'conference',
      conference: { solution: 'google-meet', state: 'ready', url: 'https://meet.google.com/abc-defg-hij' },
    },
    calendar: 'written',
    webUrl: 'https://calendar.google.com/calendar/event?eid=1',
    guestAnswer: 'accepted',
    furtherGuests: ['charles@example.com', 'mary@example.com'],
    answers: { topic: 'Loops and cards', ready: true },
    series: { position: 2, of: 6 },
    ...change,
  };
}

/** An event of an hour. */
export function eventOf(change: Partial<AgendaEvent> & { readonly start: string }): AgendaEvent {
  const end = new Date(Date.parse(change.start) + 3_600_000).toISOString();
  return { ...address, end, transparency: 'opaque', title: 'Dentist', ...change };
}

export const pending = bookingOf({
  ref: 'pending',
  start: '2026-03-03T09:00:00.000Z',
  status: 'pending',
  confirmBy: '2099-03-02T18:00:00.000Z',
  calendar: 'none',
  guest: { name: 'Grace Hopper', email: 'grace@example.com' },
});
export const moved = bookingOf({
  ref: 'moved',
  start: '2026-03-04T12:00:00.000Z',
  changedEvent: {
    state: 'moved',
    start: '2026-03-04T14:00:00.000Z',
    end: '2026-03-04T14:30:00.000Z',
    since: '2026-03-01T12:00:00.000Z',
  },
});

export const agenda: Agenda = {
  bookings: [
    bookingOf({ ref: 'confirmed', start: '2026-03-02T09:00:00.000Z' }),
    pending,
    moved,
    bookingOf({
      ref: 'cancelled',
      start: '2026-03-05T09:00:00.000Z',
      status: 'cancelled',
      cancelReason: 'Ill',
    }),
    bookingOf({
      ref: 'failed',
      start: '2026-03-06T10:00:00.000Z',
      calendar: 'failed',
      location: { id: 'office', kind: 'in-person', label: 'Office', detail: 'Main street 1\n10115 Berlin' },
    }),
  ],
  events: [
    eventOf({ start: '2026-03-02T09:15:00.000Z', title: 'Stand-up' }),
    eventOf({ start: '2026-03-03T13:00:00.000Z', transparency: 'transparent', title: 'Reading time' }),
    eventOf({
      start: '2026-03-04T23:00:00.000Z',
      end: '2026-03-06T23:00:00.000Z',
      isAllDay: true,
      title: 'Fair in Hanover',
      transparency: 'transparent',
    }),
    {
      ...address,
      calendarId: 'team',
      start: '2026-03-05T13:00:00.000Z',
      end: '2026-03-05T14:00:00.000Z',
      transparency: 'opaque',
    },
    eventOf({ start: '2026-03-06T22:30:00.000Z', end: '2026-03-07T00:30:00.000Z', title: 'Night flight' }),
  ],
  calendars: [
    { ...address, tells: 'events', asOf: '2026-03-02T07:59:00.000Z' },
    { ...address, calendarId: 'team', tells: 'busy-times' },
  ],
};

export const unwritten: readonly UnwrittenEvent[] = [
  {
    bookings: [bookingOf({ ref: 'failed', start: '2026-03-06T10:00:00.000Z', calendar: 'failed' })],
    since: '2026-03-05T10:00:00.000Z',
    reason: 'unauthenticated',
    remedy: 'reconnect',
  },
];

/** Two who wait for one day, and a third for another. */
export const waiting: readonly WaitingGuest[] = [
  {
    ref: 'w-grace',
    status: 'offered',
    eventType: { slug: 'intro', title: 'Intro call' },
    date: '2026-03-04',
    zone: 'Europe/Berlin',
    durationMinutes: 30,
    guest: { name: 'Grace Hopper', email: 'grace@example.com' },
    since: '2026-03-01T10:00:00.000Z',
    offer: {
      start: '2026-03-04T09:00:00.000Z',
      end: '2026-03-04T09:30:00.000Z',
      expiresAt: '2026-03-02T09:00:00.000Z',
    },
  },
  {
    ref: 'w-ada',
    status: 'waiting',
    eventType: { slug: 'intro', title: 'Intro call' },
    date: '2026-03-04',
    zone: 'America/New_York',
    durationMinutes: 60,
    guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
    since: '2026-03-01T11:00:00.000Z',
  },
  {
    ref: 'w-mary',
    status: 'waiting',
    eventType: { slug: 'intro', title: 'Intro call' },
    date: '2026-03-06',
    zone: 'Europe/Berlin',
    durationMinutes: 30,
    guest: { name: 'Mary Somerville', email: 'mary@example.com' },
    since: '2026-02-27T11:00:00.000Z',
  },
];

export const introType: HostEventType = {
  slug: 'intro',
  title: 'Intro call',
  durationsMinutes: [30, 60],
  window: { rollingDays: 60 },
  locations: [
    { id: 'meet', kind: 'conference', conference: 'google-meet' },
    { id: 'phone', kind: 'phone-host-calls' },
  ],
  questions: [
    { id: 'topic', kind: 'text', label: 'Topic', required: true },
    { id: 'ready', kind: 'consent', label: 'I have read the paper' },
  ],
};

export const slots: SlotList = {
  slots: ['08:00', '08:30', '09:00', '10:00'].map((time) => ({
    start: `2026-03-03T${time}:00.000Z`,
    end: new Date(Date.parse(`2026-03-03T${time}:00.000Z`) + 1_800_000).toISOString(),
  })),
};

const hours = [{ from: '09:00', to: '17:00' }];

export const profile: HostProfile = {
  name: 'Anna Berg',
  schedule: { zone: 'Europe/Berlin', weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours } },
  locations: [{ id: 'office', kind: 'in-person', detail: 'Main street 1' }],
};

/** What a backend was asked that changes something, with the key. */
export type Asked = readonly [operation: string, key: string, ...args: readonly unknown[]];

/** A backend with a week of Anna's, and what reached it; what is changed wins. */
export function agendaBackend(change: Partial<HostBackend> = {}) {
  const asked: Asked[] = [];
  const ranges: string[] = [];
  const answer = (ref: string, also: Partial<Booking>): Booking => ({
    ...(agenda.bookings.find((booking) => booking.ref === ref) ??
      bookingOf({ start: slots.slots[0]!.start })),
    version: 2,
    ...also,
  });
  const backend: Partial<HostBackend> = {
    profile: async () => ({ version: 1, value: profile }),
    calendars: async () => [
      {
        connectionId: 'c1',
        calendars: [
          { id: 'anna@example.com', name: 'Anna', access: 'owner', conferences: [], color: '#0b8043' },
          { id: 'team', name: 'Team', access: 'free-busy', conferences: [], color: '#8e24aa' },
        ],
      },
    ],
    eventTypes: async () => [{ version: 1, value: introType }],
    unwritten: async () => [],
    waitlist: async () => [],
    slots: async () => slots,
    agenda: async ({ start, end }) => {
      ranges.push(`${start} ${end}`);
      const isIn = (one: { readonly start: string; readonly end: string }): boolean =>
        one.start < end && one.end > start;
      return { ...agenda, bookings: agenda.bookings.filter(isIn), events: agenda.events.filter(isIn) };
    },
    confirm: async (ref, request, { key }) => {
      asked.push(['confirm', key, ref, request]);
      return answer(ref, { status: 'confirmed' });
    },
    decline: async (ref, request, { key }) => {
      asked.push(['decline', key, ref, request]);
      return answer(ref, { status: 'declined' });
    },
    cancel: async (ref, request, { key }) => {
      asked.push(['cancel', key, ref, request]);
      return answer(ref, { status: 'cancelled' });
    },
    decideChange: async (ref, request, { key }) => {
      asked.push(['decideChange', key, ref, request]);
      return answer(ref, {});
    },
    writeAgain: async (ref, { key }) => {
      asked.push(['writeAgain', key, ref]);
      return answer(ref, { calendar: 'writing' });
    },
    book: async (request: BookingRequest, { key }) => {
      asked.push(['book', key, request]);
      return answer('new', { guest: request.guest, start: request.start });
    },
    ...change,
  };
  return { backend: backend as HostBackend, asked, ranges };
}

/** Fails with a code, so many times; then as it would. */
export function failing<Args extends readonly unknown[], Answer>(
  code: ConstructorParameters<typeof BookingError>[0],
  times: number,
  then: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Answer> {
  let left = times;
  return async (...args) => {
    if (left-- > 0) throw new BookingError(code);
    return then(...args);
  };
}

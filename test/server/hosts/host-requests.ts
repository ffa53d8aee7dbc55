import type { HostBackend } from '../../../src/contract/index.js';
import { BookingError, hostOperations } from '../../../src/contract/index.js';
import type { HostOperation } from '../../../src/contract/index.js';
import type { BookingServerOptions } from '../../../src/server.js';
import { createBookingServer } from '../../../src/server.js';
import { samples } from '../../schemas/samples.js';
import { plannedBackend } from '../planned-backend.js';
import type { Asked } from '../planned-backend.js';

/** A connection as a careless backend would hand it out: with its grant. */
const careless = {
  ...samples.connection,
  capabilities: { listCalendars: true, readBusy: true, readEvents: true, writeEvents: true },
  missing: [],
};

const { id: _, calendars: __, ...profile } = samples.host;

const [start, end] = ['2026-05-03T22:00:00.000Z', '2026-05-04T22:00:00.000Z'];
const neighbour = { start, end, title: 'Dentist' };
const explainedDay = {
  date: '2026-05-04',
  zone: 'Europe/Berlin',
  start,
  end,
  durationMinutes: 30,
  layers: [
    { kind: 'hours', hostId: 'anna', stretches: [{ start, end }] },
    {
      kind: 'calendar',
      hostId: 'anna',
      calendar: { connectionId: 'c1', calendarId: 'x', name: 'Private' },
      stretches: [{ ...neighbour, transparency: 'opaque' }],
    },
  ],
  starts: [{ start, reasons: [{ hostId: 'anna', code: 'busy', neighbour }] }],
};
const { owner: _owner, ...eventType } = samples.eventTypeSettings;

/** A valid request for each operation of hosts that travels, and an answer to it. */
export const hostRequests = {
  providers: ['/v1/host/providers', {}, [{ id: 'google', name: 'Google', connect: 'oauth' }]],
  connections: ['/v1/host/connections', {}, [careless]],
  connect: [
    '/v1/host/connections',
    {
      method: 'POST',
      body: { provider: 'google', level: 'everything', returnUrl: 'https://app.example/', display: 'popup' },
    },
    { ticket: 'ticket', url: 'https://book.example/v1/connect/ticket' },
  ],
  claim: [
    '/v1/host/connections/claim',
    { method: 'POST', body: { ticket: 'ticket' } },
    { outcome: 'connected', connection: careless },
  ],
  connectWithCredentials: [
    '/v1/host/connections/credentials',
    {
      method: 'POST',
      body: { provider: 'caldav', credentials: { server: 'a.example', user: 'anna', password: 'secret' } },
    },
    { outcome: 'connected', connection: careless },
  ],
  disconnect: ['/v1/host/connections/c1', { method: 'DELETE' }, undefined],
  calendars: ['/v1/host/calendars', {}, [{ connectionId: 'c1', error: 'unauthenticated' }]],
  calendarSettings: ['/v1/host/calendar-settings', {}, { version: 1, value: samples.host.calendars }],
  saveCalendarSettings: [
    '/v1/host/calendar-settings',
    { method: 'PUT', body: { version: 1, value: samples.host.calendars } },
    { version: 2, value: samples.host.calendars },
  ],
  profile: ['/v1/host/profile', {}, { version: 1, value: profile }],
  saveProfile: [
    '/v1/host/profile',
    { method: 'PUT', body: { version: 1, value: profile } },
    { version: 2, value: profile },
  ],
  conferenceChecks: [
    '/v1/host/conference-checks',
    {},
    [{ conference: 'google-meet', fault: 'needs-reconnect', remedy: 'reconnect', connectionId: 'c1' }],
  ],
  notifications: ['/v1/host/notifications', {}, { ways: ['calendar', 'none'], address: 'anna@example.org' }],
  holidayCountries: [
    '/v1/host/holiday-countries?language=de',
    {},
    [{ code: 'DE', name: 'Deutschland', regions: [{ code: 'BY', name: 'Bayern' }] }],
  ],
  holidays: [
    '/v1/host/holidays?country=DE&region=BY&from=2026-01-01&to=2026-12-31',
    {},
    [{ date: '2026-01-06', name: 'Heilige Drei Könige' }],
  ],
  slots: [
    '/v1/host/slots',
    {
      method: 'POST',
      body: {
        eventType: 'intro',
        start: '2026-05-04T00:00:00Z',
        end: '2026-05-05T00:00:00Z',
        draft: { calendars: { conflicts: [] } },
      },
    },
    { slots: [], next: '2026-05-06T09:00:00.000Z' },
  ],
  eventTypes: ['/v1/host/event-types', {}, [{ version: 1, value: eventType, organiser: 'Ben' }]],
  saveEventType: [
    '/v1/host/event-types/intro',
    { method: 'PUT', body: { version: 1, value: eventType } },
    { version: 2, value: eventType },
  ],
  removeEventType: ['/v1/host/event-types/intro', { method: 'DELETE' }, undefined],
  agenda: [
    '/v1/host/agenda?start=2026-05-04T00:00:00Z&end=2026-05-05T00:00:00Z',
    {},
    {
      bookings: [{ ...samples.booking, hostIds: ['anna'], guestAnswer: 'declined' }],
      events: [],
      calendars: [{ hostId: 'anna', connectionId: 'c1', calendarId: 'x', tells: 'busy-times' }],
    },
  ],
  book: [
    '/v1/host/bookings',
    {
      method: 'POST',
      body: {
        eventType: 'intro',
        start: '2026-05-04T08:00:00Z',
        zone: 'Europe/Berlin',
        guest: { name: 'Ada', email: 'ada@example.com' },
      },
    },
    samples.booking,
  ],
  decideChange: [
    '/v1/host/bookings/b-1/decide-change',
    { method: 'POST', body: { version: 1, keep: 'booked' } },
    samples.booking,
  ],
  waitlist: ['/v1/host/waitlist', {}, [samples.waitingGuest]],
  confirm: ['/v1/host/bookings/b-1/confirm', { method: 'POST', body: { version: 1 } }, samples.booking],
  decline: ['/v1/host/bookings/b-1/decline', { method: 'POST', body: { version: 1 } }, samples.booking],
  cancel: ['/v1/host/bookings/b-1/cancel', { method: 'POST', body: { version: 1 } }, samples.booking],
  calendarReadings: [
    '/v1/host/calendar-readings',
    {},
    [{ hostId: 'anna', connectionId: 'c1', calendarId: 'x', error: 'not-found' }],
  ],
  unwritten: [
    '/v1/host/unwritten-events',
    {},
    [{ bookings: [samples.booking], since: samples.booking.start, reason: 'refused', remedy: 'try-again' }],
  ],
  explain: [
    '/v1/host/explanations',
    { method: 'POST', body: { eventType: 'intro', date: '2026-05-04' } },
    explainedDay,
  ],
  writeAgain: ['/v1/host/bookings/b-1/write-again', { method: 'POST' }, samples.booking],
} as const satisfies Partial<Record<HostOperation, readonly [string, Asked, unknown]>>;

export const hostNames = Object.keys(hostRequests) as (keyof typeof hostRequests)[];

export const listed = ['https://app.example', 'https://app.example:8443', 'http://localhost:3000'];

/** A server with a planned backend for whichever host is signed in, and what reached it. */
export function hostServer(
  plan: {
    readonly backend?: Partial<Record<HostOperation, unknown>>;
    readonly options?: Partial<BookingServerOptions>;
  } = {},
) {
  const calls: (readonly [hostId: string, operation: string, ...args: readonly unknown[]])[] = [];
  const errors: unknown[] = [];
  const answers: Partial<Record<HostOperation, unknown>> = {
    ...Object.fromEntries(hostNames.map((name) => [name, hostRequests[name][2]])),
    ...plan.backend,
  };
  const backendOf = (hostId: string): Partial<HostBackend> =>
    Object.fromEntries(
      Object.entries(answers).map(([name, answer]) => [
        name,
        async (...args: readonly unknown[]): Promise<unknown> => {
          calls.push([hostId, name, ...args]);
          if (answer instanceof BookingError) throw answer;
          return answer;
        },
      ]),
    );
  const server = createBookingServer({
    backends: () => plannedBackend().backend,
    hosts: {
      origins: listed,
      authenticate: ({ headers }) => /session=([\w-]+)/.exec(headers.get('Cookie') ?? '')?.[1],
      backend: backendOf,
    },
    onError: (error) => errors.push(error),
    ...plan.options,
  });
  let keys = 0;
  /** Headers given win; an empty one is left out. */
  const ask = async (path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Response> => {
    const all = {
      Origin: 'https://app.example',
      Cookie: 'session=host-anna',
      ...(method !== 'GET' && { 'Idempotency-Key': `key-of-this-test-${keys++}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    };
    return server(
      new Request(`https://book.example${path}`, {
        method,
        headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
  };
  const askFor = (name: keyof typeof hostRequests, headers: Readonly<Record<string, string>> = {}) => {
    const [path, asked] = hostRequests[name] as readonly [string, Asked, unknown];
    return ask(path, { ...asked, headers });
  };
  return { server, calls, errors, ask, askFor };
}

export const successOf = (name: keyof typeof hostRequests): number => hostOperations[name].success;

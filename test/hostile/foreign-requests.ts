import type { CalendarAddress, HostOperation } from '../../src/contract/index.js';
import type { Asked } from '../server/connecting/connect-world.js';
import type { Ids } from './two-hosts.js';

/** A request of a host's with ids in it: those of the host, and those that are tried. */
export interface ForeignRequest {
  readonly path: string;
  readonly asked?: Asked;
}

/** How an operation can be asked with somebody else's ids; without any it is asked as it is. */
export type Attempts =
  | { readonly plain: ForeignRequest }
  | { readonly foreign: readonly ((tried: Ids, own: Ids) => ForeignRequest)[] };

const thatDay = { start: '2026-03-05T00:00:00Z', end: '2026-03-06T00:00:00Z' };
const noon = '2026-03-06T11:00:00.000Z';
const guest = { name: 'Ada', email: 'ada@example.com' };
const range = new URLSearchParams(thatDay).toString();

function post(path: string, body: unknown): ForeignRequest {
  return { path: `/v1/host${path}`, asked: { method: 'POST', body } };
}

function put(path: string, body: unknown): ForeignRequest {
  return { path: `/v1/host${path}`, asked: { method: 'PUT', body } };
}

function about(verb: string, body?: object): Attempts {
  return { foreign: [({ ref }) => post(`/bookings/${ref}/${verb}`, body)] };
}

/** Where a calendar could be named: as the linked one, and as a conflict. */
function namings(tried: Ids): readonly object[] {
  const address: CalendarAddress = { connectionId: tried.connection, calendarId: tried.calendar };
  return [{ linked: address, conflicts: [] }, { conflicts: [address] }];
}

function hostEventType(slug: string, locations: readonly object[] = []): object {
  return { slug, title: 'Mine now', durationsMinutes: [30], window: { rollingDays: 30 }, locations };
}

/** What could be asked about a time: of somebody else's offer, at their place, with their calendars. */
function questions(path: string, when: object): Attempts {
  const ask = (body: object) => post(path, { ...when, ...body });
  return {
    foreign: [
      ({ eventType }) => ask({ eventType }),
      ({ location }, own) => ask({ eventType: own.eventType, location }),
      ({ eventType }, own) =>
        ask({ eventType: own.eventType, draft: { eventType: hostEventType(eventType) } }),
      ...[0, 1].map(
        (at) => (tried: Ids, own: Ids) =>
          ask({ eventType: own.eventType, draft: { calendars: namings(tried)[at] } }),
      ),
    ],
  };
}

/** Each operation there is: a new one is a new line. */
export const foreignRequests: Readonly<Record<HostOperation, Attempts>> = {
  providers: { plain: { path: '/v1/host/providers' } },
  connections: { plain: { path: '/v1/host/connections' } },
  connect: {
    foreign: [
      ({ connection }) =>
        post('/connections', {
          provider: 'google',
          level: 'everything',
          returnUrl: 'https://app.example/settings',
          connectionId: connection,
        }),
    ],
  },
  claim: { foreign: [({ ticket }) => post('/connections/claim', { ticket })] },
  connectWithCredentials: {
    foreign: [
      ({ connection }) =>
        post('/connections/credentials', {
          provider: 'caldav',
          credentials: { password: 'whatever' },
          connectionId: connection,
        }),
    ],
  },
  disconnect: {
    foreign: [
      ({ connection }) => ({ path: `/v1/host/connections/${connection}`, asked: { method: 'DELETE' } }),
    ],
  },
  calendars: { plain: { path: '/v1/host/calendars' } },
  calendarSettings: { plain: { path: '/v1/host/calendar-settings' } },
  saveCalendarSettings: {
    foreign: [
      ...[0, 1].map(
        (at) => (tried: Ids) => put('/calendar-settings', { version: 1, value: namings(tried)[at] }),
      ),
      (tried, own) =>
        put('/calendar-settings', {
          version: 1,
          value: { linked: { connectionId: own.connection, calendarId: tried.calendar }, conflicts: [] },
        }),
    ],
  },
  profile: { plain: { path: '/v1/host/profile' } },
  saveProfile: {
    foreign: [
      ({ host }) =>
        put('/profile', {
          // Whose profile it is, is not for the request to say.
          version: 3,
          id: host,
          value: {
            id: host,
            name: 'Mine now',
            schedule: { zone: 'Europe/Berlin', weekly: {} },
            locations: [],
          },
        }),
    ],
  },
  conferenceChecks: { plain: { path: '/v1/host/conference-checks' } },
  notifications: { plain: { path: '/v1/host/notifications' } },
  eventTypes: { plain: { path: '/v1/host/event-types' } },
  saveEventType: {
    foreign: [
      ({ eventType }) => put(`/event-types/${eventType}`, { version: 3, value: hostEventType(eventType) }),
    ],
  },
  removeEventType: {
    foreign: [
      ({ eventType }) => ({ path: `/v1/host/event-types/${eventType}`, asked: { method: 'DELETE' } }),
    ],
  },
  holidayCountries: { plain: { path: '/v1/host/holiday-countries' } },
  holidays: { plain: { path: '/v1/host/holidays?country=DE&from=2026-01-01&to=2026-12-31' } },
  slots: questions('/slots', thatDay),
  book: {
    foreign: [
      ({ eventType }) => post('/bookings', { eventType, start: noon, zone: 'Europe/Berlin', guest }),
      ({ location }, { eventType }) =>
        post('/bookings', { eventType, start: noon, zone: 'Europe/Berlin', guest, context: { location } }),
      ({ host }, { eventType }) =>
        post('/bookings', { eventType, start: noon, zone: 'Europe/Berlin', guest, context: { host } }),
    ],
  },
  agenda: { plain: { path: `/v1/host/agenda?${range}` } },
  confirm: about('confirm', { version: 1 }),
  decline: about('decline', { version: 1, reason: 'No' }),
  cancel: about('cancel', { version: 1, reason: 'No' }),
  waitlist: { plain: { path: '/v1/host/waitlist' } },
  calendarReadings: { plain: { path: '/v1/host/calendar-readings' } },
  unwritten: { plain: { path: '/v1/host/unwritten-events' } },
  writeAgain: about('write-again'),
  decideChange: about('decide-change', { version: 1, keep: 'in-calendar' }),
  explain: questions('/explanations', { date: '2026-03-05' }),
};

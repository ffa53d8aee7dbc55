import { BookingError } from '../../contract/booking-error.js';
import type { CallOptions, KeyedCallOptions } from '../../contract/call-options.js';
import type { HostBackend, HostEventType, Versioned } from '../../contract/host-backend.js';
import type { HostOperation } from '../../contract/operations.js';
import { HostRange } from '../../schemas/agenda.js';
import { HolidayCountriesQuestion, HolidayQuestion } from '../../schemas/holiday.js';
import { hostWireSchemas } from '../../schemas/host-wire.js';
import type { HostSchemaName } from '../../schemas/host-wire.js';
import type { parse } from '../../schemas/parse.js';

/** One request of a host, read as far as its operation asks. */
export interface HostCall {
  readonly id: string;
  readonly ref: string;
  readonly slug: string;
  /** Ends with the connection: nobody waits for an answer any more. */
  readonly reading: CallOptions;
  /** Carries the key, and no signal: what was begun is finished, so that the next attempt finds its answer. */
  readonly writing: KeyedCallOptions;
  /** The query, checked: each name once. */
  query<Value>(schema: Parameters<typeof parse<Value>>[0]): Value;
  /** The body, checked. */
  body<Value>(schema: Parameters<typeof parse<Value>>[0]): Promise<Value>;
}

/** What an operation is sent, what it answers, and how it is done. */
export interface HostPerformer {
  readonly request?: HostSchemaName;
  readonly answer?: HostSchemaName;
  readonly perform: (backend: Partial<HostBackend>, call: HostCall) => Promise<unknown>;
}

/** The operations that travel: one more is a line here, and its schemas. */
export const hostPerformers: Readonly<Partial<Record<HostOperation, HostPerformer>>> = {
  providers: {
    answer: 'ProviderInfos',
    perform: async (backend, { reading }) => backend.providers?.(reading),
  },
  connections: {
    answer: 'ConnectionInfos',
    perform: async (backend, { reading }) => backend.connections?.(reading),
  },
  connect: {
    request: 'ConnectRequest',
    answer: 'ConnectBegun',
    perform: async (backend, call) =>
      backend.connect?.(await call.body(hostWireSchemas.ConnectRequest), call.writing),
  },
  claim: {
    request: 'ClaimRequest',
    answer: 'ClaimOutcome',
    perform: async (backend, call) =>
      backend.claim?.(await call.body(hostWireSchemas.ClaimRequest), call.writing),
  },
  connectWithCredentials: {
    request: 'CredentialsRequest',
    answer: 'ClaimOutcome',
    perform: async (backend, call) =>
      backend.connectWithCredentials?.(await call.body(hostWireSchemas.CredentialsRequest), call.writing),
  },
  disconnect: { perform: async (backend, { id, writing }) => backend.disconnect?.(id, writing) },
  calendars: {
    answer: 'ConnectionCalendarsList',
    perform: async (backend, { reading }) => backend.calendars?.(reading),
  },
  calendarSettings: {
    answer: 'VersionedCalendarSettings',
    perform: async (backend, { reading }) => backend.calendarSettings?.(reading),
  },
  saveCalendarSettings: {
    request: 'VersionedCalendarSettings',
    answer: 'VersionedCalendarSettings',
    perform: async (backend, call) =>
      backend.saveCalendarSettings?.(
        await call.body(hostWireSchemas.VersionedCalendarSettings),
        call.writing,
      ),
  },
  profile: {
    answer: 'VersionedProfile',
    perform: async (backend, { reading }) => backend.profile?.(reading),
  },
  saveProfile: {
    request: 'VersionedProfile',
    answer: 'VersionedProfile',
    perform: async (backend, call) =>
      backend.saveProfile?.(await call.body(hostWireSchemas.VersionedProfile), call.writing),
  },
  conferenceChecks: {
    answer: 'ConferenceChecks',
    perform: async (backend, { reading }) => backend.conferenceChecks?.(reading),
  },
  notifications: {
    answer: 'NotificationInfo',
    perform: async (backend, { reading }) => backend.notifications?.(reading),
  },
  holidayCountries: {
    answer: 'HolidayCountries',
    perform: async (backend, call) =>
      backend.holidayCountries?.({ ...call.query(HolidayCountriesQuestion), ...call.reading }),
  },
  holidays: {
    answer: 'Holidays',
    perform: async (backend, call) => backend.holidays?.(call.query(HolidayQuestion), call.reading),
  },
  slots: {
    request: 'HostSlotQuery',
    answer: 'SlotList',
    perform: async (backend, call) =>
      backend.slots?.(await call.body(hostWireSchemas.HostSlotQuery), call.reading),
  },
  book: {
    request: 'BookingRequest',
    answer: 'Booking',
    perform: async (backend, call) =>
      backend.book?.(await call.body(hostWireSchemas.BookingRequest), call.writing),
  },
  eventTypes: {
    answer: 'ListedEventTypes',
    perform: async (backend, { reading }) => backend.eventTypes?.(reading),
  },
  saveEventType: {
    request: 'VersionedEventType',
    answer: 'VersionedEventType',
    perform: async (backend, call) =>
      backend.saveEventType?.(
        namedAlike(call.slug, await call.body(hostWireSchemas.VersionedEventType)),
        call.writing,
      ),
  },
  removeEventType: {
    perform: async (backend, { slug, writing }) => backend.removeEventType?.(slug, writing),
  },
  agenda: {
    answer: 'Agenda',
    perform: async (backend, call) => backend.agenda?.(call.query(HostRange), call.reading),
  },
  waitlist: {
    answer: 'WaitingGuests',
    perform: async (backend, { reading }) => backend.waitlist?.(reading),
  },
  confirm: {
    request: 'ConfirmRequest',
    answer: 'Booking',
    perform: async (backend, call) =>
      backend.confirm?.(call.ref, await call.body(hostWireSchemas.ConfirmRequest), call.writing),
  },
  decline: {
    request: 'CancelRequest',
    answer: 'Booking',
    perform: async (backend, call) =>
      backend.decline?.(call.ref, await call.body(hostWireSchemas.CancelRequest), call.writing),
  },
  cancel: {
    request: 'CancelRequest',
    answer: 'Booking',
    perform: async (backend, call) =>
      backend.cancel?.(call.ref, await call.body(hostWireSchemas.CancelRequest), call.writing),
  },
  decideChange: {
    request: 'DecideChangeRequest',
    answer: 'Booking',
    perform: async (backend, call) =>
      backend.decideChange?.(call.ref, await call.body(hostWireSchemas.DecideChangeRequest), call.writing),
  },
  calendarReadings: {
    answer: 'CalendarReadings',
    perform: async (backend, { reading }) => backend.calendarReadings?.(reading),
  },
  unwritten: {
    answer: 'UnwrittenEvents',
    perform: async (backend, { reading }) => backend.unwritten?.(reading),
  },
  explain: {
    request: 'DayQuestion',
    answer: 'ExplainedDay',
    perform: async (backend, call) =>
      backend.explain?.(await call.body(hostWireSchemas.DayQuestion), call.reading),
  },
  writeAgain: {
    answer: 'Booking',
    perform: async (backend, { ref, writing }) => backend.writeAgain?.(ref, writing),
  },
};

/** An event type that its path names as it names itself: nobody saves another one than they ask for. */
function namedAlike(slug: string, eventType: Versioned<HostEventType>): Versioned<HostEventType> {
  if (eventType.value.slug === slug) return eventType;
  const message = 'must be what the path names';
  throw new BookingError('invalid-request', { fields: [{ path: 'value.slug', message }] });
}

/** How an operation is done with a host's backend. @throws BookingError `not-found` for one that it does not offer. */
export function performerOf(operation: HostOperation, backend: Partial<HostBackend>): HostPerformer {
  const performer = hostPerformers[operation];
  if (performer && typeof backend[operation] === 'function') return performer;
  throw new BookingError('not-found', { detail: `This backend does not offer "${operation}"` });
}

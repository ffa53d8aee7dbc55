// What a host's page relies on in an answer: the same idea as for guests (../reading-guards.ts).
import type * as contract from '../../contract/host-backend.js';
import type { Calendar } from '../../contract/calendar-adapter.js';
import type { HostAbsence } from '../../contract/absence.js';
import type { CalendarSettings, LocationSettings } from '../../contract/settings-store.js';
import type { Schedule } from '../../contract/schedule.js';
import type { WaitingGuest } from '../../contract/waitlist.js';
import { isBooking } from '../booking-guards.js';
import { isDate, isGuest, isOffer } from '../further-guards.js';
import { named } from '../reading-guards.js';
import type { Check, Guard } from '../shape.js';
import { instant, listOf, maybe, number, object, shape, text, webAddress } from '../shape.js';

const isSchedule = shape<Schedule>({ zone: text, weekly: object, overrides: maybe(object) });
const isPlace = shape<LocationSettings>({ id: text, kind: text, label: maybe(text), detail: maybe(text) });
const address = { connectionId: text, calendarId: text };
const inHost = { hostId: text };

function versioned<Value>(value: Check): Guard<contract.Versioned<Value>> {
  return shape<contract.Versioned<Value>>({ version: number, value });
}

const isConnection = shape<contract.ConnectionInfo>({
  id: text,
  provider: text,
  account: text,
  status: text,
  capabilities: object,
  missing: listOf(text),
});
const isCalendar = shape<Calendar>({ id: text, name: text, access: text, conferences: listOf(text) });
const isEventType = shape<contract.HostEventType>({
  slug: text,
  title: text,
  durationsMinutes: listOf(number, 1),
  window: object,
  schedule: maybe(isSchedule),
  locations: maybe(listOf(isPlace)),
  questions: maybe(listOf(shape({ id: text, kind: text, label: text }))),
  translations: maybe(object),
});
const isAbsence = shape<HostAbsence>({ code: text, hostId: text });
const isBookingInAgenda: Check = (value) =>
  isBooking(value) &&
  shape<contract.AgendaBooking>({
    hostIds: listOf(text),
    webUrl: maybe(webAddress),
    changedEvent: maybe(object),
  })(value);

export const isProviders = listOf<contract.ProviderInfo>(
  shape<contract.ProviderInfo>({
    id: text,
    name: text,
    connect: text,
    company: maybe(text),
    application: maybe(shape({ id: text, permissions: object })),
    fields: maybe(listOf(text)),
    services: maybe(listOf(shape({ name: text, server: maybe(text), passwordUrl: maybe(webAddress) }))),
  }),
);
export const isConnections = listOf<contract.ConnectionInfo>(isConnection);
export const isConnectBegun = shape<{ readonly ticket: string; readonly url: string }>({
  ticket: text,
  url: webAddress,
});

export function isClaimOutcome(value: unknown): value is contract.ClaimOutcome {
  return (
    shape<{ outcome: string; connection: object }>({ outcome: text, connection: maybe(isConnection) })(
      value,
    ) &&
    (value.outcome !== 'connected' || isConnection(value.connection))
  );
}

export const isCalendarsList = listOf<contract.ConnectionCalendars>(
  shape<{ connectionId: string; calendars: unknown; error: unknown }>({
    connectionId: text,
    calendars: maybe(listOf(isCalendar)),
    error: maybe(text),
  }),
);
export const isVersionedCalendarSettings = versioned<CalendarSettings>(
  shape<CalendarSettings>({ linked: maybe(shape(address)), conflicts: listOf(shape(address)) }),
);
export const isVersionedProfile = versioned<contract.HostProfile>(
  shape<contract.HostProfile>({
    name: text,
    email: maybe(text),
    language: maybe(text),
    notifiedBy: maybe(text),
    retentionDays: maybe(number),
    avatarUrl: maybe(webAddress),
    schedule: isSchedule,
    locations: listOf(isPlace),
  }),
);
export const isConferenceChecks = listOf<contract.ConferenceCheck>(
  shape<contract.ConferenceCheck>({
    conference: text,
    name: maybe(text),
    fault: maybe(text),
    remedy: maybe(text),
  }),
);
export const isNotificationInfo = shape<contract.NotificationInfo>({
  ways: listOf(text),
  address: maybe(text),
});
export const isVersionedEventType = versioned<contract.HostEventType>(isEventType);
export const isVersionedEventTypes = listOf<contract.Versioned<contract.HostEventType>>(isVersionedEventType);
export const isHolidayCountries = listOf<contract.HolidayCountry>(
  shape<contract.HolidayCountry>({
    code: text,
    name: text,
    regions: listOf(shape({ code: text, name: text })),
  }),
);
export const isHolidays = listOf<contract.Holiday>(shape<contract.Holiday>({ date: text, name: text }));
export const isAgenda = shape<contract.Agenda>({
  bookings: listOf(isBookingInAgenda),
  events: listOf(
    shape<contract.AgendaEvent>({
      ...address,
      ...inHost,
      start: instant,
      end: instant,
      transparency: text,
      title: maybe(text),
      webUrl: maybe(webAddress),
    }),
  ),
  calendars: listOf(shape<contract.AgendaCalendar>({ ...address, ...inHost, tells: text })),
});
export const isReadings = listOf<contract.CalendarReading>(
  shape<contract.CalendarReading>({ ...address, ...inHost, readAt: maybe(instant), error: maybe(text) }),
);
export const isUnwritten = listOf<contract.UnwrittenEvent>(
  shape<contract.UnwrittenEvent>({
    bookings: listOf(isBooking),
    since: instant,
    reason: text,
    remedy: text,
  }),
);

export const isWaitingGuests = listOf<WaitingGuest>(
  shape<WaitingGuest>({
    ref: text,
    status: text,
    eventType: shape(named),
    date: isDate,
    zone: text,
    durationMinutes: number,
    guest: isGuest,
    offer: maybe(isOffer),
    since: instant,
  }),
);

const isStretch = shape<contract.DayStretch>({ start: instant, end: instant, title: maybe(text) });

export const isExplainedDay = shape<contract.ExplainedDay>({
  date: text,
  zone: text,
  start: instant,
  end: instant,
  durationMinutes: number,
  layers: listOf(shape<contract.DayLayer>({ kind: text, ...inHost, stretches: listOf(isStretch) })),
  starts: listOf(shape<contract.ExplainedStart>({ start: instant, reasons: listOf(isAbsence) })),
});

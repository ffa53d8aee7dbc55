import type { BookingBackend } from './booking-backend.js';
import { bookingOperations } from './booking-operations.js';
import type { HostBackend } from './host-backend.js';
import type { Operation } from './operation.js';
import { readingOperations } from './reading-operations.js';

export { wireHeaders } from './wire-headers.js';

/** Prefix of every path: the major of the wire. */
export const wirePrefix = '/v1';

/**
 * What a guest's page may ask: method, path and conduct of each operation. Server and client are both made from this
 * table, so they cannot disagree. No GET carries a header of its own, so that none needs a CORS preflight, except
 * reading a booking, whose token must not stand in an address.
 */
export const guestOperations = {
  capabilities: {
    method: 'GET',
    path: '/v1/{owner}/capabilities',
    success: 200,
  },
  ...readingOperations,
  seriesTimes: {
    method: 'GET',
    path: '/v1/{owner}/event-types/{slug}/series',
    success: 200,
  },
  ...bookingOperations,
  reschedule: {
    method: 'POST',
    path: '/v1/{owner}/bookings/{ref}/reschedule',
    success: 200,
    keyed: true,
    token: true,
  },
  cancel: {
    method: 'POST',
    path: '/v1/{owner}/bookings/{ref}/cancel',
    success: 200,
    keyed: true,
    token: true,
  },
  bookSeries: { method: 'POST', path: '/v1/{owner}/series', success: 201, keyed: true },
  joinWaitlist: { method: 'POST', path: '/v1/{owner}/waitlist', success: 201, keyed: true },
  waitlistEntry: { method: 'GET', path: '/v1/{owner}/waitlist/{ref}', success: 200, token: true },
  takeOffer: {
    method: 'POST',
    path: '/v1/{owner}/waitlist/{ref}/take',
    success: 201,
    keyed: true,
    token: true,
  },
  passOffer: {
    method: 'POST',
    path: '/v1/{owner}/waitlist/{ref}/pass',
    success: 200,
    keyed: true,
    token: true,
  },
  leaveWaitlist: {
    method: 'POST',
    path: '/v1/{owner}/waitlist/{ref}/leave',
    success: 200,
    keyed: true,
    token: true,
  },
} as const satisfies Record<Exclude<keyof BookingBackend, 'watch'> | 'capabilities', Operation>;

export type GuestOperation = keyof typeof guestOperations;

/** Query parameters of `seriesTimes`, by the field of `SeriesQuery` they carry; `context` as with `slots`. */
export const seriesParameters = {
  start: 'start',
  everyWeeks: 'weeks',
  times: 'times',
  durationMinutes: 'duration',
  location: 'location',
  host: 'host',
  context: 'context',
} as const;

/** What a host's page may ask, under the server's own sign-in. */
export const hostOperations = {
  providers: {
    method: 'GET',
    path: '/v1/host/providers',
    success: 200,
  },
  connections: {
    method: 'GET',
    path: '/v1/host/connections',
    success: 200,
  },
  connect: {
    method: 'POST',
    path: '/v1/host/connections',
    success: 201,
    keyed: true,
  },
  claim: {
    method: 'POST',
    path: '/v1/host/connections/claim',
    success: 200,
    keyed: true,
  },
  connectWithCredentials: {
    method: 'POST',
    path: '/v1/host/connections/credentials',
    success: 200,
    keyed: true,
  },
  disconnect: {
    method: 'DELETE',
    path: '/v1/host/connections/{id}',
    success: 204,
    keyed: true,
  },
  calendars: {
    method: 'GET',
    path: '/v1/host/calendars',
    success: 200,
  },
  calendarSettings: {
    method: 'GET',
    path: '/v1/host/calendar-settings',
    success: 200,
  },
  saveCalendarSettings: {
    method: 'PUT',
    path: '/v1/host/calendar-settings',
    success: 200,
    keyed: true,
  },
  profile: { method: 'GET', path: '/v1/host/profile', success: 200 },
  saveProfile: {
    method: 'PUT',
    path: '/v1/host/profile',
    success: 200,
    keyed: true,
  },
  conferenceChecks: {
    method: 'GET',
    path: '/v1/host/conference-checks',
    success: 200,
  },
  notifications: { method: 'GET', path: '/v1/host/notifications', success: 200 },
  eventTypes: { method: 'GET', path: '/v1/host/event-types', success: 200 },
  saveEventType: {
    method: 'PUT',
    path: '/v1/host/event-types/{slug}',
    success: 200,
    keyed: true,
  },
  removeEventType: {
    method: 'DELETE',
    path: '/v1/host/event-types/{slug}',
    success: 204,
    keyed: true,
  },
  holidayCountries: {
    method: 'GET',
    path: '/v1/host/holiday-countries',
    success: 200,
  },
  holidays: {
    method: 'GET',
    path: '/v1/host/holidays',
    success: 200,
  },
  slots: {
    method: 'POST',
    path: '/v1/host/slots',
    success: 200,
  },
  book: { method: 'POST', path: '/v1/host/bookings', success: 201, keyed: true },
  agenda: {
    method: 'GET',
    path: '/v1/host/agenda',
    success: 200,
  },
  waitlist: {
    method: 'GET',
    path: '/v1/host/waitlist',
    success: 200,
  },
  confirm: {
    method: 'POST',
    path: '/v1/host/bookings/{ref}/confirm',
    success: 200,
    keyed: true,
  },
  decline: {
    method: 'POST',
    path: '/v1/host/bookings/{ref}/decline',
    success: 200,
    keyed: true,
  },
  cancel: {
    method: 'POST',
    path: '/v1/host/bookings/{ref}/cancel',
    success: 200,
    keyed: true,
  },
  calendarReadings: {
    method: 'GET',
    path: '/v1/host/calendar-readings',
    success: 200,
  },
  unwritten: {
    method: 'GET',
    path: '/v1/host/unwritten-events',
    success: 200,
  },
  writeAgain: {
    method: 'POST',
    path: '/v1/host/bookings/{ref}/write-again',
    success: 200,
    keyed: true,
  },
  decideChange: {
    method: 'POST',
    path: '/v1/host/bookings/{ref}/decide-change',
    success: 200,
    keyed: true,
  },
  explain: {
    method: 'POST',
    path: '/v1/host/explanations',
    success: 200,
  },
} as const satisfies Record<keyof HostBackend, Operation>;

export type HostOperation = keyof typeof hostOperations;

/** What an idempotency key looks like: 16 to 200 printable ASCII characters without spaces, commas or quotes. */
export const idempotencyKeyPattern = /^[!#-+\--~]{16,200}$/;

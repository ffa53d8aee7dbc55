import type { HostBackend } from '../../contract/host-backend.js';
import { hostOperations } from '../../contract/operations.js';
import type { HostOperation } from '../../contract/operations.js';
import { isBooking, isNothing } from '../booking-guards.js';
import { isSlotList } from '../reading-guards.js';
import type { Guard } from '../shape.js';
import { wireCaller } from '../wire-caller.js';
import type { WireOptions } from '../wire-caller.js';
import * as recovery from '../wire-recovery.js';
import { written } from '../written.js';
import type { Writing } from '../written.js';
import {
  isAgenda,
  isCalendarsList,
  isClaimOutcome,
  isConferenceChecks,
  isNotificationInfo,
  isConnectBegun,
  isConnections,
  isExplainedDay,
  isHolidayCountries,
  isHolidays,
  isProviders,
  isReadings,
  isUnwritten,
  isVersionedCalendarSettings,
  isVersionedEventType,
  isVersionedEventTypes,
  isVersionedProfile,
  isWaitingGuests,
} from './host-guards.js';

/** How a host's backend behind the wire is reached. */
export interface RemoteHostBackendOptions extends WireOptions {
  /** Where the host's operations are, such as `https://book.example/v1/host`; in a page it may be relative to it. */
  readonly url: string;
  /** Whether cookies travel along, which say who is signed in; `include` when missing. */
  readonly credentials?: RequestCredentials;
}

/**
 * A `HostBackend` over HTTP, for pages on which a host is signed in. What the server leaves out fails with `not-found`.
 *
 * @throws BookingError `unavailable` with `not-a-backend` for a `url` that is no http(s) address
 *
 * @example
 * const backend = remoteHostBackend({ url: 'https://book.example/v1/host' });
 * const connections = await backend.connections();
 */
export function remoteHostBackend(options: RemoteHostBackendOptions): Required<HostBackend> {
  // Calendars are asked while the host waits.
  const wire = { credentials: 'include', timeoutMs: 30_000, ...options } as const;
  const call = wireCaller(wire, {
    operations: hostOperations,
    root: /^\/v1\/host/,
    recovery: async () => recovery,
  });
  const ask = <Answer>(name: HostOperation, isAnswer: Guard<Answer>, writing?: Writing) =>
    call(name, isAnswer, written(writing));
  return {
    providers: (call) => ask('providers', isProviders, call),
    connections: (call) => ask('connections', isConnections, call),
    connect: (body, call) => ask('connect', isConnectBegun, { ...call, body }),
    claim: (body, call) => ask('claim', isClaimOutcome, { ...call, body }),
    connectWithCredentials: (body, call) => ask('connectWithCredentials', isClaimOutcome, { ...call, body }),
    disconnect: (id, call) => ask('disconnect', isNothing, { ...call, names: { id } }),
    calendars: (call) => ask('calendars', isCalendarsList, call),
    calendarSettings: (call) => ask('calendarSettings', isVersionedCalendarSettings, call),
    saveCalendarSettings: (body, call) =>
      ask('saveCalendarSettings', isVersionedCalendarSettings, { ...call, body }),
    profile: (call) => ask('profile', isVersionedProfile, call),
    saveProfile: (body, call) => ask('saveProfile', isVersionedProfile, { ...call, body }),
    conferenceChecks: (call) => ask('conferenceChecks', isConferenceChecks, call),
    notifications: (call) => ask('notifications', isNotificationInfo, call),
    eventTypes: (call) => ask('eventTypes', isVersionedEventTypes, call),
    saveEventType: (body, call) =>
      ask('saveEventType', isVersionedEventType, { ...call, body, names: { slug: body.value.slug } }),
    removeEventType: (slug, call) => ask('removeEventType', isNothing, { ...call, names: { slug } }),
    holidayCountries: ({ language, ...call } = {}) =>
      ask('holidayCountries', isHolidayCountries, { ...call, search: searchOf({ language }) }),
    holidays: (question, call) => ask('holidays', isHolidays, { ...call, search: searchOf(question) }),
    slots: (body, call) => ask('slots', isSlotList, { ...call, body }),
    book: (body, call) => ask('book', isBooking, { ...call, body }),
    agenda: (range, call) => ask('agenda', isAgenda, { ...call, search: searchOf(range) }),
    waitlist: (call) => ask('waitlist', isWaitingGuests, call),
    confirm: (ref, body, call) => ask('confirm', isBooking, { ...call, body, names: { ref } }),
    decline: (ref, body, call) => ask('decline', isBooking, { ...call, body, names: { ref } }),
    cancel: (ref, body, call) => ask('cancel', isBooking, { ...call, body, names: { ref } }),
    calendarReadings: (call) => ask('calendarReadings', isReadings, call),
    unwritten: (call) => ask('unwritten', isUnwritten, call),
    writeAgain: (ref, call) => ask('writeAgain', isBooking, { ...call, names: { ref } }),
    decideChange: (ref, body, call) => ask('decideChange', isBooking, { ...call, body, names: { ref } }),
    explain: (body, call) => ask('explain', isExplainedDay, { ...call, body }),
  };
}

function searchOf(fields: object): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(fields) as [string, unknown][])
    if (typeof value === 'string') search.set(name, value);
  return search.size > 0 ? `?${search.toString()}` : '';
}

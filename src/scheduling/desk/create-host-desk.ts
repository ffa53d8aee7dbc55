import { connectedCalendars } from '../scheduler/connected-calendars.js';
import { endingTeller } from '../telling/tell-ending.js';
import type { HostBackend } from '../../contract/index.js';
import { readCalendarSettings, saveCalendarSettings } from './calendar-settings.js';
import { checkConferences } from './conference-checks.js';
import { connectionInfo } from './connection-info.js';
import { disconnect } from './disconnect.js';
import { holidayOperations } from './holidays.js';
import type { DeskParts, HostDeskOptions } from './host-desk-options.js';
import { listHostEventTypes, removeHostEventType, saveHostEventType } from './event-types.js';
import { listHostCalendars } from './list-calendars.js';
import { readNotificationInfo } from './notification-info.js';
import { readProfile, saveProfile } from './profile.js';
import { isConnectable, providerInfo } from './provider-info.js';

/** What a desk does for a host: all there is, holidays where they are known. */
export type HostDesk = HostBackend;

/**
 * Makes the desk that hosts are served at: the backend of whoever is signed in.
 *
 * @returns A function that serves one host.
 *
 * @example
 * const desk = createHostDesk({ owner, settings, bookings, providers, connecting, scheduler });
 * const server = createBookingServer({
 *   backends,
 *   connecting,
 *   hosts: { authenticate, origins, backend: desk },
 * });
 */
export function createHostDesk(options: HostDeskOptions): (hostId: string) => HostDesk {
  const {
    owner,
    settings,
    bookings,
    providers,
    connecting,
    scheduler,
    sendWebhook,
    now = Date.now,
  } = options;
  const { notify, links } = scheduler;
  const onError = options.onError ?? (() => undefined);
  const telling = {
    bookings,
    settings,
    now,
    onError,
    ...(sendWebhook && { sendWebhook }),
    ...(notify && { notify }),
  };
  const tellEnding = endingTeller(telling, owner);
  const calendars = connectedCalendars({ settings, providers, now, tellEnding });
  const parts: DeskParts = {
    ...options,
    calendars,
    now,
    onError,
    ...(notify && { notify }),
    ...(links && { links }),
  };
  return (hostId) => ({
    ...scheduler.forHost(hostId),
    ...holidayOperations(options.holidays),
    providers: async () => providers.filter(isConnectable).map(providerInfo),
    connections: async () =>
      (await settings.connections(hostId)).map((connection) => connectionInfo(providers, connection)),
    connect: (request, call) => connecting.begin(hostId, request, call),
    claim: (request, call) => connecting.claim(hostId, request, call),
    connectWithCredentials: (request, call) => connecting.enter(hostId, request, call),
    disconnect: (connectionId) => disconnect(parts, hostId, connectionId),
    calendars: (call) => listHostCalendars(parts, hostId, call?.signal),
    calendarSettings: () => readCalendarSettings(parts, hostId),
    saveCalendarSettings: (wanted) => saveCalendarSettings(parts, hostId, wanted),
    profile: () => readProfile(parts, hostId),
    saveProfile: (wanted) => saveProfile(parts, hostId, wanted),
    conferenceChecks: (call) => checkConferences(parts, hostId, call?.signal),
    notifications: () => readNotificationInfo(parts, hostId),
    eventTypes: () => listHostEventTypes(parts, hostId),
    saveEventType: (wanted) => saveHostEventType(parts, hostId, wanted),
    removeEventType: (slug) => removeHostEventType(parts, hostId, slug),
  });
}

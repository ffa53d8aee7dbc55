import type { Connection, EventTypeSettings, HostSettings, Owner, SettingsStore } from '../contract/index.js';
import type { SuitePromise } from './suite-runner.js';

/** One value of each kind. */
export const anna: Owner = { slug: 'anna', name: 'Anna Berg', hostIds: ['host-anna'] };
export const host: HostSettings = {
  id: 'host-anna',
  name: 'Anna Berg',
  schedule: { zone: 'Europe/Berlin', weekly: { 1: [{ from: '09:00', to: '17:00' }] } },
  calendars: { conflicts: [{ connectionId: 'connection-1', calendarId: 'anna@example.com' }] },
  locations: [{ id: 'meet', kind: 'conference', conference: 'google-meet' }],
};
export const intro: EventTypeSettings = {
  owner: 'anna',
  slug: 'intro',
  title: 'Intro call',
  hosts: [{ hostId: 'host-anna' }],
  durationsMinutes: [30],
  window: { rollingDays: 60 },
};
/** Several hosts, with every term that can be one host's own. */
export const team: EventTypeSettings = {
  ...intro,
  slug: 'team',
  hosts: [
    { hostId: 'host-anna' },
    {
      hostId: 'host-ben',
      schedule: { zone: 'America/New_York', weekly: { 5: [{ from: '10:00', to: '12:00' }] } },
      bufferBeforeMinutes: 5,
      bufferAfterMinutes: 10,
      noticeMinutes: 60,
      window: { from: '2026-03-01', to: '2026-03-31' },
      limits: { perDay: 2, perWeek: 5 },
    },
  ],
  assignment: 'round-robin',
  guestChoosesHost: true,
  seats: 12,
};
export const connection: Connection = {
  id: 'connection-1',
  hostId: 'host-anna',
  provider: 'google',
  account: 'anna@example.com',
  status: 'active',
  grant: { account: 'anna@example.com', refreshToken: 'secret', scopes: ['one'] },
};

/** Stores one value of each kind. */
export async function saveAll(store: SettingsStore): Promise<void> {
  await store.saveOwner(anna);
  await store.saveHost(host);
  await store.saveEventType(intro);
  await store.saveConnection(connection);
}

/** A promise that needs a store of its own, empty. */
export function controlled(
  promise: string,
  keeps: (store: SettingsStore) => Promise<void>,
): SuitePromise<SettingsStore> {
  return { needs: 'controlled', promise, keeps };
}

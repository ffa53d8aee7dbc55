import { BookingError } from '../contract/booking-error.js';
import type { SettingsStore } from '../contract/settings-store.js';
import { sampleConnection, sampleEventTypes, sampleHost, sampleOwner } from './sample-host.js';

/** The settings of the sample, which nobody changes. It checks nothing: a page does not load what checks settings. */
export function sampleSettings(zone: string): SettingsStore {
  const host = sampleHost(zone);
  const eventTypes = sampleEventTypes.map((eventType) => ({
    ...eventType,
    ...(eventType.schedule && { schedule: { ...eventType.schedule, zone } }),
  }));
  const isHere = (owner: string) => owner === sampleOwner.slug;
  const refuse = async (): Promise<never> => {
    throw new BookingError('refused', { detail: 'The settings of the sample stay as they are' });
  };
  return {
    owner: async (slug) => (isHere(slug) ? sampleOwner : undefined),
    host: async (id) => (id === host.id ? host : undefined),
    hosts: async (ids) => (ids.includes(host.id) ? [host] : []),
    hostsByEmail: async () => [],
    eventType: async (owner, slug) =>
      isHere(owner) ? eventTypes.find((eventType) => eventType.slug === slug) : undefined,
    eventTypes: async (owner) => (isHere(owner) ? eventTypes : []),
    connection: async (id) => (id === sampleConnection.id ? sampleConnection : undefined),
    connections: async (hostId) => (hostId === host.id ? [sampleConnection] : []),
    accountIsConnected: async () => false,
    webhooks: async () => [],
    // A grant that never ends, and links to nowhere: what is kept up to date of a connection stays as it is.
    changeConnection: async (id) => (id === sampleConnection.id ? sampleConnection : undefined),
    saveOwner: refuse,
    saveHost: refuse,
    saveEventType: refuse,
    saveConnection: refuse,
    saveWebhook: refuse,
    changeHost: refuse,
    changeEventType: refuse,
    changeWebhook: refuse,
    removeEventType: refuse,
    removeConnection: refuse,
    removeWebhook: refuse,
  };
}

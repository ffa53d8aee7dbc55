import type {
  Connection,
  EventTypeSettings,
  HostSettings,
  Owner,
  SettingsStore,
  Webhook,
} from '../../contract/index.js';
import * as schemas from '../../schemas/index.js';
import { parse } from '../../schemas/parse.js';
import { changedConnection } from '../changed-connection.js';
import { changedEventType } from '../changed-event-type.js';
import { changedHost } from '../changed-host.js';
import { changedWebhook, ownedWebhook } from '../changed-webhook.js';

/** What a memory settings store begins with. */
export interface InitialSettings {
  readonly owners?: readonly Owner[];
  readonly hosts?: readonly HostSettings[];
  readonly eventTypes?: readonly EventTypeSettings[];
  readonly connections?: readonly Connection[];
}

/**
 * A `SettingsStore` in this process's memory: settings from code, or for tests.
 *
 * @throws BookingError `invalid-request` with `fields`, for settings that are not valid.
 */
export function memorySettings(initial: InitialSettings = {}): SettingsStore {
  const owners = new Map<string, Owner>();
  const hosts = new Map<string, HostSettings>();
  const eventTypes = new Map<string, EventTypeSettings>();
  const connections = new Map<string, Connection>();
  const webhooks = new Map<string, Map<string, Webhook>>();

  // Parsing makes a copy: nobody outside holds what is stored, so nobody changes it from outside.
  function saveOwner(owner: Owner): void {
    const value = parse(schemas.Owner, owner);
    owners.set(value.slug, value);
  }
  function saveHost(host: HostSettings): void {
    const value = parse(schemas.HostSettings, host);
    hosts.set(value.id, value);
  }
  function saveEventType(eventType: EventTypeSettings): void {
    const value = parse(schemas.EventTypeSettings, eventType);
    eventTypes.set(eventTypeKey(value.owner, value.slug), value);
  }
  function saveConnection(connection: Connection): void {
    const value = parse(schemas.Connection, connection);
    connections.set(value.id, value);
  }
  function saveWebhook(owner: string, webhook: Webhook): void {
    const value = ownedWebhook(owner, webhook);
    webhooks.set(owner, (webhooks.get(owner) ?? new Map<string, Webhook>()).set(value.id, value));
  }

  initial.owners?.forEach(saveOwner);
  initial.hosts?.forEach(saveHost);
  initial.eventTypes?.forEach(saveEventType);
  initial.connections?.forEach(saveConnection);

  return {
    owner: async (slug) => copy(owners.get(slug)),
    host: async (id) => copy(hosts.get(id)),
    hosts: async (ids) => [...new Set(ids)].flatMap((id) => copy(hosts.get(id)) ?? []),
    hostsByEmail: async (email) =>
      copy(
        [...hosts.values()]
          .filter((host) => host.email?.toLowerCase() === email.toLowerCase())
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      ),
    eventType: async (owner, slug) => copy(eventTypes.get(eventTypeKey(owner, slug))),
    eventTypes: async (owner) =>
      copy([...eventTypes.values()].filter((eventType) => eventType.owner === owner)),
    connection: async (id) => copy(connections.get(id)),
    connections: async (hostId) =>
      copy([...connections.values()].filter((connection) => connection.hostId === hostId)),
    accountIsConnected: async (provider, account) =>
      [...connections.values()].some(
        (connection) =>
          connection.provider === provider && connection.account.toLowerCase() === account.toLowerCase(),
      ),
    webhooks: async (owner) => copy([...(webhooks.get(owner)?.values() ?? [])]),

    saveOwner: async (owner) => saveOwner(owner),
    saveHost: async (host) => saveHost(host),
    saveEventType: async (eventType) => saveEventType(eventType),
    saveConnection: async (connection) => saveConnection(connection),
    saveWebhook: async (owner, webhook) => saveWebhook(owner, webhook),
    async changeConnection(id, change) {
      const current = connections.get(id);
      const changed = current && changedConnection(current, change);
      if (changed) connections.set(id, changed);
      return copy(connections.get(id));
    },
    async changeHost(id, change) {
      const current = hosts.get(id);
      const changed = current && changedHost(current, change);
      if (changed) hosts.set(id, changed);
      return copy(hosts.get(id));
    },
    async changeEventType(owner, slug, change) {
      const current = eventTypes.get(eventTypeKey(owner, slug));
      const changed = changedEventType({ owner, slug }, current, change);
      if (changed) saveEventType(changed);
      return copy(changed ?? current);
    },
    async changeWebhook(owner, id, change) {
      const current = webhooks.get(owner)?.get(id);
      const changed = current && changedWebhook(current, change);
      if (changed) saveWebhook(owner, changed);
      return copy(changed ?? current);
    },
    removeEventType: async (owner, slug) => void eventTypes.delete(eventTypeKey(owner, slug)),
    removeConnection: async (id) => void connections.delete(id),
    removeWebhook: async (owner, id) => void webhooks.get(owner)?.delete(id),
  };
}

function eventTypeKey(owner: string, slug: string): string {
  return `${owner}/${slug}`;
}

function copy<Value>(value: Value): Value {
  return structuredClone(value);
}

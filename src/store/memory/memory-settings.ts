import type {
  Connection,
  EventTypeSettings,
  HostSettings,
  Owner,
  SettingsStore,
} from '../../contract/index.js';

/** What a memory settings store begins with. */
export interface InitialSettings {
  readonly owners?: readonly Owner[];
  readonly hosts?: readonly HostSettings[];
  readonly eventTypes?: readonly EventTypeSettings[];
  readonly connections?: readonly Connection[];
}

/** A `SettingsStore` in this process's memory: settings from code, or for tests. */
export function memorySettings(initial: InitialSettings = {}): SettingsStore {
  const owners = keyed(initial.owners, (owner) => owner.slug);
  const hosts = keyed(initial.hosts, (host) => host.id);
  const eventTypes = keyed(initial.eventTypes, (eventType) => eventTypeKey(eventType.owner, eventType.slug));
  const connections = keyed(initial.connections, (connection) => connection.id);

  return {
    owner: async (slug) => copy(owners.get(slug)),
    host: async (id) => copy(hosts.get(id)),
    hosts: async (ids) => [...new Set(ids)].flatMap((id) => copy(hosts.get(id)) ?? []),
    eventType: async (owner, slug) => copy(eventTypes.get(eventTypeKey(owner, slug))),
    eventTypes: async (owner) =>
      copy([...eventTypes.values()].filter((eventType) => eventType.owner === owner)),
    connection: async (id) => copy(connections.get(id)),
    connections: async (hostId) =>
      copy([...connections.values()].filter((connection) => connection.hostId === hostId)),

    saveOwner: async (owner) => void owners.set(owner.slug, copy(owner)),
    saveHost: async (host) => void hosts.set(host.id, copy(host)),
    saveEventType: async (eventType) =>
      void eventTypes.set(eventTypeKey(eventType.owner, eventType.slug), copy(eventType)),
    saveConnection: async (connection) => void connections.set(connection.id, copy(connection)),
    removeEventType: async (owner, slug) => void eventTypes.delete(eventTypeKey(owner, slug)),
    removeConnection: async (id) => void connections.delete(id),
  };
}

function keyed<Value>(
  values: readonly Value[] | undefined,
  keyOf: (value: Value) => string,
): Map<string, Value> {
  return new Map((values ?? []).map((value) => [keyOf(value), copy(value)]));
}

function eventTypeKey(owner: string, slug: string): string {
  return `${owner}/${slug}`;
}

/** Nobody outside holds what is stored, so nobody changes it from outside. */
function copy<Value>(value: Value): Value {
  return structuredClone(value);
}

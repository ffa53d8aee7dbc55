import type { EventTypeHost, EventTypeSettings, FieldFault, HostEventType } from '../../contract/index.js';

/** Whether a host takes part in an event type. */
export function takesPart(hostId: string): (eventType: EventTypeSettings) => boolean {
  return ({ hosts }) => hosts.some((host) => host.hostId === hostId);
}

/** An event type as one of its hosts reads it: its hosts go without saying where it is theirs alone. */
export function viewOf(hostId: string, { owner: _, hosts, ...eventType }: EventTypeSettings): HostEventType {
  const [first, ...others] = hosts;
  const isTheirsAlone = first.hostId === hostId && others.length === 0 && Object.keys(first).length === 1;
  return { ...eventType, ...(!isTheirsAlone && { hosts }) };
}

/** What an event type becomes: whose time it takes stays, where that was not said. */
export function eventTypeOf(
  { owner, hostId }: { readonly owner: string; readonly hostId: string },
  { hosts, ...eventType }: HostEventType,
  current: EventTypeSettings | undefined,
): EventTypeSettings {
  const alone: readonly [EventTypeHost] = [{ hostId }];
  return { owner, ...eventType, hosts: hosts ?? current?.hosts ?? alone };
}

/**
 * What is wrong with the hosts of an event type that somebody saves: they organise it themselves, and nobody takes part who
 * is not of the same owner. Whoever took part already may go on.
 */
export function nameForeignHosts(
  hostId: string,
  {
    value,
    current,
    known,
  }: {
    readonly value: HostEventType;
    readonly current: EventTypeSettings | undefined;
    readonly known: ReadonlySet<string>;
  },
): readonly FieldFault[] {
  const before = new Set(current?.hosts.map((host) => host.hostId));
  return (value.hosts ?? []).flatMap(({ hostId: named }, index) => {
    const path = `value.hosts.${index}.hostId`;
    if (index === 0 && named !== hostId) return [{ path, message: 'must be the host who saves it' }];
    if (named === hostId || known.has(named) || before.has(named)) return [];
    return [{ path, message: 'is no host of this owner' }];
  });
}

import type { EventTypeSettings, HostSettings, LocationSettings } from '../../contract/index.js';

/** As far as is looked back and ahead for neighbours: no time lasts longer, and no buffer may. */
export const longestMinutes = 24 * 60;

/** What of an event type cannot be promised without a store, in words for whoever wrote the settings. */
export function unpromised(eventType: EventTypeSettings, host: HostSettings): readonly string[] {
  const { hosts, seats = 1, limits, confirmWithinHours } = eventType;
  const [own] = hosts;
  const buffered: readonly Partial<LocationSettings>[] = [
    eventType,
    own,
    ...(eventType.locations ?? host.locations),
  ];
  const buffers = buffered.flatMap((at) => [at.bufferBeforeMinutes ?? 0, at.bufferAfterMinutes ?? 0]);
  return [
    ...(hosts.length > 1 ? ['several hosts'] : []),
    ...(seats > 1 ? ['seats'] : []),
    ...(limits || own.limits ? ['limits per day or week'] : []),
    ...(confirmWithinHours === undefined ? [] : ['bookings that wait for the host’s yes']),
    ...(buffers.some((minutes) => minutes > longestMinutes) ? ['buffers of more than a day'] : []),
  ];
}

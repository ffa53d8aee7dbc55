import type { CalendarEntry, HostCalendar, OccupancyAddress } from '../../contract/index.js';

/** The calendar entries of the memory store, one for each occupancy and organising host. */
export interface MemoryEntries {
  find(at: OccupancyAddress): CalendarEntry | undefined;
  /** Stores an entry where there is none. */
  begin(entry: CalendarEntry): void;
  keep(entry: CalendarEntry): 'kept' | 'stale';
  /** Forgets of an entry what tells of people: the digests of what was written, and the address of its link. */
  forget(at: OccupancyAddress): void;
  /** Those whose event was written into a calendar. */
  writtenIn(calendar: HostCalendar): readonly (CalendarEntry & { readonly eventId: string })[];
  /** Those of a host on a connection. */
  on(hostId: string, connectionId: string): readonly CalendarEntry[];
  /** Those of hosts that it was given up to write, the oldest failure first. */
  failed(hostIds: readonly string[]): readonly CalendarEntry[];
}

export function memoryEntries(): MemoryEntries {
  const entries = new Map<string, CalendarEntry>();

  function keep(entry: CalendarEntry): 'kept' | 'stale' {
    if ((entries.get(nameOf(entry))?.revision ?? 0) !== entry.revision) return 'stale';
    entries.set(nameOf(entry), structuredClone({ ...entry, revision: entry.revision + 1 }));
    return 'kept';
  }

  return {
    find: (at) => structuredClone(entries.get(nameOf(at))),
    begin(entry) {
      if (!entries.has(nameOf(entry))) keep(entry);
    },
    keep,
    forget(at) {
      const { written: _, conference, ...entry } = entries.get(nameOf(at)) ?? {};
      if (!('hostId' in entry)) return;
      const { solution, state } = conference ?? {};
      const link = solution !== undefined && state !== undefined && { conference: { solution, state } };
      entries.set(nameOf(at), { ...entry, ...link, revision: entry.revision + 1 });
    },
    writtenIn: ({ hostId, connectionId, calendarId }) =>
      [...entries.values()].flatMap(({ eventId, ...entry }) =>
        eventId !== undefined &&
        entry.hostId === hostId &&
        entry.connectionId === connectionId &&
        entry.calendarId === calendarId
          ? structuredClone({ ...entry, eventId })
          : [],
      ),
    on: (hostId, connectionId) =>
      [...entries.values()]
        .filter((entry) => entry.hostId === hostId && entry.connectionId === connectionId)
        .map((entry) => structuredClone(entry)),
    failed: (hostIds) =>
      [...entries.values()]
        .filter(({ hostId, failure }) => failure && hostIds.includes(hostId))
        .sort((a, b) => (a.failure?.at ?? 0) - (b.failure?.at ?? 0))
        .slice(0, 1000)
        .map((entry) => structuredClone(entry)),
  };
}

function nameOf({ hostId, occupancyId }: OccupancyAddress): string {
  return `${hostId}\n${occupancyId}`;
}

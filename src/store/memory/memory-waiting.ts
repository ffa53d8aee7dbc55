import type { WaitingRecord } from '../../contract/index.js';

/** The waiting lists of the memory store. */
export interface MemoryWaiting {
  /** Whether a place is still the one that was read; one with revision 0, whether it is new. */
  isAsRead(record: WaitingRecord): boolean;
  /** Stores a place with the next revision. */
  store(record: WaitingRecord): void;
  find(owner: string, ref: string): WaitingRecord | undefined;
  /** Those that wait for time of a host, or have: whoever came first before the others. */
  of(hostId: string): readonly WaitingRecord[];
  /** Forgets those that wait for time of a host whose day ended before an instant. @returns Their references. */
  forget(hostId: string, endedBefore: number): readonly string[];
}

export function memoryWaiting(): MemoryWaiting {
  const places = new Map<string, WaitingRecord>();

  function ofHost(hostId: string): readonly WaitingRecord[] {
    return [...places.values()].filter(({ hostIds }) => hostIds.includes(hostId));
  }

  return {
    isAsRead: (record) => (places.get(nameOf(record))?.revision ?? 0) === record.revision,
    store: (record) =>
      void places.set(nameOf(record), structuredClone({ ...record, revision: record.revision + 1 })),
    find: (owner, ref) => structuredClone(places.get(nameOf({ owner, ref }))),
    of: (hostId) => [...structuredClone(ofHost(hostId))].sort(byArrival),
    forget(hostId, endedBefore) {
      const over = ofHost(hostId).filter(({ day }) => day.end <= endedBefore);
      for (const record of over) places.delete(nameOf(record));
      return over.map(({ ref }) => ref);
    },
  };
}

function nameOf({ owner, ref }: Pick<WaitingRecord, 'owner' | 'ref'>): string {
  return `${owner}\n${ref}`;
}

function byArrival(a: WaitingRecord, b: WaitingRecord): number {
  return a.createdAt - b.createdAt || (a.ref < b.ref ? -1 : 1);
}

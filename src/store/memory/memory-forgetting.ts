import { forgottenRecord, isForgotten } from '../../contract/index.js';
import type { BookingRecord, ForgetRequest, ForgettingNote } from '../../contract/index.js';
import type { MemoryEntries } from './memory-entries.js';
import type { MemoryJobs } from './memory-jobs.js';
import type { MemoryKeys } from './memory-keys.js';

/** What of a memory store tells of bookings. */
interface Told {
  readonly records: Map<string, BookingRecord>;
  readonly keys: MemoryKeys;
  readonly jobs: MemoryJobs;
  readonly entries: MemoryEntries;
}

/** How the memory store forgets. */
export interface MemoryForgetting {
  forgetEnded(request: ForgetRequest): number;
  note(note: ForgettingNote): boolean;
}

export function memoryForgetting({ records, keys, jobs, entries }: Told): MemoryForgetting {
  const notedAt = new Map<string, number>();

  function forget(record: BookingRecord, now: number): void {
    const { ref, revision, occupancyId, hosts } = record;
    records.set(ref, { ...forgottenRecord(record, now), revision: revision + 1 });
    keys.forget(ref);
    jobs.forget(ref);
    const isSpokenFor = [...records.values()].some(
      (other) => other.occupancyId === occupancyId && !isForgotten(other),
    );
    if (!isSpokenFor) entries.forget({ hostId: hosts[0]?.id ?? '', occupancyId });
  }

  return {
    forgetEnded({ hostIds, endedBefore, now, limit }) {
      const ended = [...records.values()]
        .filter(({ hosts: [host], time }) => time.end < endedBefore && hostIds.includes(host?.id ?? ''))
        .filter((record) => !isForgotten(record))
        .sort((a, b) => a.time.end - b.time.end)
        .slice(0, limit);
      for (const record of ended) forget(record, now);
      return ended.length;
    },
    note({ owner, now, unlessSince }) {
      if ((notedAt.get(owner) ?? -Infinity) > unlessSince) return false;
      notedAt.set(owner, now);
      return true;
    },
  };
}

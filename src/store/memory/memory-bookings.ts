import type {
  BeginRequest,
  BeginResult,
  BookingRecord,
  BookingStore,
  CalendarEntry,
  Job,
  Occupancy,
  OccupancyAddress,
  SettleRequest,
  SettleResult,
  TimeClaim,
} from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import { occupanciesOf, placeOf } from './claims.js';
import type { Seat } from './claims.js';
import { memoryEntries } from './memory-entries.js';
import { memoryJobs } from './memory-jobs.js';
import { memoryKeys } from './memory-keys.js';

/** A running claim. */
interface Claim {
  readonly id: string;
  readonly keyName: string;
  readonly bodyHash: string;
  readonly occupancyId: string;
  readonly leaseUntil: number;
  readonly times: readonly TimeClaim[];
  /** The booking that is being moved. */
  readonly moving?: string | undefined;
}

/** A guest on an occupancy, with the times that are theirs. */
interface Member {
  /** The booking, also while it is being moved; else the claim. */
  readonly guest: string;
  readonly occupancyId: string;
  readonly times: readonly TimeClaim[];
  readonly bookingRef?: string;
}

/**
 * A `BookingStore` in this process's memory: for one process, for pages, for tests. Nothing survives a restart.
 *
 * JavaScript runs each method to its end without a break, so each is one transaction.
 */
export function memoryBookings(): BookingStore {
  const records = new Map<string, BookingRecord>();
  /** Agreed times by booking reference, as claimed. */
  const agreed = new Map<string, Member>();
  const claims = new Map<string, Claim>();
  const keys = memoryKeys();
  const jobs = memoryJobs();
  const entries = memoryEntries();

  function sweep(now: number): void {
    for (const claim of claims.values()) if (claim.leaseUntil <= now) drop(claim);
    keys.sweep(now);
  }

  function drop(claim: Claim): void {
    claims.delete(claim.id);
    keys.release(claim.keyName, claim.id);
  }

  function* members(): Generator<Member> {
    for (const { id, moving = id, occupancyId, times } of claims.values())
      yield { guest: moving, occupancyId, times };
    yield* agreed.values();
  }

  /** The seats that are taken at these hosts. */
  function* seatsOf(hostIds: Iterable<string>): Generator<Seat> {
    const wanted = new Set(hostIds);
    for (const { times, ...member } of members())
      for (const time of times) if (wanted.has(time.hostId)) yield { ...time, ...member };
  }

  /** The first alternative that can be had, and the occupancy it belongs to. */
  function firstFree({
    alternatives,
    moving,
  }: BeginRequest): { readonly index: number; readonly occupancyId: string } | undefined {
    const hostIds = alternatives.flat().map(({ hostId }) => hostId);
    const others = [...seatsOf(hostIds)].filter(({ guest }) => guest !== moving);
    for (const [index, alternative] of alternatives.entries()) {
      const place = placeOf(alternative, others);
      if (place === undefined) continue;
      return { index, occupancyId: place === 'own' ? ownOccupancy(moving) : place.joins };
    }
    return undefined;
  }

  /** A new occupancy, or that of a booking which is alone on it and takes it along. */
  function ownOccupancy(moving = ''): string {
    const id = agreed.get(moving)?.occupancyId;
    const isAlone = [...members()].every(({ guest, occupancyId }) => guest === moving || occupancyId !== id);
    return id !== undefined && isAlone ? id : crypto.randomUUID();
  }

  /** A booking that was moved keeps only its new time; one that ended keeps none. */
  function keepTimes({ ref, status }: BookingRecord, { occupancyId, times }: Claim): void {
    if (status !== 'pending' && status !== 'confirmed') agreed.delete(ref);
    else if (times.length > 0) agreed.set(ref, { guest: ref, bookingRef: ref, occupancyId, times });
  }

  function store(record: BookingRecord): void {
    records.set(record.ref, structuredClone({ ...record, revision: record.revision + 1 }));
  }

  return {
    async begin(request: BeginRequest): Promise<BeginResult> {
      const { key, owner, bodyHash, leaseUntil, moving, alternatives } = request;
      sweep(request.now);
      const keyName = `${owner}\n${key}`;
      const known = keys.lookUp(keyName, bodyHash);
      if (known) return known;
      const free = firstFree(request);
      if (alternatives.length > 0 && !free) return { outcome: 'taken' };
      const { index: alternative, occupancyId } = free ?? { index: 0, occupancyId: crypto.randomUUID() };
      const times = alternatives[alternative] ?? [];
      const id = crypto.randomUUID();
      claims.set(id, { id, keyName, bodyHash, occupancyId, leaseUntil, times, moving });
      keys.claim(keyName, { bodyHash, claimId: id });
      return { outcome: 'fresh', claimId: id, occupancyId, alternative };
    },

    async settle(
      claimId: string,
      { record, answer, entry, jobs: due, now }: SettleRequest,
    ): Promise<SettleResult> {
      sweep(now);
      const claim = claims.get(claimId);
      if (!claim) return 'lost';
      if ((records.get(record.ref)?.revision ?? 0) !== record.revision) return 'stale';
      store(record);
      keepTimes(record, claim);
      keys.answer(claim.keyName, { bodyHash: claim.bodyHash, answer, answeredAt: now });
      claims.delete(claimId);
      if (entry) entries.begin(entry);
      jobs.add(due, now);
      return 'settled';
    },

    async abandon(claimId: string): Promise<void> {
      const claim = claims.get(claimId);
      if (claim) drop(claim);
    },

    async change(record: BookingRecord): Promise<'changed' | 'stale'> {
      if (records.get(record.ref)?.revision !== record.revision) return 'stale';
      store(record);
      if (record.status !== 'pending' && record.status !== 'confirmed') agreed.delete(record.ref);
      return 'changed';
    },

    async find(owner: string, ref: string): Promise<BookingRecord | undefined> {
      const record = records.get(ref);
      return record?.owner === owner ? structuredClone(record) : undefined;
    },

    async sharing({ hostId, occupancyId }: OccupancyAddress): Promise<readonly BookingRecord[]> {
      return [...agreed.values()]
        .filter((member) => member.occupancyId === occupancyId)
        .flatMap(({ guest }) => structuredClone(records.get(guest)) ?? [])
        .filter(({ hosts }) => hosts[0]?.id === hostId)
        .sort((a, b) => a.createdAt - b.createdAt);
    },

    async known(hostId: string, refs: readonly string[]): Promise<ReadonlySet<string>> {
      return new Set(refs.filter((ref) => records.get(ref)?.hosts.some(({ id }) => id === hostId)));
    },

    async occupancies(
      hostIds: readonly string[],
      range: Interval,
      now: number,
    ): Promise<readonly Occupancy[]> {
      sweep(now);
      return occupanciesOf(seatsOf(hostIds), range);
    },

    calendarEntry: async (at: OccupancyAddress): Promise<CalendarEntry | undefined> => entries.find(at),
    keepEntry: async (entry: CalendarEntry): Promise<'kept' | 'stale'> => entries.keep(entry),
    takeJobs: async (request): Promise<readonly Job[]> => jobs.take(request),
    finishJob: async (job: Job): Promise<void> => jobs.finish(job),
    postponeJob: async (job: Job, dueAt: number, error?: string): Promise<void> =>
      jobs.postpone(job, dueAt, error),
  };
}

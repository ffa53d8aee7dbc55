import type {
  BeginRequest,
  BeginResult,
  Booking,
  BookingRecord,
  BookingStore,
  Job,
  Occupancy,
  SettleRequest,
  SettleResult,
  TimeClaim,
} from '../../contract/index.js';
import { overlaps } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';
import { claimsMeet, isWithinLimits, withBuffers } from './claims.js';
import { memoryJobs } from './memory-jobs.js';

const day = 86_400_000;
/** Answers are kept a little longer than promised, so that no retry inside the promise comes too late. */
const keptFor = 25 * 3_600_000;

/** A key: being worked on under a claim, or answered. */
type KeyEntry = { readonly bodyHash: string } & (
  | { readonly claimId: string; readonly leaseUntil: number }
  | { readonly answer: Booking; readonly answeredAt: number }
);

/** A running claim. */
interface Claim {
  readonly id: string;
  readonly keyName: string;
  readonly bodyHash: string;
  readonly occupancyId: string;
  readonly leaseUntil: number;
  readonly times: readonly TimeClaim[];
}

/**
 * A `BookingStore` in this process's memory: for one process, for pages, for tests. Nothing survives a restart.
 *
 * JavaScript runs each method to its end without a break, so each is one transaction.
 */
export function memoryBookings(): BookingStore {
  const records = new Map<string, BookingRecord>();
  /** Agreed times by booking reference, as claimed. */
  const agreed = new Map<string, { readonly occupancyId: string; readonly times: readonly TimeClaim[] }>();
  const claims = new Map<string, Claim>();
  const keys = new Map<string, KeyEntry>();
  const jobs = memoryJobs();
  let lastSweep = 0;

  function sweep(now: number): void {
    for (const claim of claims.values()) if (claim.leaseUntil <= now) drop(claim);
    if (now - lastSweep < day / 24) return;
    lastSweep = now;
    for (const [name, entry] of keys)
      if ('answer' in entry && entry.answeredAt + keptFor <= now) keys.delete(name);
  }

  function drop(claim: Claim): void {
    claims.delete(claim.id);
    const entry = keys.get(claim.keyName);
    if (entry && 'claimId' in entry && entry.claimId === claim.id) keys.delete(claim.keyName);
  }

  function* liveOccupancies(): Generator<Occupancy> {
    for (const claim of claims.values())
      for (const time of claim.times) yield { ...time, id: claim.occupancyId };
    for (const [bookingRef, { occupancyId, times }] of agreed) {
      for (const time of times) yield { ...time, id: occupancyId, bookingRef };
    }
  }

  function isFree(time: TimeClaim, occupancyId: string | undefined): boolean {
    const others = [...liveOccupancies()].filter(
      (other) => other.hostId === time.hostId && other.id !== occupancyId,
    );
    return !others.some((other) => claimsMeet(time, other)) && isWithinLimits(time, others);
  }

  function lookUpKey(keyName: string, bodyHash: string): BeginResult | undefined {
    const entry = keys.get(keyName);
    if (!entry) return undefined;
    if (entry.bodyHash !== bodyHash) return { outcome: 'key-reused' };
    return 'answer' in entry
      ? { outcome: 'replay', answer: structuredClone(entry.answer) }
      : { outcome: 'in-progress' };
  }

  return {
    async begin(request: BeginRequest): Promise<BeginResult> {
      sweep(request.now);
      const keyName = `${request.owner}\n${request.key}`;
      const known = lookUpKey(keyName, request.bodyHash);
      if (known) return known;
      const wantsTime = request.alternatives.length > 0;
      const alternative = request.alternatives.findIndex((times) =>
        times.every((time) => isFree(time, request.occupancyId)),
      );
      if (wantsTime && alternative < 0) return { outcome: 'taken' };
      const claim: Claim = {
        id: crypto.randomUUID(),
        keyName,
        bodyHash: request.bodyHash,
        occupancyId: request.occupancyId ?? crypto.randomUUID(),
        leaseUntil: request.leaseUntil,
        times: request.alternatives[alternative] ?? [],
      };
      claims.set(claim.id, claim);
      keys.set(keyName, { bodyHash: request.bodyHash, claimId: claim.id, leaseUntil: claim.leaseUntil });
      return {
        outcome: 'fresh',
        claimId: claim.id,
        occupancyId: claim.occupancyId,
        alternative: Math.max(alternative, 0),
      };
    },

    async settle(claimId: string, outcome: SettleRequest): Promise<SettleResult> {
      sweep(outcome.now);
      const claim = claims.get(claimId);
      if (!claim) return 'lost';
      const { record } = outcome;
      if ((records.get(record.ref)?.revision ?? 0) !== record.revision) return 'stale';
      records.set(record.ref, structuredClone({ ...record, revision: record.revision + 1 }));
      keepTimes(record, claim);
      keys.set(claim.keyName, {
        bodyHash: claim.bodyHash,
        answer: structuredClone(outcome.answer),
        answeredAt: outcome.now,
      });
      claims.delete(claimId);
      jobs.add(outcome.jobs, outcome.now);
      return 'settled';
    },

    async abandon(claimId: string): Promise<void> {
      const claim = claims.get(claimId);
      if (claim) drop(claim);
    },

    async change(record: BookingRecord): Promise<'changed' | 'stale'> {
      if (records.get(record.ref)?.revision !== record.revision) return 'stale';
      records.set(record.ref, structuredClone({ ...record, revision: record.revision + 1 }));
      if (!isLive(record)) agreed.delete(record.ref);
      return 'changed';
    },

    async find(owner: string, ref: string): Promise<BookingRecord | undefined> {
      const record = records.get(ref);
      return record?.owner === owner ? structuredClone(record) : undefined;
    },

    async known(hostId: string, refs: readonly string[]): Promise<ReadonlySet<string>> {
      return new Set(refs.filter((ref) => records.get(ref)?.hosts.some(({ id }) => id === hostId)));
    },

    async occupancies(hostId: string, range: Interval, now: number): Promise<readonly Occupancy[]> {
      sweep(now);
      return [...liveOccupancies()]
        .filter((occupancy) => occupancy.hostId === hostId && overlaps(withBuffers(occupancy), range))
        .sort((a, b) => a.start - b.start);
    },

    takeJobs: async (request): Promise<readonly Job[]> => jobs.take(request),
    finishJob: async (job: Job): Promise<void> => jobs.finish(job),
    postponeJob: async (job: Job, dueAt: number, error?: string): Promise<void> =>
      jobs.postpone(job, dueAt, error),
  };

  /** A booking that was moved keeps only its new time; one that ended keeps none. */
  function keepTimes(record: BookingRecord, claim: Claim): void {
    if (!isLive(record)) agreed.delete(record.ref);
    else if (claim.times.length > 0)
      agreed.set(record.ref, { occupancyId: claim.occupancyId, times: claim.times });
  }
}

function isLive(record: BookingRecord): boolean {
  return record.status === 'pending' || record.status === 'confirmed';
}

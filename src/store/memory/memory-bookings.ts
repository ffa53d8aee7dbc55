import { isLive, withBuffers } from '../../contract/index.js';
import type {
  BeginAllResult,
  BeginRequest,
  BeginResult,
  BookingRecord,
  BookingStore,
  CalendarEntry,
  ChangeRequest,
  HeldTime,
  HoldClaim,
  HoldResult,
  Job,
  Occupancy,
  OccupancyAddress,
  RelocateRequest,
  RelocateResult,
  SettleRequest,
  SettleResult,
  TimeClaim,
  WaitingRecord,
  WorkState,
} from '../../contract/index.js';
import { overlaps } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';
import { answerToAll, answerToKnown, needOwnKeys } from '../begun-together.js';
import { hasTimeOf } from '../has-time-of.js';
import { keepsAsked } from '../keeps-asked.js';
import { placeOf } from '../place-of.js';
import { occupanciesOf } from './seats.js';
import type { Seat } from './seats.js';
import { bookingsDuring, isAhead } from './memory-agreed.js';
import { memoryEntries } from './memory-entries.js';
import { memoryForgetting } from './memory-forgetting.js';
import { extended, heldTime, isCrowded } from './memory-holds.js';
import type { Hold } from './memory-holds.js';
import { memoryJobs } from './memory-jobs.js';
import { memoryKeys } from './memory-keys.js';
import { memoryWaiting } from './memory-waiting.js';

/** A running claim. */
interface Claim {
  readonly id: string;
  readonly keyName: string;
  readonly occupancyId: string;
  readonly leaseUntil: number;
  readonly times: readonly TimeClaim[];
  /** Whom it is for: the booking that is moved, the hold that is booked, else the claim itself. */
  readonly guest: string;
}

/** A claim, and what it is to become. */
type Settlement = SettleRequest & { readonly claimId: string };

/** A guest on an occupancy, with the times that are theirs. */
interface Member {
  /** The booking, also while it is being moved; the hold, also while it is being booked; else the claim. */
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
  const holds = new Map<string, Hold>();
  const keys = memoryKeys();
  const jobs = memoryJobs();
  const entries = memoryEntries();
  const waitingList = memoryWaiting();
  const forgetting = memoryForgetting({ records, keys, jobs, entries });

  function sweep(now: number): void {
    for (const claim of claims.values()) if (claim.leaseUntil <= now) drop(claim);
    for (const [ref, hold] of holds) if (hold.expiresAt <= now) holds.delete(ref);
    keys.sweep(now);
  }

  function drop(claim: Claim): void {
    claims.delete(claim.id);
    keys.release(claim.keyName, claim.id);
  }

  function giveUp(claimId: string): void {
    const claim = claims.get(claimId);
    if (claim) drop(claim);
  }

  function* members(): Generator<Member> {
    yield* claims.values();
    for (const [guest, { occupancyId, times }] of holds) yield { guest, occupancyId, times };
    yield* agreed.values();
  }

  /** The seats that are taken at these hosts. */
  function* seatsOf(hostIds: Iterable<string>): Generator<Seat> {
    const wanted = new Set(hostIds);
    for (const { times, ...member } of members())
      for (const time of times) if (wanted.has(time.hostId)) yield { ...time, ...member };
  }

  /** The first alternative that can be had, and the occupancy it belongs to. */
  function firstFree(
    alternatives: BeginRequest['alternatives'],
    self: string | undefined,
  ): { readonly index: number; readonly occupancyId: string } | undefined {
    const hostIds = alternatives.flat().map(({ hostId }) => hostId);
    const others = occupanciesOf([...seatsOf(hostIds)].filter(({ guest }) => guest !== self));
    for (const [index, alternative] of alternatives.entries()) {
      const place = placeOf(alternative, others);
      if (place === undefined) continue;
      return { index, occupancyId: place === 'own' ? ownOccupancy(self) : place.joins };
    }
    return undefined;
  }

  /** A new occupancy, or that of a guest who is alone on it and takes it along. */
  function ownOccupancy(self = ''): string {
    const id = (agreed.get(self) ?? holds.get(self))?.occupancyId;
    const isAlone = [...members()].every(({ guest, occupancyId }) => guest === self || occupancyId !== id);
    return id !== undefined && isAlone ? id : crypto.randomUUID();
  }

  /** A hold that nobody else is making a booking of. */
  function holdToBook({ owner, holding = '' }: BeginRequest): Hold | undefined {
    const hold = holds.get(holding);
    if (hold?.claim.owner !== owner || claims.has(hold.claimedBy ?? '')) return undefined;
    return hold;
  }

  /** What has come of the hold that a request names, where another request has named it first. */
  function bookedBefore(
    { owner, holding, alternatives }: BeginRequest,
    but: string,
  ): BeginResult | undefined {
    for (const { answer } of holding === undefined ? [] : keys.withHold(`${owner}\n${holding}`, but)) {
      if (!answer) return { outcome: 'in-progress' };
      const record = records.get(answer.ref);
      if (record && hasTimeOf(record, alternatives)) return { outcome: 'booked-before', ref: record.ref };
    }
    return undefined;
  }

  /** What a known key answers. */
  function answerOfKey({ owner, key, bodyHash }: BeginRequest): BeginResult | undefined {
    return keys.lookUp(`${owner}\n${key}`, bodyHash);
  }

  /** Claims a key that nobody knows, and the first alternative that can be had. */
  function claimFirst(request: BeginRequest): BeginResult {
    const { key, owner, bodyHash, leaseUntil, moving, holding, alternatives } = request;
    const keyName = `${owner}\n${key}`;
    const hold = holdToBook(request);
    const self = moving ?? hold?.claim.ref;
    const before = self === undefined ? bookedBefore(request, keyName) : undefined;
    if (before) return before;
    const free = firstFree(alternatives, self);
    if (alternatives.length > 0 && !free) return { outcome: 'taken' };
    const { index: alternative, occupancyId } = free ?? { index: 0, occupancyId: crypto.randomUUID() };
    const times = alternatives[alternative] ?? [];
    const id = crypto.randomUUID();
    claims.set(id, { id, keyName, occupancyId, leaseUntil, times, guest: self ?? id });
    if (hold) holds.set(hold.claim.ref, { ...hold, claimedBy: id });
    const named = holding === undefined ? undefined : `${owner}\n${holding}`;
    keys.claim(keyName, { bodyHash, hold: named, claimId: id });
    return { outcome: 'fresh', claimId: id, occupancyId, alternative };
  }

  function settleAll(settlements: readonly Settlement[]): SettleResult {
    for (const { now } of settlements) sweep(now);
    const running = settlements.flatMap((settlement) => {
      const claim = claims.get(settlement.claimId);
      return claim ? { ...settlement, claim } : [];
    });
    if (running.length < settlements.length) return 'lost';
    if (!running.every(isAsRead)) return 'stale';
    for (const { claim, ...outcome } of running) settle(claim, outcome);
    return 'settled';
  }

  /** Whether nobody has changed what is settled since it was read. */
  function isAsRead({ record, waiting }: SettleRequest): boolean {
    if ((records.get(record.ref)?.revision ?? 0) !== record.revision) return false;
    return !waiting || waitingList.isAsRead(waiting);
  }

  function settle(claim: Claim, { record, answer, entry, waiting, jobs: due, now }: SettleRequest): void {
    store(record);
    keepTimes(record, claim);
    keys.answer(claim.keyName, { answer, answeredAt: now });
    claims.delete(claim.id);
    for (const [ref, { claimedBy }] of holds) if (claimedBy === claim.id) holds.delete(ref);
    if (entry) entries.begin(entry);
    if (waiting) waitingList.store(waiting);
    jobs.add(due, now);
  }

  function keepTime(claim: HoldClaim): HoldResult {
    const known = holds.get(claim.ref);
    if (known && known.claim.bodyHash !== claim.bodyHash) return { outcome: 'key-reused' };
    if (known) return { outcome: 'held', hold: heldTime(known) };
    const former = holds.get(claim.replaces ?? '');
    const isOwn = former?.claim.owner === claim.owner && !claims.has(former.claimedBy ?? '');
    const own = isOwn ? former : undefined;
    if (own && keepsAsked(heldTime(own), claim)) {
      const longer = extended(own, claim);
      holds.set(own.claim.ref, longer);
      return { outcome: 'held', hold: heldTime(longer) };
    }
    if (isCrowded(holds.values(), claim)) return { outcome: 'crowded' };
    const free = firstFree(claim.alternatives, own?.claim.ref);
    if (!free) return { outcome: 'taken' };
    const { index: alternative, occupancyId } = free;
    const hold: Hold = {
      claim,
      alternative,
      occupancyId,
      times: claim.alternatives[alternative] ?? [],
      expiresAt: claim.expiresAt,
      extensionsLeft: claim.extensions,
      extendedBy: [],
    };
    if (own) holds.delete(own.claim.ref);
    holds.set(claim.ref, hold);
    return { outcome: 'held', hold: heldTime(hold) };
  }

  /** A booking that was moved keeps only its new time; one that ended keeps none. */
  function keepTimes(record: BookingRecord, { occupancyId, times }: Claim): void {
    const { ref } = record;
    if (!isLive(record)) agreed.delete(ref);
    else if (times.length > 0) agreed.set(ref, { guest: ref, bookingRef: ref, occupancyId, times });
  }

  function store(record: BookingRecord): void {
    records.set(record.ref, structuredClone({ ...record, revision: record.revision + 1 }));
  }

  return {
    async begin(request: BeginRequest): Promise<BeginResult> {
      sweep(request.now);
      return answerOfKey(request) ?? claimFirst(request);
    },

    async beginAll(requests: readonly BeginRequest[]): Promise<BeginAllResult> {
      needOwnKeys(requests);
      for (const { now } of requests) sweep(now);
      const known = answerToKnown(requests.map(answerOfKey));
      if (known) return known;
      const results = requests.map(claimFirst);
      const answer = answerToAll(results);
      if (answer.outcome !== 'fresh')
        for (const result of results) if (result.outcome === 'fresh') giveUp(result.claimId);
      return answer;
    },

    settle: async (claimId: string, outcome: SettleRequest): Promise<SettleResult> =>
      settleAll([{ ...outcome, claimId }]),
    settleAll: async (settlements: readonly Settlement[]): Promise<SettleResult> => settleAll(settlements),

    abandon: async (claimId: string): Promise<void> => giveUp(claimId),

    async hold(claim: HoldClaim): Promise<HoldResult> {
      sweep(claim.now);
      return structuredClone(keepTime(structuredClone(claim)));
    },

    async release(owner: string, ref: string): Promise<void> {
      if (holds.get(ref)?.claim.owner === owner) holds.delete(ref);
    },

    async held(owner: string, ref: string, now: number): Promise<HeldTime | undefined> {
      sweep(now);
      const hold = holds.get(ref);
      return hold?.claim.owner === owner ? heldTime(hold) : undefined;
    },

    async change({ record, jobs: due, now }: ChangeRequest): Promise<'changed' | 'stale'> {
      if (records.get(record.ref)?.revision !== record.revision) return 'stale';
      store(record);
      if (!isLive(record)) agreed.delete(record.ref);
      jobs.add(due, now);
      return 'changed';
    },

    async relocate({ at, records: moving, time, jobs: due, now }: RelocateRequest): Promise<RelocateResult> {
      sweep(now);
      const seats = [...members()].filter(({ occupancyId }) => occupancyId === at.occupancyId);
      if (seats.some(({ bookingRef }) => bookingRef === undefined)) return 'in-progress';
      const isAsRead = ({ ref, revision }: BookingRecord): boolean =>
        records.get(ref)?.revision === revision && agreed.get(ref)?.occupancyId === at.occupancyId;
      if (seats.length !== moving.length || !moving.every(isAsRead)) return 'stale';
      const hostIds = seats.flatMap(({ times }) => times.map(({ hostId }) => hostId));
      const others = [...seatsOf(hostIds)].filter(({ occupancyId }) => occupancyId !== at.occupancyId);
      if (others.some((other) => overlaps(other, time))) return 'taken';
      for (const record of moving) {
        store({ ...record, time });
        const seat = agreed.get(record.ref);
        if (seat) agreed.set(record.ref, { ...seat, times: seat.times.map((own) => ({ ...own, ...time })) });
      }
      jobs.add(due, now);
      return 'moved';
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

    async during(hostIds: readonly string[], range: Interval): Promise<readonly BookingRecord[]> {
      return structuredClone(bookingsDuring(records.values(), hostIds, range));
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
      return occupanciesOf(seatsOf(hostIds)).filter((time) => overlaps(withBuffers(time), range));
    },

    calendarEntry: async (at: OccupancyAddress): Promise<CalendarEntry | undefined> => entries.find(at),
    async entriesIn(calendar, which): Promise<readonly CalendarEntry[]> {
      const isWanted = ({ eventId, occupancyId }: { eventId: string; occupancyId: string }): boolean =>
        'eventIds' in which
          ? which.eventIds.includes(eventId)
          : isAhead(records.values(), occupancyId, which.endingAfter);
      return entries.writtenIn(calendar).filter(isWanted);
    },
    async keepEntry(entry: CalendarEntry, also): Promise<'kept' | 'stale'> {
      const outcome = entries.keep(entry);
      if (outcome === 'kept' && also) jobs.add(also.jobs, also.now);
      return outcome;
    },
    addJobs: async (due, now): Promise<void> => {
      jobs.add(due, now);
    },
    waitingEntries: async (hostId, connectionId) =>
      entries
        .on(hostId, connectionId)
        .filter(({ occupancyId }) => jobs.has({ kind: 'calendar', hostId, subject: occupancyId })),
    failedEntries: async (hostIds): Promise<readonly CalendarEntry[]> => entries.failed(hostIds),
    takeJobs: async (request): Promise<readonly Job[]> => jobs.take(request),
    finishJob: async (job: Job): Promise<void> => jobs.finish(job),
    postponeJob: async (job: Job, dueAt: number, error?: string): Promise<void> =>
      jobs.postpone(job, dueAt, error),
    forgetEnded: async (request): Promise<number> => forgetting.forgetEnded(request),
    noteForgetting: async (note): Promise<boolean> => forgetting.note(note),
    async keepWaiting(record: WaitingRecord, also): Promise<'kept' | 'stale'> {
      if (!waitingList.isAsRead(record)) return 'stale';
      waitingList.store(record);
      jobs.add(also.jobs, also.now);
      return 'kept';
    },
    findWaiting: async (owner, ref) => waitingList.find(owner, ref),
    waitingFor: async (hostId) => waitingList.of(hostId),
    async forgetWaiting(hostId, endedBefore): Promise<void> {
      for (const ref of waitingList.forget(hostId, endedBefore)) jobs.forget(ref);
    },
    noteRun: async (now): Promise<void> => jobs.noteRun(now),
    workState: async (now): Promise<WorkState> => jobs.state(now),
  };
}

import type { BookingStore, Job, JobRequest } from '../../src/contract/index.js';

/** What a store was asked to keep: every booking there ever was, and when work is due. */
export interface Watched {
  readonly store: BookingStore;
  readonly refs: ReadonlySet<string>;
  /** When the next job is due, of the calendar alone or of any kind; infinity when there is none. */
  due(kind?: 'calendar'): number;
}

interface Waiting {
  readonly at: number;
  readonly isAskedAgain: boolean;
}

/** Watches a store from outside: its interface does not say when work is due. */
export function watchedStore(real: BookingStore): Watched {
  const refs = new Set<string>();
  const waiting = new Map<string, Waiting>();
  const leases = new Map<string, Waiting>();

  function ask(jobs: readonly JobRequest[]): void {
    for (const job of jobs) {
      const name = nameOf(job);
      if (leases.has(name)) leases.set(name, { at: job.dueAt, isAskedAgain: true });
      waiting.set(name, { at: job.dueAt, isAskedAgain: leases.has(name) });
    }
  }

  function end(job: Job, at: number): void {
    const name = nameOf(job);
    const again = leases.get(name);
    leases.delete(name);
    const next = Math.min(at, again?.isAskedAgain === true ? again.at : Infinity);
    if (next === Infinity) waiting.delete(name);
    else waiting.set(name, { at: next, isAskedAgain: false });
  }

  const store: BookingStore = {
    ...real,
    async settle(claimId, request) {
      const result = await real.settle(claimId, request);
      if (result !== 'settled') return result;
      refs.add(request.record.ref);
      ask(request.jobs);
      return result;
    },
    async settleAll(settlements) {
      const result = await real.settleAll(settlements);
      if (result !== 'settled') return result;
      for (const { record, jobs } of settlements) {
        refs.add(record.ref);
        ask(jobs);
      }
      return result;
    },
    async keepWaiting(record, also) {
      const result = await real.keepWaiting(record, also);
      if (result === 'kept') ask(also.jobs);
      return result;
    },
    async change(request) {
      const result = await real.change(request);
      if (result === 'changed') ask(request.jobs);
      return result;
    },
    async relocate(request) {
      const result = await real.relocate(request);
      if (result === 'moved') ask(request.jobs);
      return result;
    },
    async keepEntry(entry, also) {
      const result = await real.keepEntry(entry, also);
      if (result === 'kept' && also) ask(also.jobs);
      return result;
    },
    async addJobs(jobs, now) {
      await real.addJobs(jobs, now);
      ask(jobs);
    },
    async takeJobs(request) {
      const jobs = await real.takeJobs(request);
      for (const job of jobs) {
        const leased = { at: request.now + request.leaseMinutes * 60_000, isAskedAgain: false };
        leases.set(nameOf(job), leased);
        waiting.set(nameOf(job), leased);
      }
      return jobs;
    },
    async finishJob(job) {
      await real.finishJob(job);
      end(job, Infinity);
    },
    async postponeJob(job, dueAt, error) {
      await real.postponeJob(job, dueAt, error);
      end(job, dueAt);
    },
  };

  return {
    store,
    refs,
    due(kind) {
      const times = [...waiting].flatMap(([name, { at }]) =>
        kind === undefined || name.startsWith(`${kind}\n`) ? at : [],
      );
      return Math.min(Infinity, ...times);
    },
  };
}

function nameOf({ kind, hostId, subject }: JobRequest): string {
  return `${kind}\n${hostId}\n${subject}`;
}

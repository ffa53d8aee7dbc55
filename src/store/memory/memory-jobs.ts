import type { Job, JobRequest, TakeJobsRequest, WorkState } from '../../contract/index.js';

/** A job and when it may be taken. */
interface Entry {
  readonly job: Job;
  /** Epoch milliseconds; while it is leased, the lease's end. */
  readonly availableAt: number;
  /** Asked for again while somebody works on it. */
  readonly again?: { readonly dueAt: number; readonly askedAt: number };
}

/** The jobs of the memory store: at most one of a kind and subject. */
export interface MemoryJobs {
  add(requests: readonly JobRequest[], now: number): void;
  has(job: Pick<JobRequest, 'kind' | 'hostId' | 'subject'>): boolean;
  take(request: TakeJobsRequest): readonly Job[];
  finish(job: Job): void;
  postpone(job: Job, dueAt: number, error?: string): void;
  /** Forgets whatever is to be told of a booking, or done about it; its calendar event is another matter. */
  forget(bookingRef: string): void;
  noteRun(now: number): void;
  state(now: number): WorkState;
}

export function memoryJobs(): MemoryJobs {
  const entries = new Map<string, Entry>();
  let lastRunAt: number | undefined;

  /** The entry a job was taken from, if the lease is still the one it was taken under. */
  function entryOf(job: Job): Entry | undefined {
    const entry = entries.get(nameOf(job));
    return entry?.job.lease === job.lease ? entry : undefined;
  }

  return {
    add(requests, now) {
      for (const request of requests) {
        const entry = entries.get(nameOf(request));
        if (entry && entry.job.lease !== '') {
          const { payload: _replaced, ...job } = entry.job;
          entries.set(nameOf(request), {
            ...entry,
            job: { ...job, ...(request.payload !== undefined && { payload: request.payload }) },
            again: { dueAt: request.dueAt, askedAt: now },
          });
        } else {
          const job: Job = { ...request, attempts: 0, lease: '', createdAt: now };
          entries.set(nameOf(request), { job, availableAt: request.dueAt });
        }
      }
    },

    has: (job) => entries.has(nameOf(job)),

    noteRun(now) {
      lastRunAt = Math.max(lastRunAt ?? now, now);
    },

    state(now) {
      const due = [...entries.values()].map(({ availableAt }) => availableAt).filter((at) => at <= now);
      return {
        ...(lastRunAt !== undefined && { lastRunAt }),
        ...(due.length > 0 && { waitingSince: Math.min(...due) }),
      };
    },

    forget(bookingRef) {
      const named = `"ref":${JSON.stringify(bookingRef)}`;
      for (const [name, { job }] of entries)
        if (job.payload?.includes(named) || (job.kind !== 'calendar' && job.subject === bookingRef))
          entries.delete(name);
    },

    take({ now, leaseMinutes, limit, kinds }) {
      const due = [...entries.values()].filter(
        ({ availableAt, job }) => availableAt <= now && (kinds === undefined || kinds.includes(job.kind)),
      );
      due.sort((a, b) => a.availableAt - b.availableAt);
      return due.slice(0, limit).map((entry) => {
        const { attempts, ...asked } = askedAnew(entry);
        const job: Job = { ...asked, attempts: attempts + 1, lease: crypto.randomUUID() };
        entries.set(nameOf(job), { job, availableAt: now + leaseMinutes * 60_000 });
        return job;
      });
    },

    finish(job) {
      const entry = entryOf(job);
      if (!entry) return;
      if (entry.again === undefined) entries.delete(nameOf(job));
      else
        entries.set(nameOf(job), { job: { ...askedAnew(entry), lease: '' }, availableAt: entry.again.dueAt });
    },

    postpone(job, dueAt, error) {
      const entry = entryOf(job);
      if (!entry) return;
      const waiting: Job = {
        ...askedAnew(entry),
        lease: '',
        dueAt,
        ...(error !== undefined && { lastError: error }),
      };
      entries.set(nameOf(job), { job: waiting, availableAt: Math.min(dueAt, entry.again?.dueAt ?? dueAt) });
    },
  };
}

/** What was asked for again is new work: its patience begins anew. */
function askedAnew({ job, again }: Entry): Job {
  return again ? { ...job, attempts: 0, createdAt: again.askedAt } : job;
}

function nameOf(job: Pick<JobRequest, 'kind' | 'hostId' | 'subject'>): string {
  return `${job.kind}\n${job.hostId}\n${job.subject}`;
}

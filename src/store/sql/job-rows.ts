import type { Job, JobKind, JobRequest, TakeJobsRequest } from '../../contract/index.js';
import type { Database, Queries } from './database.js';
import { sweepKeys } from './key-rows.js';

interface JobRow {
  readonly host_id: string;
  readonly kind: JobKind;
  readonly subject: string;
  readonly owner: string;
  readonly payload: string | null;
  readonly due_at: number;
  readonly attempts: number;
  readonly lease: string;
  readonly created_at: number;
  readonly last_error: string | null;
}

/**
 * Asks for work, in one order, so that nobody waits for somebody who waits for them. One of a kind and subject that waits is
 * moved; one that somebody works on comes again after that.
 */
export async function addJobs(queries: Queries, jobs: readonly JobRequest[], now: number): Promise<void> {
  for (const { hostId, kind, subject, owner, dueAt, payload } of [...jobs].sort(byName)) {
    await queries.query(
      `insert into booking_elements.jobs as job
        (host_id, kind, subject, owner, due_at, available_at, attempts, created_at, payload)
      values ($1, $2, $3, $4, $5, $5, 0, $6, $7)
      on conflict (host_id, kind, subject) do update set
        again_due_at = case when job.lease is null then null else excluded.due_at end,
        again_asked_at = case when job.lease is null then null else excluded.created_at end,
        due_at = case when job.lease is null then excluded.due_at else job.due_at end,
        available_at = case when job.lease is null then excluded.due_at else job.available_at end,
        attempts = case when job.lease is null then 0 else job.attempts end,
        created_at = case when job.lease is null then excluded.created_at else job.created_at end,
        last_error = case when job.lease is null then null else job.last_error end,
        payload = excluded.payload`,
      [hostId, kind, subject, owner, dueAt, now, payload],
    );
  }
}

/** Takes due jobs under a lease. Servers that take some at the same time take others. */
export async function takeJobs(
  database: Database,
  { now, leaseMinutes, limit, kinds }: TakeJobsRequest,
): Promise<readonly Job[]> {
  await sweepKeys(database, now);
  const rows = await database.query<JobRow>(
    `update booking_elements.jobs job set
      lease = gen_random_uuid()::text,
      available_at = $2,
      attempts = 1 + case when job.again_asked_at is null then job.attempts else 0 end,
      created_at = coalesce(job.again_asked_at, job.created_at),
      again_due_at = null,
      again_asked_at = null
    from (
      select host_id, kind, subject, available_at from booking_elements.jobs
      where available_at <= $1 and ($4::text[] is null or kind = any($4))
      order by available_at limit $3 for update skip locked
    ) due
    where (job.host_id, job.kind, job.subject) = (due.host_id, due.kind, due.subject)
    returning job.*`,
    [now, now + leaseMinutes * 60_000, limit, kinds],
  );
  return rows.map(jobOf);
}

/** A job is done and forgotten; one that was asked for again in the meantime stays. */
export async function finishJob(queries: Queries, job: Job): Promise<void> {
  const again = await queries.query(
    `update booking_elements.jobs set
      lease = null, attempts = 0, created_at = again_asked_at, due_at = again_due_at, available_at = again_due_at,
      again_due_at = null, again_asked_at = null
    where ${isTaken} and again_asked_at is not null returning 1`,
    takenAs(job),
  );
  if (again.length > 0) return;
  await queries.query(
    `delete from booking_elements.jobs where ${isTaken} and again_asked_at is null`,
    takenAs(job),
  );
}

/** A job comes back later. */
export async function postponeJob(
  queries: Queries,
  job: Job,
  { dueAt, error }: { readonly dueAt: number; readonly error?: string | undefined },
): Promise<void> {
  await queries.query(
    `update booking_elements.jobs set
      lease = null,
      due_at = $5,
      available_at = least($5, again_due_at),
      attempts = case when again_asked_at is null then attempts else 0 end,
      created_at = coalesce(again_asked_at, created_at),
      last_error = coalesce($6, last_error),
      again_due_at = null,
      again_asked_at = null
    where ${isTaken}`,
    [...takenAs(job), dueAt, error],
  );
}

/**
 * Forgets whatever is to be told of bookings, or done about them; their calendar events are another matter. What a payload is
 * about is told by its text: no row that cannot be read keeps the others from being forgotten.
 *
 * @returns How many there were
 */
export async function forgetJobs(
  queries: Queries,
  bookings: readonly { readonly hostId: string; readonly ref: string }[],
): Promise<number> {
  const gone = await queries.query(
    `delete from booking_elements.jobs job
    using unnest($1::text[], $2::text[], $3::text[]) as told (host_id, ref, named)
    where job.host_id = told.host_id
      and (strpos(job.payload, told.named) > 0 or job.kind in ('expiry', 'second-look') and job.subject = told.ref)
    returning 1`,
    [
      bookings.map(({ hostId }) => hostId),
      bookings.map(({ ref }) => ref),
      bookings.map(({ ref }) => `"ref":${JSON.stringify(ref)}`),
    ],
  );
  return gone.length;
}

function byName(a: JobRequest, b: JobRequest): number {
  const [one, other] = [nameOf(a), nameOf(b)];
  return one < other ? -1 : Number(one > other);
}

function nameOf({ hostId, kind, subject }: JobRequest): string {
  return JSON.stringify([hostId, kind, subject]);
}

const isTaken = 'host_id = $1 and kind = $2 and subject = $3 and lease = $4';

function takenAs({ hostId, kind, subject, lease }: Job): readonly unknown[] {
  return [hostId, kind, subject, lease];
}

function jobOf(row: JobRow): Job {
  return {
    hostId: row.host_id,
    kind: row.kind,
    subject: row.subject,
    owner: row.owner,
    dueAt: row.due_at,
    attempts: row.attempts,
    lease: row.lease,
    createdAt: row.created_at,
    ...(row.payload !== null && { payload: row.payload }),
    ...(row.last_error !== null && { lastError: row.last_error }),
  };
}

import type { JobRequest, WaitingRecord } from '../../contract/index.js';
import type { Database, Queries } from './database.js';
import { addJobs, forgetJobs } from './job-rows.js';
import { isPossibleKey } from './possible-key.js';

interface WaitingRow {
  readonly record: WaitingRecord;
}

/** Stores a place on the waiting list with the next revision, if it is still the one that was read. @returns Whether it was. */
export async function saveWaiting(queries: Queries, record: WaitingRecord): Promise<boolean> {
  const { owner, ref, revision, createdAt, day, hostIds } = record;
  const saved = await queries.query(revision === 0 ? insertWaiting : updateWaiting, [
    owner,
    ref,
    revision + 1,
    createdAt,
    day.end,
    hostIds,
    JSON.stringify({ ...record, revision: revision + 1 }),
    ...(revision === 0 ? [] : [revision]),
  ]);
  return saved.length > 0;
}

const insertWaiting = `
  insert into booking_elements.waiting (owner, ref, revision, created_at, ends_at, host_ids, record)
  values ($1, $2, $3, $4, $5, $6::text[], $7)
  on conflict (owner, ref) do nothing
  returning 1`;

const updateWaiting = `
  update booking_elements.waiting set
    revision = $3, created_at = $4, ends_at = $5, host_ids = $6::text[], record = $7
  where owner = $1 and ref = $2 and revision = $8
  returning 1`;

/** Stores a place, and what follows, in one transaction. */
export async function keepWaiting(
  database: Database,
  record: WaitingRecord,
  { jobs, now }: { readonly jobs: readonly JobRequest[]; readonly now: number },
): Promise<'kept' | 'stale'> {
  return database.transaction(async (queries) => {
    if (!(await saveWaiting(queries, record))) return 'stale';
    await addJobs(queries, jobs, now);
    return 'kept';
  });
}

export async function findWaiting(
  queries: Queries,
  owner: string,
  ref: string,
): Promise<WaitingRecord | undefined> {
  if (!isPossibleKey(owner, ref)) return undefined;
  const [row] = await queries.query<WaitingRow>(
    'select record from booking_elements.waiting where owner = $1 and ref = $2',
    [owner, ref],
  );
  return row?.record;
}

/** Those who wait for time of a host, or have: whoever came first before the others. */
export async function waitingFor(queries: Queries, hostId: string): Promise<readonly WaitingRecord[]> {
  if (!isPossibleKey(hostId)) return [];
  const rows = await queries.query<WaitingRow>(
    `select record from booking_elements.waiting where host_ids @> array[$1]
    order by created_at, ref collate "C"`,
    [hostId],
  );
  return rows.map(({ record }) => record);
}

/**
 * Forgets the places whose day ended before an instant and that wait for time of a host, with what was to be told of them.
 * Whatever somebody is at just now is left for the next time, so that nobody waits for it.
 */
export async function forgetWaiting(database: Database, hostId: string, endedBefore: number): Promise<void> {
  if (!isPossibleKey(hostId)) return;
  await database.transaction(async (queries) => {
    const rows = await queries.query<WaitingRow>(
      `delete from booking_elements.waiting where (owner, ref) in (
        select owner, ref from booking_elements.waiting where host_ids @> array[$1] and ends_at <= $2
        for update skip locked
      ) returning record`,
      [hostId, endedBefore],
    );
    await forgetJobsOfPlaces(
      queries,
      rows.map(({ record }) => record),
    );
  });
}

/** Forgets what was to be told of places, whichever of their hosts it is the work of. @returns How much there was. */
export async function forgetJobsOfPlaces(
  queries: Queries,
  places: readonly WaitingRecord[],
): Promise<number> {
  return forgetJobs(
    queries,
    places.flatMap(({ ref, hostIds }) => hostIds.map((hostId) => ({ hostId, ref }))),
  );
}

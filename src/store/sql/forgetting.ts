import { forgottenRecord } from '../../contract/index.js';
import type { BookingRecord, ForgetRequest, ForgettingNote } from '../../contract/index.js';
import type { Database, Queries } from './database.js';
import { forgetEntries } from './entry-rows.js';
import { forgetJobs } from './job-rows.js';
import { forgetAnswers } from './key-rows.js';
import { isPossibleKey } from './possible-key.js';

/**
 * Takes what is personal out of bookings that ended before an instant. Whatever somebody is at just now is left for the next
 * time, so that nobody waits for it.
 */
export async function forgetEnded(
  database: Database,
  { hostIds, endedBefore, now, limit }: ForgetRequest,
): Promise<number> {
  return database.transaction(async (queries) => {
    const rows = await queries.query<{ record: BookingRecord }>(
      `select record from booking_elements.bookings
      where host_id = any($1::text[]) and ends_at < $2 and record -> 'forgottenAt' is null
      order by ends_at limit $3 for update skip locked`,
      [hostIds.filter((hostId) => isPossibleKey(hostId)), endedBefore, limit],
    );
    const records = rows.map(({ record }) => record);
    if (records.length === 0) return 0;
    await keepForgotten(queries, records, now);
    await forgetTraces(queries, records);
    return records.length;
  });
}

/**
 * Forgets what else is kept of bookings that are forgotten: in the order in which others take these rows, so that nobody waits
 * for one another.
 *
 * @returns How many answers and jobs there were
 */
export async function forgetTraces(
  queries: Queries,
  records: readonly BookingRecord[],
): Promise<{ readonly keys: number; readonly jobs: number }> {
  const bookings = records.map(({ ref, owner, occupancyId, hosts }) => ({
    ref,
    owner,
    occupancyId,
    hostId: hosts[0]?.id ?? '',
  }));
  await forgetEntries(queries, bookings);
  const jobs = await forgetJobs(queries, bookings);
  return { keys: await forgetAnswers(queries, bookings), jobs };
}

/** Notes that somebody looks through an owner's bookings, unless another did a while ago. */
export async function noteForgetting(
  queries: Queries,
  { owner, now, unlessSince }: ForgettingNote,
): Promise<boolean> {
  const noted = await queries.query(
    `insert into booking_elements.forgetting_runs as known (owner, begun_at) values ($1, $2)
    on conflict (owner) do update set begun_at = excluded.begun_at where known.begun_at <= $3
    returning 1`,
    [owner, now, unlessSince],
  );
  return noted.length > 0;
}

async function keepForgotten(
  queries: Queries,
  records: readonly BookingRecord[],
  now: number,
): Promise<void> {
  const forgotten = records.map((record) => ({
    ...forgottenRecord(record, now),
    revision: record.revision + 1,
  }));
  await queries.query(
    `update booking_elements.bookings booking
    set revision = booking.revision + 1, record = forgotten.record
    from unnest($1::text[], $2::text[], $3::jsonb[]) as forgotten (host_id, ref, record)
    where booking.host_id = forgotten.host_id and booking.ref = forgotten.ref`,
    [
      forgotten.map(({ hosts }) => hosts[0]?.id ?? ''),
      forgotten.map(({ ref }) => ref),
      forgotten.map((record) => JSON.stringify(record)),
    ],
  );
}

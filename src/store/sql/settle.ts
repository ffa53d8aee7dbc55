import { isLive } from '../../contract/index.js';
import type { SettleRequest, SettleResult } from '../../contract/index.js';
import { saveBooking } from './booking-rows.js';
import type { Database, Queries } from './database.js';
import { beginEntry } from './entry-rows.js';
import { addJobs } from './job-rows.js';
import { answerKey, lockClaim, releaseKey } from './key-rows.js';
import { removeClaimedHold } from './hold-rows.js';
import { hostsOf, keepSeats, leaveSeats, lockHosts, recount } from './seat-rows.js';
import { Undone, undoable } from './undoable.js';

/** Turns a claim into what was agreed, all of it in one transaction. */
export function settle(database: Database, claimId: string, request: SettleRequest): Promise<SettleResult> {
  return undoable(database, (queries) => settleAll(queries, claimId, request));
}

async function settleAll(
  queries: Queries,
  claimId: string,
  { record, answer, entry, jobs, now }: SettleRequest,
): Promise<SettleResult> {
  const claim = await lockClaim(queries, claimId, now);
  if (!claim) throw new Undone('lost');
  const hold = await removeClaimedHold(queries, record.owner, claimId);
  const holders = [claimId, record.ref, ...(hold === undefined ? [] : [hold])];
  await lockHosts(queries, await hostsOf(queries, holders));
  // Another server's clock may be ahead of ours, and its sweep have been there before us.
  const held = await heldTimes(queries, claimId);
  if (held < claim.times) throw new Undone('lost');
  if (!(await saveBooking(queries, record))) throw new Undone('stale');
  const keepsNew = isLive(record) && claim.times > 0;
  const left = keepsNew || !isLive(record) ? await leaveSeats(queries, record.ref) : [];
  const moved = keepsNew ? await keepSeats(queries, claimId, record.ref) : await leaveSeats(queries, claimId);
  const unheld = hold === undefined ? [] : await leaveSeats(queries, hold);
  await recount(queries, [...left, ...moved, ...unheld]);
  await answerKey(queries, claimId, { answer, now });
  if (entry) await beginEntry(queries, entry);
  await addJobs(queries, jobs, now);
  return 'settled';
}

async function heldTimes(queries: Queries, claimId: string): Promise<number> {
  const [row] = await queries.query<{ held: number }>(
    'select count(*)::integer as held from booking_elements.seats where holder = $1',
    [claimId],
  );
  return row?.held ?? 0;
}

/** Gives a claim up: its times and its key are free. */
export async function abandon(database: Database, claimId: string): Promise<void> {
  await database.transaction(async (queries) => {
    await releaseKey(queries, claimId);
    await lockHosts(queries, await hostsOf(queries, [claimId]));
    await recount(queries, await leaveSeats(queries, claimId));
  });
}

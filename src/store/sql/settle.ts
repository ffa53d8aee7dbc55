import { isLive } from '../../contract/index.js';
import type { SettleRequest, SettleResult } from '../../contract/index.js';
import { saveBooking } from './booking-rows.js';
import type { Database, Queries } from './database.js';
import { beginEntry } from './entry-rows.js';
import { addJobs } from './job-rows.js';
import { removeClaimedHolds } from './hold-rows.js';
import { answerKey, lockClaims, releaseKey } from './key-rows.js';
import { hostsOf, keepSeats, leaveSeats, lockHosts, recount } from './seat-rows.js';
import { Undone, undoable } from './undoable.js';
import { saveWaiting } from './waiting-rows.js';

/** A claim, and what it is to become. */
export type Settlement = SettleRequest & { readonly claimId: string };

/** Turns claims into what was agreed, all of it in one transaction, or none. */
export function settleAll(database: Database, settlements: readonly Settlement[]): Promise<SettleResult> {
  return undoable(database, (queries) => settleEach(queries, settlements));
}

async function settleEach(queries: Queries, settlements: readonly Settlement[]): Promise<SettleResult> {
  const [first] = settlements;
  if (!first) return 'settled';
  const claimIds = settlements.map(({ claimId }) => claimId);
  const claims = await lockClaims(queries, claimIds, first.now);
  if (claims.size < settlements.length) throw new Undone('lost');
  const holds = await removeClaimedHolds(queries, first.record.owner, claimIds);
  const refs = settlements.map(({ record }) => record.ref);
  await lockHosts(queries, await hostsOf(queries, [...claimIds, ...refs, ...holds.values()]));
  // Another server's clock may be ahead of ours, and its sweep have been there before us.
  const held = await heldTimes(queries, claimIds);
  for (const [claimId, { times }] of claims) if ((held.get(claimId) ?? 0) < times) throw new Undone('lost');
  for (const settlement of settlements) {
    const { claimId } = settlement;
    const hasTime = (claims.get(claimId)?.times ?? 0) > 0;
    await settleOne(queries, settlement, { hasTime, hold: holds.get(claimId) });
  }
  const jobs = settlements.flatMap((settlement) => settlement.jobs);
  await addJobs(queries, jobs, first.now);
  return 'settled';
}

async function settleOne(
  queries: Queries,
  { claimId, record, answer, entry, waiting, now }: Settlement,
  { hasTime, hold }: { readonly hasTime: boolean; readonly hold: string | undefined },
): Promise<void> {
  if (!(await saveBooking(queries, record))) throw new Undone('stale');
  if (waiting && !(await saveWaiting(queries, waiting))) throw new Undone('stale');
  const keepsNew = isLive(record) && hasTime;
  const left = keepsNew || !isLive(record) ? await leaveSeats(queries, record.ref) : [];
  const moved = keepsNew ? await keepSeats(queries, claimId, record.ref) : await leaveSeats(queries, claimId);
  const unheld = hold === undefined ? [] : await leaveSeats(queries, hold);
  await recount(queries, [...left, ...moved, ...unheld]);
  await answerKey(queries, claimId, { answer, now });
  if (entry) await beginEntry(queries, entry);
}

/** How many hosts' times each claim has. */
async function heldTimes(
  queries: Queries,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await queries.query<{ holder: string; held: number }>(
    `select holder, count(*)::integer as held from booking_elements.seats
    where holder = any($1::text[]) group by holder`,
    [claimIds],
  );
  return new Map(rows.map(({ holder, held }) => [holder, held]));
}

/** Gives a claim up: its times and its key are free. */
export async function abandon(database: Database, claimId: string): Promise<void> {
  await database.transaction(async (queries) => {
    await releaseKey(queries, claimId);
    await lockHosts(queries, await hostsOf(queries, [claimId]));
    await recount(queries, await leaveSeats(queries, claimId));
  });
}

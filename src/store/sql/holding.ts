import type { HoldClaim, HoldResult, TimeClaim } from '../../contract/index.js';
import { claimFirst } from './claim-times.js';
import type { Database, Queries } from './database.js';
import { keepsAsked } from '../keeps-asked.js';
import { findFreeHold, findHold, heldTime, removeHold, sweepHolds } from './hold-rows.js';
import type { HoldRow } from './hold-rows.js';
import { hostsOf, leaveSeats, lockHosts, prolongSeats, recount } from './seat-rows.js';

/** Keeps a time for some minutes, or makes a hold last longer. */
export async function hold(database: Database, claim: HoldClaim): Promise<HoldResult> {
  return database.transaction(async (queries) => {
    const { owner, ref, bodyHash, replaces, now } = claim;
    // Holds of one owner are made one after the other, so that their caps hold.
    await queries.query(`select pg_advisory_xact_lock(hashtextextended('booking_elements hold ' || $1, 0))`, [
      owner,
    ]);
    await sweepHolds(queries, owner, now);
    const known = await findHold(queries, { owner, ref, now });
    if (known && known.body_hash !== bodyHash) return { outcome: 'key-reused' };
    if (known) return { outcome: 'held', hold: heldTime(known) };
    const former =
      replaces === undefined ? undefined : await findFreeHold(queries, { owner, ref: replaces, now });
    if (former && keepsAsked(heldTime(former), claim))
      return { outcome: 'held', hold: heldTime(await prolong(queries, former, claim)) };
    if (await isCrowded(queries, claim)) return { outcome: 'crowded' };
    const made = await make(queries, former, claim);
    return made ? { outcome: 'held', hold: heldTime(made) } : { outcome: 'taken' };
  });
}

/** Gives a hold up. */
export async function release(database: Database, owner: string, ref: string): Promise<void> {
  await database.transaction(async (queries) => {
    await giveUpHold(queries, owner, ref);
  });
}

/** Gives a hold up, within a transaction; one that is not there is no error. */
export async function giveUpHold(queries: Queries, owner: string, ref: string): Promise<void> {
  if (!(await findHold(queries, { owner, ref, now: 0 }))) return;
  await removeHold(queries, owner, ref);
  await vacate(queries, ref);
}

async function prolong(
  queries: Queries,
  row: HoldRow,
  { owner, ref, expiresAt }: HoldClaim,
): Promise<HoldRow> {
  if (row.extensions_left === 0 || row.extended_by.includes(ref)) return row;
  const [longer] = await queries.query<HoldRow>(
    `update booking_elements.holds
    set expires_at = $3, extensions_left = extensions_left - 1, extended_by = extended_by || $4::text
    where owner = $1 and ref = $2 returning *`,
    [owner, row.ref, expiresAt, ref],
  );
  await prolongSeats(queries, row.ref, expiresAt);
  return longer ?? row;
}

async function isCrowded(
  queries: Queries,
  { owner, client, eventType, replaces, atMost }: HoldClaim,
): Promise<boolean> {
  const [row] = await queries.query<{ of_client: number; of_type: number }>(
    `select count(*) filter (where client = $2)::integer as of_client,
      count(*) filter (where event_type = $3)::integer as of_type
    from booking_elements.holds where owner = $1 and ref is distinct from $4`,
    [owner, client, eventType, replaces],
  );
  return !row || row.of_client >= atMost.perClient || row.of_type >= atMost.perEventType;
}

/** Keeps the time under the new name, and gives back what was kept before. */
async function make(
  queries: Queries,
  former: HoldRow | undefined,
  claim: HoldClaim,
): Promise<HoldRow | undefined> {
  const { owner, ref, alternatives, now, expiresAt } = claim;
  const claimant = { holder: ref, self: former?.ref, now, leaseUntil: expiresAt };
  const claimed = await claimFirst(queries, claimant, alternatives);
  if (!claimed) return undefined;
  if (former) {
    await removeHold(queries, owner, former.ref);
    await vacate(queries, former.ref);
    await queries.query('update booking_elements.seats set guest = holder where holder = $1', [ref]);
  }
  const times = alternatives[claimed.alternative] as readonly [TimeClaim, ...TimeClaim[]];
  const [made] = await queries.query<HoldRow>(
    `insert into booking_elements.holds (owner, ref, body_hash, event_type, client, alternative, host_ids, starts_at,
      ends_at, expires_at, extensions_left, extended_by)
    values ($1, $2, $3, $4, $5, $6, $7::text[], $8, $9, $10, $11, '{}') returning *`,
    [
      owner,
      ref,
      claim.bodyHash,
      claim.eventType,
      claim.client,
      claimed.alternative,
      times.map(({ hostId }) => hostId),
      times[0].start,
      times[0].end,
      expiresAt,
      claim.extensions,
    ],
  );
  return made;
}

async function vacate(queries: Queries, ref: string): Promise<void> {
  await lockHosts(queries, await hostsOf(queries, [ref]));
  await recount(queries, await leaveSeats(queries, ref));
}

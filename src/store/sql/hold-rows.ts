import type { BeginRequest, HeldTime } from '../../contract/index.js';
import type { Queries } from './database.js';
import { isPossibleKey } from './possible-key.js';

/** A hold as it is stored. */
export interface HoldRow {
  readonly ref: string;
  readonly body_hash: string;
  readonly event_type: string;
  readonly alternative: number;
  readonly host_ids: readonly string[];
  readonly starts_at: number;
  readonly ends_at: number;
  readonly expires_at: number;
  readonly extensions_left: number;
  readonly extended_by: readonly string[];
  readonly claim_id: string | null;
}

/** A live hold, locked until the transaction ends. */
export async function findHold(
  queries: Queries,
  { owner, ref, now }: { readonly owner: string; readonly ref: string; readonly now: number },
): Promise<HoldRow | undefined> {
  if (!isPossibleKey(owner, ref)) return undefined;
  const [row] = await queries.query<HoldRow>(
    'select * from booking_elements.holds where owner = $1 and ref = $2 and expires_at > $3 for update',
    [owner, ref, now],
  );
  return row;
}

/**
 * A live hold that nobody is just making a booking of, locked until the transaction ends. Who has claimed it is looked up
 * once it is locked: whoever had to wait for the lock would not see it in the same question.
 */
export async function findFreeHold(
  queries: Queries,
  at: { readonly owner: string; readonly ref: string; readonly now: number },
): Promise<HoldRow | undefined> {
  const row = await findHold(queries, at);
  if (!row?.claim_id) return row;
  const [claim] = await queries.query(
    'select from booking_elements.idempotency_keys where owner = $1 and claim_id = $2 and lease_until > $3',
    [at.owner, row.claim_id, at.now],
  );
  return claim ? undefined : row;
}

/**
 * Takes the hold that a request books, if it lives and nobody else is booking it.
 *
 * @returns Its reference; `undefined` when there is nothing to take
 */
export async function claimHold(
  queries: Queries,
  { owner, holding, now }: BeginRequest,
  claimId: string,
): Promise<string | undefined> {
  if (holding === undefined || !(await findFreeHold(queries, { owner, ref: holding, now }))) return undefined;
  await queries.query('update booking_elements.holds set claim_id = $3 where owner = $1 and ref = $2', [
    owner,
    holding,
    claimId,
  ]);
  return holding;
}

/** Forgets the holds that claims took. @returns Their references, by claim. */
export async function removeClaimedHolds(
  queries: Queries,
  owner: string,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const gone = await queries.query<{ claim_id: string; ref: string }>(
    'delete from booking_elements.holds where owner = $1 and claim_id = any($2::text[]) returning claim_id, ref',
    [owner, claimIds],
  );
  return new Map(gone.map(({ claim_id, ref }) => [claim_id, ref]));
}

/** Forgets a hold, and those of its owner that are over. Their seats are another matter. */
export async function removeHold(queries: Queries, owner: string, ref: string): Promise<void> {
  await queries.query('delete from booking_elements.holds where owner = $1 and ref = $2', [owner, ref]);
}

export async function sweepHolds(queries: Queries, owner: string, now: number): Promise<void> {
  await queries.query('delete from booking_elements.holds where owner = $1 and expires_at <= $2', [
    owner,
    now,
  ]);
}

/** A hold as it is told. */
export function heldTime(row: HoldRow): HeldTime {
  return {
    ref: row.ref,
    eventType: row.event_type,
    alternative: row.alternative,
    hostIds: row.host_ids,
    start: row.starts_at,
    end: row.ends_at,
    expiresAt: row.expires_at,
    extensionsLeft: row.extensions_left,
  };
}

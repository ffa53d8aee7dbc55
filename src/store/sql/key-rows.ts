import type { BeginRequest, BeginResult, Booking } from '../../contract/index.js';
import type { Queries } from './database.js';
import { isPossibleKey } from './possible-key.js';

/** Answers are kept a little longer than promised, so that no retry inside the promise comes too late. */
const keptFor = 25 * 3_600_000;

/**
 * Claims a key: one that is new, whose claim's lease has run out, or whose answer is past keeping. Another transaction that
 * claims the same key waits for this one to end.
 *
 * @returns What a known key answers
 */
export async function claimKey(
  queries: Queries,
  { owner, key, bodyHash, holding, leaseUntil, now }: BeginRequest,
  claimId: string,
): Promise<BeginResult | undefined> {
  const claimed = await queries.query(
    `insert into booking_elements.idempotency_keys as known (owner, key, body_hash, claim_id, lease_until, hold)
    values ($1, $2, $3, $4, $5, $8)
    on conflict (owner, key) do update set
      body_hash = excluded.body_hash, claim_id = excluded.claim_id, lease_until = excluded.lease_until,
      hold = excluded.hold, times = excluded.times, answer = null, answered_at = null, booking_ref = null
    where known.lease_until <= $6 or known.answered_at <= $7
    returning 1`,
    [owner, key, bodyHash, claimId, leaseUntil, now, now - keptFor, storable(holding)],
  );
  if (claimed.length > 0) return undefined;
  const [known] = await queries.query<{ body_hash: string; answer: string | null }>(
    'select body_hash, answer from booking_elements.idempotency_keys where owner = $1 and key = $2',
    [owner, key],
  );
  // It was there a moment ago: whoever had it has given it up.
  if (!known) return { outcome: 'in-progress' };
  if (known.body_hash !== bodyHash) return { outcome: 'key-reused' };
  if (known.answer === null) return { outcome: 'in-progress' };
  return { outcome: 'replay', answer: JSON.parse(known.answer) as Booking };
}

/** Notes how many hosts' times were claimed with a key, so that it shows when one is missing. */
export async function noteTimes(queries: Queries, claimId: string, times: number): Promise<void> {
  await queries.query(
    'update booking_elements.idempotency_keys set times = $3 where owner = $1 and claim_id = $2',
    [ownerOf(claimId), claimId, times],
  );
}

/** What other requests that named a hold have come to: those that are under way, and the answers to those that are not. */
export async function othersWithHold(
  queries: Queries,
  { owner, key, holding, now }: BeginRequest,
): Promise<readonly { readonly answer: Booking | undefined }[]> {
  if (storable(holding) === undefined) return [];
  const rows = await queries.query<{ answer: string | null }>(
    `select answer from booking_elements.idempotency_keys
    where owner = $1 and hold = $2 and key <> $3 and (lease_until > $4 or answered_at > $5)`,
    [owner, holding, key, now, now - keptFor],
  );
  return rows.map(({ answer }) => ({
    answer: answer === null ? undefined : (JSON.parse(answer) as Booking),
  }));
}

/** What no hold can be called is not worth noting. */
function storable(holding: string | undefined): string | undefined {
  return holding !== undefined && isPossibleKey(holding) ? holding : undefined;
}

/** A running claim, locked until the transaction ends; `undefined` when its lease has run out. */
export async function lockClaim(
  queries: Queries,
  claimId: string,
  now: number,
): Promise<{ readonly times: number } | undefined> {
  const [claim] = await queries.query<{ times: number }>(
    `select times from booking_elements.idempotency_keys
    where owner = $1 and claim_id = $2 and lease_until > $3 for update`,
    [ownerOf(claimId), claimId, now],
  );
  return claim;
}

/** Keeps an answer under the claim's key. */
export async function answerKey(
  queries: Queries,
  claimId: string,
  { answer, now }: { readonly answer: Booking; readonly now: number },
): Promise<void> {
  await queries.query(
    `update booking_elements.idempotency_keys
    set claim_id = null, lease_until = null, answer = $3, answered_at = $4, booking_ref = $5
    where owner = $1 and claim_id = $2`,
    [ownerOf(claimId), claimId, JSON.stringify(answer), now, answer.ref],
  );
}

/**
 * Forgets what was answered about bookings. The keys stay until they would have been swept, and fit no request: a late retry
 * neither learns what was forgotten nor does it once more.
 */
export async function forgetAnswers(
  queries: Queries,
  bookings: readonly { readonly owner: string; readonly ref: string }[],
): Promise<number> {
  const gone = await queries.query(
    `update booking_elements.idempotency_keys known
    set body_hash = '', hold = null, answer = jsonb_build_object('ref', told.ref)::text
    from unnest($1::text[], $2::text[]) as told (owner, ref)
    where known.owner = told.owner and known.booking_ref = told.ref and known.answer is not null and known.body_hash <> ''
    returning 1`,
    [bookings.map(({ owner }) => owner), bookings.map(({ ref }) => ref)],
  );
  return gone.length;
}

/** Forgets the key of a claim. */
export async function releaseKey(queries: Queries, claimId: string): Promise<void> {
  await queries.query('delete from booking_elements.idempotency_keys where owner = $1 and claim_id = $2', [
    ownerOf(claimId),
    claimId,
  ]);
}

/** Forgets answers that were kept for long enough, and keys whose claim was never settled; a bounded number. */
export async function sweepKeys(queries: Queries, now: number): Promise<void> {
  await queries.query(
    `delete from booking_elements.idempotency_keys where (owner, key) in (
      select owner, key from booking_elements.idempotency_keys
      where answered_at <= $1 or lease_until <= $2
      limit 1000 for update skip locked
    )`,
    [now - keptFor, now - keptFor],
  );
}

/** The owner leads a claim's id. */
function ownerOf(claimId: string): string {
  return claimId.slice(0, claimId.lastIndexOf('/'));
}

import type { BeginRequest, BeginResult, Booking } from '../../contract/index.js';
import type { Queries } from './database.js';
import { isPossibleKey } from './possible-key.js';

/** Answers are kept a little longer than promised, so that no retry inside the promise comes too late. */
const keptFor = 25 * 3_600_000;

/** A request, and the claim that it makes of its key. */
export interface KeyClaim extends BeginRequest {
  readonly claimId: string;
}

/**
 * Claims keys of one owner at one moment, in one order: those that are new, whose claim's lease has run out, or whose answer is
 * past keeping. Another transaction that claims one of them waits for this one to end.
 *
 * @returns What each known key answers
 */
export async function claimKeys(
  queries: Queries,
  { owner, now }: Pick<BeginRequest, 'owner' | 'now'>,
  claims: readonly KeyClaim[],
): Promise<readonly (BeginResult | undefined)[]> {
  const claimed = await queries.query<{ key: string }>(
    `insert into booking_elements.idempotency_keys as known (owner, key, body_hash, claim_id, lease_until, hold)
    select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[]) as asked (key)
    order by asked.key collate "C"
    on conflict (owner, key) do update set
      body_hash = excluded.body_hash, claim_id = excluded.claim_id, lease_until = excluded.lease_until,
      hold = excluded.hold, times = excluded.times, answer = null, answered_at = null, booking_ref = null
    where known.lease_until <= $7 or known.answered_at <= $8
    returning key`,
    [
      owner,
      claims.map(({ key }) => key),
      claims.map(({ bodyHash }) => bodyHash),
      claims.map(({ claimId }) => claimId),
      claims.map(({ leaseUntil }) => leaseUntil),
      claims.map(({ holding }) => storable(holding) ?? null),
      now,
      now - keptFor,
    ],
  );
  const isClaimed = new Set(claimed.map(({ key }) => key));
  const known = await knownKeys(
    queries,
    owner,
    claims.flatMap(({ key }) => (isClaimed.has(key) ? [] : key)),
  );
  return claims.map(({ key, bodyHash }) =>
    isClaimed.has(key) ? undefined : answerOf(known.get(key), bodyHash),
  );
}

interface KnownKey {
  readonly body_hash: string;
  readonly answer: string | null;
}

async function knownKeys(
  queries: Queries,
  owner: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KnownKey>> {
  if (keys.length === 0) return new Map();
  const rows = await queries.query<KnownKey & { key: string }>(
    'select key, body_hash, answer from booking_elements.idempotency_keys where owner = $1 and key = any($2::text[])',
    [owner, keys],
  );
  return new Map(rows.map(({ key, ...known }) => [key, known]));
}

function answerOf(known: KnownKey | undefined, bodyHash: string): BeginResult {
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

/** Running claims of one owner, locked until the transaction ends, in one order; those whose lease has run out are not among them. */
export async function lockClaims(
  queries: Queries,
  claimIds: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, { readonly times: number }>> {
  const rows = await queries.query<{ claim_id: string; times: number }>(
    `select claim_id, times from booking_elements.idempotency_keys
    where owner = $1 and claim_id = any($2::text[]) and lease_until > $3
    order by key collate "C" for update`,
    [ownerOf(claimIds[0] ?? ''), claimIds, now],
  );
  return new Map(rows.map(({ claim_id, times }) => [claim_id, { times }]));
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
    set body_hash = '', hold = null, answer = jsonb_build_object('ref', known.booking_ref)::text
    from (
      select answered.owner, answered.key
      from booking_elements.idempotency_keys answered
      join unnest($1::text[], $2::text[]) as told (owner, ref)
        on answered.owner = told.owner and answered.booking_ref = told.ref
      where answered.answer is not null and answered.body_hash <> ''
      order by answered.owner, answered.key collate "C" for update of answered
    ) about
    where known.owner = about.owner and known.key = about.key
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

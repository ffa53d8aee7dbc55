import type { Booking } from '../../../contract/index.js';
import type { Queries } from '../database.js';

/** An answer that is kept for a request that may come again. */
export interface KeptAnswer {
  readonly key: string;
  readonly answeredAt: number;
  readonly answer: Booking;
}

/** What was answered about a booking, and is not forgotten. */
export async function answersAbout(
  queries: Queries,
  owner: string,
  ref: string,
): Promise<readonly KeptAnswer[]> {
  const rows = await queries.query<{ key: string; answered_at: number; answer: string }>(
    `select key, answered_at, answer from booking_elements.idempotency_keys
    where owner = $1 and booking_ref = $2 and answer is not null and body_hash <> '' order by answered_at, key`,
    [owner, ref],
  );
  return rows.map(({ key, answered_at: answeredAt, answer }) => ({
    key,
    answeredAt,
    answer: JSON.parse(answer) as Booking,
  }));
}

/** Puts another answer in the place of one. */
export async function answerOtherwise(
  queries: Queries,
  at: { readonly owner: string; readonly key: string },
  answer: Booking,
): Promise<void> {
  await queries.query(
    'update booking_elements.idempotency_keys set answer = $3 where owner = $1 and key = $2',
    [at.owner, at.key, JSON.stringify(answer)],
  );
}

/** Forgets keys of bookings that name an address themselves: a page may have made them of anything. */
export async function removeTellingKeys(
  queries: Queries,
  owner: string,
  { ref, address }: { readonly ref: string; readonly address: string },
): Promise<number> {
  const gone = await queries.query(
    `delete from booking_elements.idempotency_keys
    where owner = $1 and booking_ref = $2 and strpos(lower(key), $3) > 0
    returning 1`,
    [owner, ref, address],
  );
  return gone.length;
}

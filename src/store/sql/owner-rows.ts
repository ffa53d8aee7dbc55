import type { Queries } from './database.js';
import { isPossibleKey } from './possible-key.js';

/** The slugs of all owners of a database, in no particular order. */
export async function ownerSlugs(queries: Queries): Promise<readonly string[]> {
  const rows = await queries.query<{ readonly owner: string }>('select owner from booking_elements.owners');
  return rows.map(({ owner }) => owner);
}

/**
 * The owner at whose backend a host's settings stand: the one that is the host alone, else the first by its slug of those they
 * belong to; `undefined` where there is none.
 */
export async function ownerOfHost(queries: Queries, hostId: string): Promise<string | undefined> {
  if (!isPossibleKey(hostId)) return undefined;
  const [row] = await queries.query<{ readonly owner: string }>(
    `select owner from booking_elements.owners where value -> 'hostIds' @> to_jsonb($1::text)
    order by jsonb_array_length(value -> 'hostIds') > 1, owner collate "C" limit 1`,
    [hostId],
  );
  return row?.owner;
}

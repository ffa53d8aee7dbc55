import type { BeginRequest, BeginResult } from '../../contract/index.js';
import { claimFirst } from './claim-times.js';
import type { Database, Queries } from './database.js';
import { claimHold } from './hold-rows.js';
import { claimKey, noteTimes } from './key-rows.js';
import { Undone, undoable } from './undoable.js';

/** Claims a key, and the first alternative that can be had, in one transaction. */
export function begin(database: Database, request: BeginRequest): Promise<BeginResult> {
  return undoable(database, (queries) => claimAll(queries, request));
}

async function claimAll(queries: Queries, request: BeginRequest): Promise<BeginResult> {
  const { owner, alternatives, moving, now, leaseUntil } = request;
  const claimId = `${owner}/${crypto.randomUUID()}`;
  const known = await claimKey(queries, request, claimId);
  if (known) throw new Undone(known);
  if (alternatives.length === 0)
    return { outcome: 'fresh', claimId, occupancyId: crypto.randomUUID(), alternative: 0 };
  const self = moving ?? (await claimHold(queries, request, claimId));
  const claimed = await claimFirst(queries, { holder: claimId, self, now, leaseUntil }, alternatives);
  if (!claimed) throw new Undone({ outcome: 'taken' });
  await noteTimes(queries, claimId, alternatives[claimed.alternative]?.length ?? 0);
  return { outcome: 'fresh', claimId, ...claimed };
}

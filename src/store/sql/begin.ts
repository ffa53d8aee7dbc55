import type { BeginRequest, BeginResult } from '../../contract/index.js';
import { hasTimeOf } from '../has-time-of.js';
import { findBooking } from './booking-rows.js';
import { claimFirst } from './claim-times.js';
import type { Database, Queries } from './database.js';
import { claimHold } from './hold-rows.js';
import { claimKey, noteTimes, othersWithHold } from './key-rows.js';
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
  const before = self === undefined ? await bookedBefore(queries, request) : undefined;
  if (before) throw new Undone(before);
  const claimed = await claimFirst(queries, { holder: claimId, self, now, leaseUntil }, alternatives);
  // Whom it waited for may have been its own twin.
  if (!claimed) throw new Undone((await bookedBefore(queries, request)) ?? { outcome: 'taken' });
  await noteTimes(queries, claimId, alternatives[claimed.alternative]?.length ?? 0);
  return { outcome: 'fresh', claimId, ...claimed };
}

/** What has come of the hold that a request names, where another request has named it first. */
async function bookedBefore(
  queries: Queries,
  request: BeginRequest,
): Promise<Extract<BeginResult, { outcome: 'booked-before' | 'in-progress' }> | undefined> {
  for (const { answer } of await othersWithHold(queries, request)) {
    if (!answer) return { outcome: 'in-progress' };
    const record = await findBooking(queries, request.owner, answer.ref);
    if (record && hasTimeOf(record, request.alternatives))
      return { outcome: 'booked-before', ref: record.ref };
  }
  return undefined;
}

import type { BeginAllResult, BeginRequest, BeginResult } from '../../contract/index.js';
import { answerToAll, answerToKnown, needOwnKeys } from '../begun-together.js';
import { hasTimeOf } from '../has-time-of.js';
import { findBooking } from './booking-rows.js';
import { claimFirst } from './claim-times.js';
import type { Database, Queries } from './database.js';
import { claimHold } from './hold-rows.js';
import { claimKeys, noteTimes, othersWithHold } from './key-rows.js';
import type { KeyClaim } from './key-rows.js';
import { hostsOf, lockHosts } from './seat-rows.js';
import { Undone, undoable } from './undoable.js';

/** Claims a key, and the first alternative that can be had, in one transaction. */
export function begin(database: Database, request: BeginRequest): Promise<BeginResult> {
  return undoable(database, async (queries) => {
    const claim = claimOf(request);
    const [known] = await claimKeys(queries, request, [claim]);
    if (known) throw new Undone(known);
    const begun = await claimTimes(queries, await withGuest(queries, claim));
    if (begun.outcome !== 'fresh') throw new Undone(begun);
    return begun;
  });
}

/** Claims several keys, and for each the first alternative that can be had, in one transaction: all or none. */
export async function beginAll(
  database: Database,
  requests: readonly BeginRequest[],
): Promise<BeginAllResult> {
  needOwnKeys(requests);
  return undoable(database, async (queries) => {
    const claims = requests.map(claimOf);
    const known = answerToKnown(await claimKeys(queries, requests[0], claims));
    if (known) throw new Undone(known);
    const guests: GuestClaim[] = [];
    for (const claim of claims) guests.push(await withGuest(queries, claim));
    await lockAll(queries, guests);
    const begun: BeginResult[] = [];
    for (const guest of guests) begun.push(await claimTimes(queries, guest));
    const answer = answerToAll(begun);
    if (answer.outcome !== 'fresh') throw new Undone(answer);
    return answer;
  });
}

/** A claim, and who it is for. */
interface GuestClaim extends KeyClaim {
  /** The booking that is moved, or the hold that is booked: they are in nobody's way. */
  readonly self: string | undefined;
}

/** The owner leads a claim's id. */
function claimOf(request: BeginRequest): KeyClaim {
  return { ...request, claimId: `${request.owner}/${crypto.randomUUID()}` };
}

async function withGuest(queries: Queries, claim: KeyClaim): Promise<GuestClaim> {
  const { alternatives, moving, claimId } = claim;
  if (alternatives.length === 0) return { ...claim, self: moving };
  return { ...claim, self: moving ?? (await claimHold(queries, claim, claimId)) };
}

/**
 * Locks the time of all hosts that may be asked for, at once: whoever locked those of one request after those of another could
 * wait for somebody who waits for them.
 */
async function lockAll(queries: Queries, claims: readonly GuestClaim[]): Promise<void> {
  const asked = claims.flatMap(({ alternatives }) => alternatives.flat().map(({ hostId }) => hostId));
  const selves = claims.flatMap(({ self }) => self ?? []);
  await lockHosts(queries, [...asked, ...(selves.length > 0 ? await hostsOf(queries, selves) : [])]);
}

async function claimTimes(queries: Queries, claim: GuestClaim): Promise<BeginResult> {
  const { claimId, alternatives, self, now, leaseUntil } = claim;
  if (alternatives.length === 0)
    return { outcome: 'fresh', claimId, occupancyId: crypto.randomUUID(), alternative: 0 };
  const before = self === undefined ? await bookedBefore(queries, claim) : undefined;
  if (before) return before;
  const claimed = await claimFirst(queries, { holder: claimId, self, now, leaseUntil }, alternatives);
  // Whom it waited for may have been its own twin.
  if (!claimed) return (await bookedBefore(queries, claim)) ?? { outcome: 'taken' };
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

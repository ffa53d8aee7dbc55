import { isSameAddress, lookJob } from '../../../contract/index.js';
import type { WaitingRecord } from '../../../contract/index.js';
import type { Database, Queries } from '../database.js';
import { giveUpHold } from '../holding.js';
import { addJobs } from '../job-rows.js';
import { Undone, undoable } from '../undoable.js';
import { findWaiting, forgetJobsOfPlaces, saveWaiting } from '../waiting-rows.js';
import { isBrought, staying } from './brought.js';
import type { SoughtAddress } from './mentions.js';

/** A place on a waiting list that is to be erased. */
export interface PlaceToErase {
  readonly owner: string;
  readonly ref: string;
  readonly sought: SoughtAddress;
  readonly now: number;
}

/** What erasing one place came to. */
export interface ErasedPlace {
  readonly jobs: number;
}

/**
 * Forgets one place of a guest, in one transaction, and gives up the time that is kept for it: it goes to the next in line.
 *
 * @returns `undefined` where it is the guest's no more, or has been offered another time this very moment
 */
export async function erasePlace(
  database: Database,
  { owner, ref, sought, now }: PlaceToErase,
): Promise<ErasedPlace | undefined> {
  return undoable<ErasedPlace | undefined>(database, async (queries) => {
    const hold = (await findWaiting(queries, owner, ref))?.offer?.hold;
    // Holds before places, as whoever takes an offer has them.
    if (hold !== undefined) await giveUpHold(queries, owner, hold);
    const place = await lockPlace(queries, owner, ref);
    if (!place || !isSameAddress(place.request.guest.email, sought.address)) return undefined;
    if (place.offer?.hold !== hold) throw new Undone(undefined);
    await queries.query('delete from booking_elements.waiting where owner = $1 and ref = $2', [owner, ref]);
    const jobs = await forgetJobsOfPlaces(queries, [place]);
    if (hold !== undefined)
      await addJobs(
        queries,
        place.hostIds.map((hostId) => lookJob(owner, hostId, now)),
        now,
      );
    return { jobs };
  });
}

/**
 * Takes somebody off the place of another guest who would bring them, in one transaction. The place stands.
 *
 * @returns `undefined` where nobody would bring them any more
 */
export async function leavePlace(
  database: Database,
  { owner, ref, sought }: PlaceToErase,
): Promise<ErasedPlace | undefined> {
  return database.transaction(async (queries) => {
    const place = await lockPlace(queries, owner, ref);
    if (!place || !isBrought(place.request, sought)) return undefined;
    const { furtherGuests: _all, ...rest } = place.request;
    await saveWaiting(queries, { ...place, request: { ...rest, ...staying(place.request, sought) } });
    return { jobs: 0 };
  });
}

/** A place as it stands, and as nobody else changes it before the transaction ends. */
async function lockPlace(queries: Queries, owner: string, ref: string): Promise<WaitingRecord | undefined> {
  const [row] = await queries.query<{ record: WaitingRecord }>(
    'select record from booking_elements.waiting where owner = $1 and ref = $2 for update',
    [owner, ref],
  );
  return row?.record;
}

import type { RelocateRequest, RelocateResult } from '../../contract/index.js';
import { overlaps } from '../../time/interval.js';
import { saveBooking } from './booking-rows.js';
import { DatabaseError, exclusionViolation } from './database.js';
import type { Database, Queries } from './database.js';
import { addJobs } from './job-rows.js';
import { liveOccupancies } from './live-occupancies.js';
import { hostsOf, lockHosts, moveSeats, recount, seatsOn, sweepSeats } from './seat-rows.js';
import { Undone, undoable } from './undoable.js';

/** Moves all bookings on an occupancy to another time, in one transaction: see `BookingStore.relocate`. */
export async function relocate(database: Database, request: RelocateRequest): Promise<RelocateResult> {
  try {
    return await undoable(database, (queries) => relocateAll(queries, request));
  } catch (error) {
    // What the look at the others let through, the guard refuses.
    if (error instanceof DatabaseError && error.sqlState === exclusionViolation) return 'taken';
    throw error;
  }
}

async function relocateAll(
  queries: Queries,
  { at: { occupancyId }, records, time, jobs, now }: RelocateRequest,
): Promise<RelocateResult> {
  const refs = records.map(({ ref }) => ref);
  const hostIds = await hostsOf(queries, refs);
  await lockHosts(queries, hostIds);
  await sweepSeats(queries, hostIds, now);
  const seats = await seatsOn(queries, hostIds, occupancyId);
  if (seats.some(({ booking_ref }) => booking_ref === null)) throw new Undone('in-progress');
  if (seats.some(({ holder }) => !refs.includes(holder))) throw new Undone('stale');
  const others = await liveOccupancies(queries, { hostIds, range: time, now });
  if (others.some((other) => other.id !== occupancyId && overlaps(other, time))) throw new Undone('taken');
  for (const record of records)
    if (!(await saveBooking(queries, { ...record, time }))) throw new Undone('stale');
  await recount(queries, await moveSeats(queries, { hostIds, occupancyId, time }));
  await addJobs(queries, jobs, now);
  return 'moved';
}

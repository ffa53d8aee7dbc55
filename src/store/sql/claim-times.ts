import type { Occupancy, TimeClaim } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import { placeOf } from '../place-of.js';
import { DatabaseError, exclusionViolation } from './database.js';
import type { Queries } from './database.js';
import { liveOccupancies } from './live-occupancies.js';
import { hostsOf, lockHosts, occupancyOf, sweepSeats, takeSeats } from './seat-rows.js';

/** Who claims a time, and for how long. */
export interface Claimant {
  /** Names the claim or the hold. */
  readonly holder: string;
  /** Who it is already: the booking that is moved, the hold that is booked or replaced. It is in nobody's way. */
  readonly self: string | undefined;
  readonly now: number;
  readonly leaseUntil: number;
}

/** An alternative that was had, and the occupancy its times belong to. */
export interface ClaimedTimes {
  readonly alternative: number;
  readonly occupancyId: string;
}

/** Claims the times of the first alternative that can be had; the hosts' time is locked from then on. */
export async function claimFirst(
  queries: Queries,
  claimant: Claimant,
  alternatives: readonly (readonly TimeClaim[])[],
): Promise<ClaimedTimes | undefined> {
  // Most of those who come too late see that without waiting for anybody.
  const seen = await othersOf(queries, claimant, alternatives.flat());
  for (const [alternative, times] of alternatives.entries()) {
    if (placeOf(times, seen) === undefined) continue;
    const occupancyId = await claimTimes(queries, claimant, times);
    if (occupancyId !== undefined) return { alternative, occupancyId };
  }
  return undefined;
}

/**
 * Claims the times of one alternative with the hosts' time locked. What cannot be had leaves no lock behind: whoever held
 * on to one while waiting for the next could wait for somebody who waits for them.
 *
 * @returns The occupancy they belong to
 */
async function claimTimes(
  queries: Queries,
  claimant: Claimant,
  times: readonly TimeClaim[],
): Promise<string | undefined> {
  const { holder, self, now, leaseUntil } = claimant;
  const hostIds = times.map(({ hostId }) => hostId);
  await queries.query('savepoint alternative');
  await lockHosts(queries, self === undefined ? hostIds : [...hostIds, ...(await hostsOf(queries, [self]))]);
  await sweepSeats(queries, hostIds, now);
  const place = placeOf(times, await othersOf(queries, claimant, times));
  try {
    if (place !== undefined) {
      const occupancyId = place === 'own' ? await ownOccupancy(queries, self) : place.joins;
      await takeSeats(queries, { holder, guest: self ?? holder, occupancyId, leaseUntil, times });
      return occupancyId;
    }
  } catch (error) {
    // What the rules above let through the guard refuses, such as two moves of one booking at once.
    if (!(error instanceof DatabaseError && error.sqlState === exclusionViolation)) throw error;
  }
  await queries.query('rollback to savepoint alternative');
  return undefined;
}

/** The live occupancies of others that decide about some times. */
async function othersOf(
  queries: Queries,
  { self, now }: Claimant,
  times: readonly TimeClaim[],
): Promise<readonly Occupancy[]> {
  const limited = times.flatMap(({ limits = [] }) => limits.map(({ range }) => range));
  return liveOccupancies(queries, {
    hostIds: [...new Set(times.map(({ hostId }) => hostId))],
    range: hullOf(
      times.map((time) => ({
        start: time.start - time.bufferBeforeMinutes * 60_000,
        end: time.end + time.bufferAfterMinutes * 60_000,
      })),
    ),
    ...(limited.length > 0 && { orStartingIn: hullOf(limited) }),
    now,
    except: self === undefined ? [] : [self],
  });
}

/** The shortest interval that holds all of them. */
function hullOf(intervals: readonly Interval[]): Interval {
  return {
    start: Math.min(...intervals.map(({ start }) => start)),
    end: Math.max(...intervals.map(({ end }) => end)),
  };
}

/** A new occupancy, or that of a guest who is alone on it and takes it along. */
async function ownOccupancy(queries: Queries, self: string | undefined): Promise<string> {
  const own = self === undefined ? undefined : await occupancyOf(queries, self);
  return own?.isAlone ? own.id : crypto.randomUUID();
}

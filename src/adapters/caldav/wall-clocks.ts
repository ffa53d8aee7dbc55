import { instantOfWallClock, offsetAt } from '../../time/zone.js';

/**
 * What a clock on the wall means. Readings are milliseconds counted as if they were UTC. Where nobody knows the zone,
 * a reading is a stretch of instants: from the first at which any clock on Earth shows it to the last.
 */
export interface WallClockOf {
  /** The instants of a time of day: the same one twice where the zone is known. */
  readonly instants: (wall: number) => readonly [first: number, last: number];
  /** The instants at which a date begins. */
  readonly midnights: (wall: number) => readonly [first: number, last: number];
  /** What the clock shows. */
  readonly wallAt: (instant: number) => number;
}

const hourLength = 3_600_000;

export const utcClock: WallClockOf = {
  instants: (wall) => [wall, wall],
  midnights: (wall) => [wall, wall],
  wallAt: (instant) => instant,
};

/** For a zone that nobody knows: clocks are 14 hours ahead of UTC at most, and 12 behind. */
export const unknownClock: WallClockOf = {
  instants: (wall) => [wall - 14 * hourLength, wall + 12 * hourLength],
  midnights: (wall) => [wall - 14 * hourLength, wall + 12 * hourLength],
  wallAt: (instant) => instant,
};

/** The clock of a zone (IANA). A time that the zone skips is read with the offset from before (RFC 5545, section 3.3.5). */
export function clockOfZone(zone: string): WallClockOf {
  const instantOf = (wall: number): number => {
    const reached = firstReaching(zone, wall);
    return reached + offsetAt(zone, reached) === wall ? reached : wall - offsetAt(zone, reached - 1);
  };
  return {
    instants: (wall) => twice(instantOf(wall)),
    // A day begins when its date does, whatever the clock shows then.
    midnights: (wall) => twice(firstReaching(zone, wall)),
    wallAt: (instant) => instant + offsetAt(zone, instant),
  };
}

/** The clock of a zone of which only the offsets are known: milliseconds east of UTC, and which of them there are. */
export function clockOfOffsets(
  offsetOf: (instant: number) => number,
  offsetsNear: (wall: number) => readonly number[],
): WallClockOf {
  const instants = (wall: number): readonly [number, number] => {
    const candidates = offsetsNear(wall).map((offset) => wall - offset);
    const real = candidates.filter((instant) => instant + offsetOf(instant) === wall);
    return twice(real.length > 0 ? Math.min(...real) : Math.max(...candidates));
  };
  return { instants, midnights: instants, wallAt: (instant) => instant + offsetOf(instant) };
}

function firstReaching(zone: string, wall: number): number {
  const read = new Date(wall);
  return instantOfWallClock(zone, {
    year: read.getUTCFullYear(),
    month: read.getUTCMonth() + 1,
    day: read.getUTCDate(),
    hour: read.getUTCHours(),
    minute: read.getUTCMinutes(),
    second: read.getUTCSeconds(),
  });
}

function twice(instant: number): readonly [number, number] {
  return [instant, instant];
}

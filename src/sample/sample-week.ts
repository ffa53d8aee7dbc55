import type { Interval } from '../time/interval.js';
import { addDays, dayNumberOf } from '../time/civil-date.js';
import type { CivilDate } from '../time/civil-date.js';
import { dateAt, instantOnDate } from '../time/zone.js';

/** How far ahead the sample has something to do. */
const days = 70;

/** What takes a host's time on a day, in hours from midnight: some days are full, most have a gap, some are free. */
const patterns: readonly (readonly (readonly [from: number, to: number])[])[] = [
  [[9.5, 10.5]],
  [
    [9, 11],
    [14, 15],
  ],
  [[13.5, 16]],
  [],
  [[9, 17.5]],
  [
    [10, 10.5],
    [11.5, 12.5],
    [15, 16.5],
  ],
  [[11, 12]],
];

/**
 * The times at which the host of the sample is busy, from today on. The same for every reader at the same moment: which pattern
 * a day has is decided by its date alone.
 *
 * @param now epoch milliseconds
 * @param zone IANA, the host's
 */
export function busyTimes(now: number, zone: string): readonly Interval[] {
  const today = dateAt(zone, now);
  return Array.from({ length: days }, (_, ahead) => addDays(today, ahead)).flatMap((date) =>
    busyOn(date, zone),
  );
}

function busyOn(date: CivilDate, zone: string): readonly Interval[] {
  const day = dayNumberOf(date);
  // A step that has no factor in common with the number of patterns, and gives each weekday all of them in turn.
  const pattern = patterns[(day * 3 + Math.floor(day / 7)) % patterns.length] ?? [];
  return pattern.map(([from, to]) => ({
    start: instantOnDate(zone, date, from * 60),
    end: instantOnDate(zone, date, to * 60),
  }));
}

import { dateStretchFrom } from '../../time/zone-days.js';
import { DateClock } from '../../time/zone.js';
import type { Interval } from '../../time/interval.js';
import { onGrid, rising } from './grid.js';
import type { Party } from './party.js';
import type { SlotQuestion } from './slot-question.js';

/**
 * Every start of a range that a party might be asked about: its grid, and closed time on a grid as well, which begins
 * anew where closed time or a date begins.
 */
export function candidateStarts({ range, interval }: SlotQuestion, party: Party): Float64Array {
  const points: number[] = [];
  const layGrid = (from: number, to: number): void => {
    const end = Math.min(to, range.end);
    for (let point = onGrid(from, range.start, interval); point < end; point += interval) points.push(point);
  };
  const { windows } = party.open;
  for (let index = 0; index < windows.starts.length; index++)
    layGrid(windows.starts[index]!, windows.ends[index]!);
  for (const { start, end } of closedTime(party, range)) layGrid(start, end);
  return rising(Float64Array.from(points));
}

/** Closed time that meets the range, cut at the first instants of dates. */
function* closedTime({ hosts, open }: Party, range: Interval): Generator<Interval> {
  const { starts, ends } = open.union;
  const { zone } = hosts[0]!.hours;
  const clock = new DateClock(zone);
  const firstDay = dateStretchFrom(zone, range.start).day;
  clock.goTo(firstDay);
  let from = clock.instantAt(0);
  let next = 0;
  for (let day = firstDay + 1; from < range.end; day++) {
    clock.goTo(day);
    const midnight = clock.instantAt(0);
    for (; next < starts.length && starts[next]! < midnight; next++) {
      if (starts[next]! > from) yield { start: from, end: starts[next]! };
      from = Math.max(from, ends[next]!);
      if (ends[next]! > midnight) break;
    }
    if (from < midnight) yield { start: from, end: midnight };
    from = Math.max(from, midnight);
  }
}

import { addDays, dayNumberOf } from '../../time/civil-date.js';
import { dateAt, instantOnDate, offsetAt } from '../../time/zone.js';
import { minutes } from '../engine/minutes.js';

/**
 * The starts of a series: the same time of day in a zone, every so many weeks. A time of day that a date leaves out or has twice
 * is read as the edge of a window is (slot rule 1); the first start is what was asked for, whatever its clock shows.
 */
export function seriesStarts(
  zone: string,
  {
    start,
    everyWeeks,
    times,
  }: { readonly start: number; readonly everyWeeks: number; readonly times: number },
): readonly number[] {
  const date = dateAt(zone, start);
  const timeOfDay = (start + offsetAt(zone, start)) / minutes(1) - dayNumberOf(date) * 24 * 60;
  const later = Array.from({ length: times - 1 }, (_, index) =>
    instantOnDate(zone, addDays(date, (index + 1) * everyWeeks * 7), timeOfDay),
  );
  return [start, ...later];
}

import { isGuestAbsence } from '../../contract/absence.js';
import type { GuestAbsence } from '../../contract/absence.js';
import type { SeriesTime } from '../../contract/series.js';
import { dateAt, offsetAt } from '../../time/zone.js';
import { formatDate } from '../format/format-date.js';
import { formatTime, formatTimeRange } from '../format/format-time.js';
import type { ClockOptions } from '../format/format-time.js';

const dayLength = 24 * 60 * 60 * 1000;

/** What is said of one of several times. */
export interface SeriesLine {
  /** As the backend wrote it. */
  readonly start: string;
  readonly date: string;
  /** From when to when. */
  readonly time: string;
  /** When it would usually begin, where it can be had and the clocks change before it. */
  readonly usual: string | undefined;
  readonly isFree: boolean;
  /** Where it is not: why. */
  readonly reason: GuestAbsence | 'lost' | undefined;
}

/**
 * Several times as they are said in a zone. The first sets what is usual; the year is said only of those in another one.
 *
 * @param lost - Starts of those that somebody else has taken just now
 */
export function seriesLines(
  times: readonly SeriesTime[],
  {
    locale,
    lost = [],
    ...clock
  }: ClockOptions & { readonly locale: string; readonly lost?: readonly string[] },
): readonly SeriesLine[] {
  const { zone } = clock;
  const usual = Date.parse(times[0]?.start ?? '');
  const yearOf = (instant: number): string => dateAt(zone, instant).slice(0, 4);
  return times.map(({ start, end, isFree, reasons = [] }) => {
    const from = Date.parse(start);
    const isUsual = timeOfDay(zone, from) === timeOfDay(zone, usual);
    const style = yearOf(from) === yearOf(usual) ? 'day' : 'whole';
    const isLost = lost.some((one) => Date.parse(one) === from);
    const [reason] = reasons;
    return {
      start,
      date: formatDate(locale, dateAt(zone, from), style),
      time: formatTimeRange(locale, { start: from, end: Date.parse(end) }, clock),
      usual: isUsual || !isFree ? undefined : formatTime(locale, usual, clock),
      isFree,
      reason: isFree ? undefined : isLost ? 'lost' : isGuestAbsence(reason) ? reason : 'unavailable',
    };
  });
}

/** What a clock in a zone shows, in milliseconds since midnight. */
function timeOfDay(zone: string, instant: number): number {
  return (instant + offsetAt(zone, instant)) % dayLength;
}

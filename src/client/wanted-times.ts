import type { SeriesTime } from '../contract/series.js';
import type { Choice, Repeat, Series } from './flow-state.js';

/** The wish for several times as far as the event type goes along with it: a draft may be older than what is offered. */
export function repeatOf({ eventType, entries }: Choice): Repeat | undefined {
  const { seriesAtMost = 1 } = eventType;
  const { repeat } = entries;
  if (!repeat || !(seriesAtMost > 1)) return undefined;
  return repeat.times > seriesAtMost ? { ...repeat, times: seriesAtMost } : repeat;
}

/**
 * Those of the times that are wanted: the chosen one, and the others that can be had and are not left out. They are what is
 * shown as wanted and what is sent. Undefined where several are not wished for, or it is not known which can be had.
 */
export function wantedTimes(
  series: Series | undefined,
  repeat: Repeat | undefined,
): readonly SeriesTime[] | undefined {
  if (series?.status !== 'ready' || !repeat) return undefined;
  return series.times.filter(
    ({ start, isFree }, index) => index === 0 || (isFree && !repeat.without.includes(start)),
  );
}

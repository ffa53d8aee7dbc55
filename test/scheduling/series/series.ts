import type { SeriesBooking, SeriesRequest, SeriesTimes } from '../../../src/contract/index.js';
import { key } from '../scheduler/house.js';
import type { House } from '../scheduler/house.js';
import { nine } from '../scheduler/team.js';

/** Nine o'clock in Berlin on Mondays from 2 March 2026 on; on 29 March the clocks go forward. */
export const mondaysAtNine = [
  nine,
  '2026-03-09T08:00:00.000Z',
  '2026-03-16T08:00:00.000Z',
  '2026-03-23T08:00:00.000Z',
  '2026-03-30T07:00:00.000Z',
  '2026-04-06T07:00:00.000Z',
] as const;

/** A guest's wish for the first of those Mondays. */
export function seriesWish(times: number, change: Partial<SeriesRequest> = {}): SeriesRequest {
  return {
    eventType: 'talk',
    starts: mondaysAtNine.slice(0, times),
    zone: 'America/New_York',
    guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
    context: { location: 'office' },
    ...change,
  };
}

/** Books several times under a fresh key. */
export function bookSeries(
  { scheduler }: House,
  times: number,
  change: Partial<SeriesRequest> = {},
): Promise<SeriesBooking> {
  return scheduler.bookSeries(seriesWish(times, change), { key: key(`series-${fresh++}`) });
}

let fresh = 0;

/** Which of the Mondays can be had, and why not. */
export async function told(
  { scheduler }: House,
  times: number,
  host?: string,
): Promise<readonly (true | readonly string[])[]> {
  const answer: SeriesTimes = await scheduler.seriesTimes({
    eventType: 'talk',
    start: nine,
    everyWeeks: 1,
    times,
    context: { location: 'office', ...(host !== undefined && { host }) },
  });
  return answer.times.map(({ isFree, reasons = [] }) => isFree || reasons);
}

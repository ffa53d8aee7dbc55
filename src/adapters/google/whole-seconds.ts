import { formatInstant } from '../../time/instant.js';
import type { Interval } from '../../time/interval.js';

const second = 1000;

/** The stretch in whole seconds that a range lies in. */
export function outwards({ start, end }: Interval): Interval {
  return { start: Math.floor(start / second) * second, end: Math.ceil(end / second) * second };
}

/** The same, as Google's `timeMin` and `timeMax` take it. */
export function wholeSeconds(range: Interval): { readonly start: string; readonly end: string } {
  const { start, end } = outwards(range);
  return { start: formatInstant(start), end: formatInstant(end) };
}

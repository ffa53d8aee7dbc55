import type { Interval } from '../../src/time/interval.js';
import { takeFree } from './columns.js';
import type { Columns } from './columns.js';
import { countBusy, countOutside, layHours } from './grid.js';
import type { Hours } from './hours.js';

/** What is asked of a sweep, in milliseconds. */
export interface Asked {
  readonly duration: number;
  readonly interval: number;
  readonly now: number;
  readonly range: Interval;
  readonly guestZone: string;
}

/** The free starts of one host. */
export function sweepOneHost(hours: Hours, asked: Asked): Columns {
  const { range, duration } = asked;
  layHours(hours, range, asked);
  countBusy(hours.busy, duration + hours.bufferAfter, hours.bufferBefore);
  countOutside({ start: Math.max(range.start, asked.now + hours.notice), end: range.end });
  return takeFree(asked.guestZone);
}

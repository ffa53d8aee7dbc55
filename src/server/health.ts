import type { WorkState } from '../contract/work-state.js';

/** What is told of the server's health: nothing of anybody's. */
export interface Health {
  /** `behind`: work has been waiting for more than five minutes, so nobody seems to do it. */
  readonly status: 'ok' | 'behind';
  /** When work was looked after last. ISO 8601 UTC. */
  readonly lastRun?: string;
  /** Since when the oldest job has been waiting. ISO 8601 UTC. */
  readonly waitingSince?: string;
}

const patience = 5 * 60_000;

/** Tells how the work stands, at an instant (epoch milliseconds). */
export function healthOf({ lastRunAt, waitingSince }: WorkState, now: number): Health {
  const isBehind = waitingSince !== undefined && now - waitingSince > patience;
  return {
    status: isBehind ? 'behind' : 'ok',
    ...(lastRunAt !== undefined && { lastRun: new Date(lastRunAt).toISOString() }),
    ...(waitingSince !== undefined && { waitingSince: new Date(waitingSince).toISOString() }),
  };
}

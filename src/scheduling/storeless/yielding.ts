import type { TentativeEvent } from '../../contract/index.js';

/** Whether a hold gives way to another event of ours that wants the same time. */
export type YieldRule = (mine: TentativeEvent, other: TentativeEvent) => boolean;

/** What decides between processes that meet. */
export interface MeetingTerms {
  readonly yieldsTo: YieldRule;
  /** How often whoever yielded to holds, which may have yielded too, tries. */
  readonly rounds: number;
}

/**
 * The hold that was made first has the time, by the calendar's own clock. That one counts whole seconds, so of two made in
 * the same second nobody knows which was first, and both yield: deciding such ties by their ids books two (one may have
 * looked before the other was there). What is confirmed has been promised to somebody, whenever it was made.
 */
export function yieldsTo(mine: TentativeEvent, other: TentativeEvent): boolean {
  if (isConfirmed(other)) return true;
  return mine.createdAt === undefined || other.createdAt === undefined || other.createdAt <= mine.createdAt;
}

/** Whether an event of ours is no longer a mere hold. */
export function isConfirmed({ claim }: TentativeEvent): boolean {
  return claim?.heldUntil === undefined;
}

/** The terms that all processes keep to. */
export const meetingTerms: MeetingTerms = { yieldsTo, rounds: 3 };

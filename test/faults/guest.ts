import { isBookingError } from '../../src/contract/index.js';
import type { House } from './house.js';

/** What a guest may be told while calendars do not answer; the last of them where a connection has ended. */
const honest = ['calendar-unreachable', 'unavailable', 'not-bookable'];

/** A guest who asks, waits, and may be told that it does not work now. */
export interface Guest {
  /** What was answered; `undefined` where that was an error, which has to be an honest one. */
  ask<Answer>(question: () => Promise<Answer>): Promise<Answer | undefined>;
  longestWaitSeconds(): number;
}

export function guestOf({ time, wrong, quiet }: House): Guest {
  let longest = 0;
  return {
    async ask(question) {
      const began = time.now();
      try {
        return await time.during(question);
      } catch (error) {
        if (!isBookingError(error) || !honest.includes(error.code)) wrong.push(`was told ${String(error)}`);
        return undefined;
      } finally {
        longest = Math.max(longest, time.now() - began);
        await quiet();
      }
    },
    longestWaitSeconds: () => longest / 1000,
  };
}

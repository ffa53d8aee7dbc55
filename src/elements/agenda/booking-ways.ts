import type { BookingDeed } from './booking-deeds.js';
import type { DeedState } from './deed-desk.js';

/** What can be done with the booking that is looked at, and how far it is. */
export interface BookingWays {
  readonly deed: DeedState;
  readonly now: number;
  /** The labels of the questions that its guest was asked, by their ids. */
  readonly questions: ReadonlyMap<string, string>;
  /** What was written as a reason so far. */
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly wish: (deed: BookingDeed) => void;
  readonly stepBack: () => void;
}

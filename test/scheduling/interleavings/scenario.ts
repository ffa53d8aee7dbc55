import assert from 'node:assert/strict';
import type { BookingErrorCode } from '../../../src/contract/index.js';
import type { Stage } from '../model/stage.js';
import type { Asking, Outcome, Request } from './asking.js';
import type { Turns } from './turns.js';

/** Where a scenario takes place. */
export interface Scene {
  readonly asking: Asking;
  readonly stage: Stage;
  readonly turns: Turns;
  /** Times of the scenario begin here; no other scenario’s come near. */
  readonly from: number;
}

/** What is asked at once, and what must come of it, whoever goes first. */
export interface Scenario {
  readonly requests: readonly Request[];
  /** Looks at the outcomes, in the order of the requests; everything has ended by then. */
  readonly judge: (outcomes: readonly Outcome[]) => void | Promise<void>;
}

/** Sets a scenario up; what is done here is done before anybody else asks. */
export type Prepare = (scene: Scene) => Scenario | Promise<Scenario>;

/** Exactly so many have it, and the others are refused with one of these codes. */
export function assertWinners(
  outcomes: readonly Outcome[],
  winners: number,
  codes: readonly BookingErrorCode[] = ['slot-taken'],
): void {
  assert.equal(outcomes.filter(isAnswered).length, winners, `who has it: ${told(outcomes)}`);
  for (const outcome of outcomes) if (!isAnswered(outcome)) assertRefused(outcome, codes);
}

export function assertRefused({ what, refused }: Outcome, codes: readonly BookingErrorCode[]): void {
  assert.ok(
    refused && codes.includes(refused),
    `${what} is refused as it ought to be: ${refused ?? 'it is not'}`,
  );
}

export function isAnswered({ refused }: Outcome): boolean {
  return refused === undefined;
}

export function told(outcomes: readonly Outcome[]): string {
  return outcomes.map(({ what, refused = 'yes' }) => `${what}: ${refused}`).join(', ');
}

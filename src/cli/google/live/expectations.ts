import { expectedOfChanges } from './expected-of-changes.js';
import { expectedOfEvents } from './expected-of-events.js';
import { expectedOfFollowing } from './expected-of-following.js';
import { expectedOfReading } from './expected-of-reading.js';
import { notTried } from './not-tried.js';
import type { Expectation, UntriedExpectation } from './expectation.js';

/** What the live check tries, in the order in which it does. */
export const triedExpectations = {
  ...expectedOfReading,
  ...expectedOfEvents,
  ...expectedOfChanges,
  ...expectedOfFollowing,
} as const satisfies Readonly<Record<string, Expectation>>;

/** Id of an expectation that is tried. */
export type TriedId = keyof typeof triedExpectations;

/** Id of any expectation. */
export type ExpectationId = TriedId | keyof typeof notTried;

/** All that the adapter expects of Google. */
export const expectations: readonly (readonly [
  id: ExpectationId,
  expectation: Expectation | UntriedExpectation,
])[] = Object.entries({ ...triedExpectations, ...notTried }) as [ExpectationId, Expectation][];

/** The ids of what is tried, in their order. */
export const triedIds = Object.keys(triedExpectations) as TriedId[];

/** Whether there is such an expectation to try. */
export function isTriedId(id: string): id is TriedId {
  return Object.hasOwn(triedExpectations, id);
}

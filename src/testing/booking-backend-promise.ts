import type { BookingBackend, EventType, OptionalOperation } from '../contract/index.js';
import type { BackendFixture } from './booking-backend-fixture.js';
import type { SuitePromise } from './suite-runner.js';

/** What a backend may leave out: an optional operation, or what an event type can have. */
export type BackendFeature = OptionalOperation | 'furtherGuests' | 'seriesAtMost' | 'hasWaitlist';

/** One promise of `BookingBackend`. */
export interface BackendPromise extends SuitePromise<BackendFixture> {
  /** What has to be offered for there to be something promised; where one of them is missing, `keeps` is content. */
  readonly asks?: readonly BackendFeature[];
}

const ofEventTypes = ['furtherGuests', 'seriesAtMost', 'hasWaitlist'] as const;

/** What a promise asks for that is not offered: nobody can break it, nor keep it. */
export function notOffered(
  { asks = [] }: BackendPromise,
  backend: BookingBackend,
  eventType: EventType,
): readonly BackendFeature[] {
  return asks.filter((feature) => {
    const ofEventType = ofEventTypes.find((name) => name === feature);
    if (ofEventType !== undefined) return !eventType[ofEventType];
    return typeof backend[feature as OptionalOperation] !== 'function';
  });
}

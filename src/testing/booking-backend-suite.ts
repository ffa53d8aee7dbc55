import { answerPromises } from './booking-backend-answers.js';
import { controlledPromises } from './booking-backend-calendars.js';
import type { BackendFixture } from './booking-backend-fixture.js';
import { furtherGuestPromises } from './booking-backend-guests.js';
import { holdPromises } from './booking-backend-holds.js';
import type { BackendPromise } from './booking-backend-promise.js';
import { seriesPromises } from './booking-backend-series.js';
import { sessionPromises } from './booking-backend-sessions.js';
import { teamPromises } from './booking-backend-teams.js';
import { waitingPromises } from './booking-backend-waiting.js';
import { bookingPromises } from './booking-backend-writes.js';
import { asOffered } from './offered-backend.js';
import { runPromises } from './suite-runner.js';
import type { Needs, SuiteRunner } from './suite-runner.js';

/** The promises of `BookingBackend`, one by one, for whoever runs them in another way than {@link bookingBackendSuite}. */
export const bookingBackendPromises: readonly BackendPromise[] = [
  ...answerPromises,
  ...bookingPromises,
  ...holdPromises,
  ...furtherGuestPromises,
  ...controlledPromises,
  ...teamPromises,
  ...sessionPromises,
  ...seriesPromises,
  ...waitingPromises,
];

/**
 * The promises of `BookingBackend`, as tests: against your own backend, in process or across the wire.
 *
 * `offers` says what may be tried. `['black-box']` only reads, and sends requests that must be refused. With `'writes'`
 * the suite books what `slots` offers, and cancels it again where the backend can. `'controlled'` needs a fresh state for
 * each promise, and `fixture.control`; what several hosts and seats promise is tried where `control.team` is there, and
 * what further guests, several times in one go and the waiting list promise where the event type has them. Of a backend across
 * the wire it tries what its capabilities offer.
 *
 * @example
 * import { describe, it } from 'node:test';
 * bookingBackendSuite({ describe, it }, {
 *   offers: ['black-box', 'writes'],
 *   open: async () => ({ fixture: { backend: remoteBackend({ url: 'https://…/v1/anna' }), eventType: 'intro', now: Date.now } }),
 * });
 */
export function bookingBackendSuite(
  runner: SuiteRunner,
  options: {
    readonly offers: readonly Needs[];
    readonly open: () => Promise<{ readonly fixture: BackendFixture; readonly close?: () => Promise<void> }>;
  },
): void {
  runPromises({
    runner,
    title: 'BookingBackend',
    promises: bookingBackendPromises,
    ...options,
    open: async () => {
      const { fixture, ...rest } = await options.open();
      return { fixture: { ...fixture, backend: await asOffered(fixture.backend) }, ...rest };
    },
  });
}

import type { BookingStore } from '../contract/index.js';
import { agreedPromises } from './booking-store-agreed.js';
import { forgettingPromises } from './booking-store-forgetting.js';
import { holdPromises } from './booking-store-holds.js';
import { jobPromises } from './booking-store-jobs.js';
import { keyPromises } from './booking-store-keys.js';
import { movePromises } from './booking-store-moves.js';
import { relocationPromises } from './booking-store-relocation.js';
import { seriesPromises } from './booking-store-series.js';
import { sessionPromises } from './booking-store-sessions.js';
import { timePromises } from './booking-store-times.js';
import { waitingPromises } from './booking-store-waiting.js';
import { runPromises } from './suite-runner.js';
import type { SuitePromise, SuiteRunner } from './suite-runner.js';

/** The promises of `BookingStore`, one by one, for whoever runs them in another way than {@link bookingStoreSuite}. */
export const bookingStorePromises: readonly SuitePromise<BookingStore>[] = [
  ...timePromises,
  ...sessionPromises,
  ...movePromises,
  ...holdPromises,
  ...seriesPromises,
  ...keyPromises,
  ...agreedPromises,
  ...relocationPromises,
  ...jobPromises,
  ...forgettingPromises,
  ...waitingPromises,
];

/**
 * The promises of `BookingStore`, as tests. `open` gives an empty store each time.
 *
 * @example
 * import { describe, it } from 'node:test';
 * bookingStoreSuite({ describe, it }, { open: async () => ({ store: myStore() }) });
 */
export function bookingStoreSuite(
  runner: SuiteRunner,
  options: {
    readonly open: () => Promise<{ readonly store: BookingStore; readonly close?: () => Promise<void> }>;
  },
): void {
  runPromises({
    runner,
    title: 'BookingStore',
    promises: bookingStorePromises,
    offers: ['controlled'],
    open: async () => {
      const { store, close } = await options.open();
      return { fixture: store, ...(close && { close }) };
    },
  });
}

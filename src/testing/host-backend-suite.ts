import { hostBookingPromises } from './host-backend-bookings.js';
import type { HostFixture } from './host-backend-fixture.js';
import { settingsPromises } from './host-backend-settings.js';
import { runPromises } from './suite-runner.js';
import type { SuitePromise, SuiteRunner } from './suite-runner.js';

/** The promises of `HostBackend`, one by one. */
export const hostBackendPromises: readonly SuitePromise<HostFixture>[] = [
  ...settingsPromises,
  ...hostBookingPromises,
];

/**
 * The promises of `HostBackend`, as tests: against your own backend, in process or across the wire. `open` gives a fresh
 * state each time.
 *
 * @example
 * import { describe, it } from 'node:test';
 * hostBackendSuite({ describe, it }, { open: async () => ({ fixture: { backend, other, guests, eventType: 'intro', now } }) });
 */
export function hostBackendSuite(
  runner: SuiteRunner,
  options: {
    readonly open: () => Promise<{ readonly fixture: HostFixture; readonly close?: () => Promise<void> }>;
  },
): void {
  runPromises({
    runner,
    title: 'HostBackend',
    promises: hostBackendPromises,
    offers: ['controlled'],
    ...options,
  });
}

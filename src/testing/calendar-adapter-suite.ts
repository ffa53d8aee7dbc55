import type { CalendarAdapterFixture } from './calendar-adapter-fixture.js';
import { followingPromises } from './calendar-adapter-following.js';
import { invitingPromises } from './calendar-adapter-inviting.js';
import { readingPromises } from './calendar-adapter-reading.js';
import { writingPromises } from './calendar-adapter-writing.js';
import { runPromises } from './suite-runner.js';
import type { Needs, SuitePromise, SuiteRunner } from './suite-runner.js';

/** The promises of `CalendarAdapter`, one by one, for whoever runs them in another way than {@link calendarAdapterSuite}. */
export const calendarAdapterPromises: readonly SuitePromise<CalendarAdapterFixture>[] = [
  ...readingPromises,
  ...writingPromises,
  ...invitingPromises,
  ...followingPromises,
];

/**
 * The promises of `CalendarAdapter`, as tests: against your own adapter, on a stand-in or on a real account.
 *
 * `offers` says what may be tried. `['black-box']` only reads. With `'writes'` the suite writes events into the quiet
 * time of the writable calendar and cancels them again. `'controlled'` needs a fresh state for each promise, and
 * `fixture.control`.
 *
 * @example
 * import { describe, it } from 'node:test';
 * calendarAdapterSuite({ describe, it }, {
 *   offers: ['black-box', 'writes'],
 *   open: async () => ({ fixture: { adapter, writable: 'me@example.com', unreadable: 'nobody', quiet, now: Date.now } }),
 * });
 */
export function calendarAdapterSuite(
  runner: SuiteRunner,
  options: {
    readonly offers: readonly Needs[];
    readonly open: () => Promise<{
      readonly fixture: CalendarAdapterFixture;
      readonly close?: () => Promise<void>;
    }>;
  },
): void {
  runPromises({ runner, title: 'CalendarAdapter', promises: calendarAdapterPromises, ...options });
}

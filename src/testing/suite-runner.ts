/** A test runner as the suites need it; `node:test`, mocha, vitest and jest all fit. */
export interface SuiteRunner {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: () => Promise<void>) => unknown;
}

/**
 * What a promise needs to be tried: `black-box` only an address and a name · `writes` may book far ahead and cancels
 * again · `controlled` a fresh state, the clock, planted events.
 */
export type Needs = 'black-box' | 'writes' | 'controlled';

/** One promise of an interface's manual, and how to see that it is kept. */
export interface SuitePromise<Fixture> {
  readonly needs: Needs;
  readonly promise: string;
  readonly keeps: (fixture: Fixture) => Promise<void>;
}

/** Gives promises to a runner, each with a fixture of its own. */
export function runPromises<Fixture>(suite: {
  readonly runner: SuiteRunner;
  readonly title: string;
  readonly promises: readonly SuitePromise<Fixture>[];
  /** What the fixture can offer; promises that need more are not run. */
  readonly offers: readonly Needs[];
  readonly open: () => Promise<{ readonly fixture: Fixture; readonly close?: () => Promise<void> }>;
}): void {
  const { runner, promises, offers, open } = suite;
  runner.describe(suite.title, () => {
    for (const { needs, promise, keeps } of promises) {
      if (!offers.includes(needs)) continue;
      runner.it(`${promise} [${needs}]`, async () => {
        const { fixture, close } = await open();
        try {
          await keeps(fixture);
        } finally {
          await close?.();
        }
      });
    }
  });
}

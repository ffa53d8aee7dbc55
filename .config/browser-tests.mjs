// How the tests of the elements run, in whichever browser.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { countReporter } from '../test/harness/count-reporter.mjs';

/** The guest's elements, and what the host has in common with them. The host's own run in Chromium alone. */
export const guestTests = [
  'test/**/*.browser.test.ts',
  '!test/elements/{agenda,calendar-settings,connections,event-type-editor,host,host-settings}/**',
  '!test/elements/{location-editor,profile-editor,schedule-editor,setup-checklist,slot-preview,troubleshooter}/**',
];

export const browserTests = {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: ['test/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  // Two tabs share one window, and the hidden one gets no animation frames: fixtures would wait for ever.
  concurrency: 1,
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  middleware: [
    // msw's worker must come from the root of the origin to see all requests.
    function serveMockWorker(context, next) {
      if (context.path === '/mockServiceWorker.js')
        context.url = '/node_modules/msw/lib/mockServiceWorker.js';
      return next();
    },
  ],
  filterBrowserLogs: ({ args }) =>
    !args.some((text) => typeof text === 'string' && text.includes('Lit is in dev mode')),
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { ui: 'bdd', timeout: 20_000 } },
  reporters: [defaultReporter({ reportTestProgress: false, reportTestResults: true }), countReporter()],
};

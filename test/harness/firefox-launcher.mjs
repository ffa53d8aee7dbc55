import { chromeLauncher } from '@web/test-runner-chrome';
import { fixedMedia } from './fixed-media.mjs';

/** Firefox for web-test-runner, over WebDriver BiDi, which needs no driver beside it. */
export function firefoxLauncher(executablePath) {
  const launcher = chromeLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath,
      extraPrefsFirefox: {
        'ui.prefersReducedMotion': 1,
        // Light.
        'layout.css.prefers-color-scheme.content-override': 1,
      },
    },
    createPage: async ({ context }) => {
      const page = await context.newPage();
      const goto = page.goto.bind(page);
      return Object.assign(page, fixedMedia, {
        // A page that is opened in a tab that was used before does not hear the first key.
        async goto(url) {
          await goto(url);
          await page.bringToFront();
        },
      });
    },
  });
  return Object.assign(launcher, { name: 'Firefox' });
}

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
      const press = page.keyboard.press.bind(page.keyboard);
      page.keyboard.press = async (name, how) => {
        if (name !== 'Tab') await giveFocus(page);
        await press(name, how);
      };
      return Object.assign(page, fixedMedia, {
        async goto(url) {
          await giveFocus(page);
          await goto(url);
        },
      });
    },
  });
  return Object.assign(launcher, { name: 'Firefox' });
}

/**
 * Gives a page the focus. By Tab it goes from the last element to the browser's own bar, and there it stays, also when the page
 * becomes another or is clicked by the driver: a key then is heard, and does nothing. It comes back by way of another tab.
 */
async function giveFocus(page) {
  if (await page.evaluate(() => document.hasFocus())) return;
  const other = await page.browserContext().newPage();
  await page.bringToFront();
  await other.close();
}

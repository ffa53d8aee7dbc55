// Finds Chromium or installs it without asking: apt on Debian (root or passwordless sudo), else Playwright's download.
import { aptInstall, run } from './apt.mjs';
import { findChromium } from './find-chromium.mjs';

/** The path of a browser; installs one when there is none. Throws when that fails, too. */
export function ensureChromium() {
  const here = findChromium();
  if (here) return here;
  console.error('No Chromium found; installing one (about a minute) …');
  // Debian's chromium; Ubuntu's is a snap stub, so Playwright's download is tried there.
  const fonts = ['fonts-liberation', 'fonts-noto-core'];
  if (!aptInstall('chromium-headless-shell', ...fonts)) aptInstall('chromium', ...fonts);
  if (!findChromium()) run('npx', ['--yes', 'playwright', 'install', '--with-deps', 'chromium']);
  const installed = findChromium();
  if (!installed)
    throw new Error('No Chromium could be installed. Install Chromium or Chrome, or set CHROME_PATH.');
  return installed;
}

// Finds WebKitGTK's browser for tests, its driver and a virtual display, or installs Debian's without asking.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { aptInstall } from './apt.mjs';

const tools = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];

/** The path of the browser. Throws when there is none, and none can be had. */
export function ensureWebKit() {
  const here = findBrowser();
  if (here) return here;
  aptInstall('webkit2gtk-driver', 'xvfb');
  const installed = findBrowser();
  if (!installed)
    throw new Error('No WebKitGTK could be installed. On Debian: apt-get install webkit2gtk-driver xvfb');
  return installed;
}

function findBrowser() {
  const libraries = '/usr/lib';
  if (!tools.every((tool) => existsSync(tool))) return undefined;
  return readdirSync(libraries)
    .map((architecture) => path.join(libraries, architecture, 'webkit2gtk-4.1/MiniBrowser'))
    .find((browser) => existsSync(browser));
}

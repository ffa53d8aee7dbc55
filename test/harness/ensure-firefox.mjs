// Finds Firefox or installs Debian's without asking; FIREFOX_PATH wins.
import { existsSync } from 'node:fs';
import { aptInstall } from './apt.mjs';

const usual = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

/** The path of a browser. Throws when there is none, and none can be had. */
export function ensureFirefox() {
  const find = () => [process.env.FIREFOX_PATH, ...usual].find((path) => path && existsSync(path));
  const here = find();
  if (here) return here;
  aptInstall('firefox-esr');
  const installed = find();
  if (!installed) throw new Error('No Firefox could be installed. Install it, or set FIREFOX_PATH.');
  return installed;
}

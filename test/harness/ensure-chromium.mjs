// Finds Chromium or installs it without asking: apt on Debian (root or passwordless sudo), else Playwright's download.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';

/** The path of a browser; installs one when there is none. Throws when that fails, too. */
export function ensureChromium() {
  const here = findChromium();
  if (here) return here;
  console.error('No Chromium found; installing one (about a minute) …');
  installWithApt();
  if (!findChromium()) run('npx', ['--yes', 'playwright', 'install', '--with-deps', 'chromium']);
  const installed = findChromium();
  if (!installed)
    throw new Error('No Chromium could be installed. Install Chromium or Chrome, or set CHROME_PATH.');
  return installed;
}

// Debian's chromium; Ubuntu's is a snap stub, so Playwright's download is tried there.
function installWithApt() {
  if (!existsSync('/usr/bin/apt-get')) return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'];
  const apt = (...args) => {
    const [command, ...rest] = [
      ...sudo,
      'apt-get',
      '-o',
      'DPkg::Lock::Timeout=300',
      '-o',
      'Acquire::Retries=3',
      ...args,
    ];
    return run(command, rest);
  };
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation', 'fonts-noto-core');
}

function run(command, args) {
  console.error(`+ ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}

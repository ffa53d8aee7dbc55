// Installs Debian's packages without asking, as root or by a sudo that asks for no password.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

let isRenewed = false;

/** @returns {boolean} whether they are there now; `false` also where there is no apt */
export function aptInstall(...packages) {
  if (!existsSync('/usr/bin/apt-get')) return false;
  // An index that could not be renewed may still serve.
  if (!isRenewed) apt('update', '-qq');
  isRenewed = true;
  return apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

function apt(...args) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'];
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
}

/** Runs a command, what it says on our error output. @returns {boolean} whether it went well */
export function run(command, args) {
  console.error(`+ ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}

// Finds Python or installs it: apt on Debian. PYTHON wins.
import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt.mjs';

let found;

/** What the backend in Python needs, asked of the program itself: its version, its database, and the zones of the world. */
const question = `
import sqlite3, sys, zoneinfo
zoneinfo.ZoneInfo('Europe/Berlin')
assert sys.version_info >= (3, 9)
print(sys.executable)`;

/** The path of Python 3.9 or later with SQLite and time zones; installs one when there is none. Throws when that fails. */
export function ensurePython() {
  return (found ??= findOrInstall());
}

function findOrInstall() {
  const here = findPython();
  if (here) return here;
  console.error('No Python found; installing one (about a quarter of a minute) …');
  aptInstall('python3', 'tzdata');
  const installed = findPython();
  if (installed) return installed;
  throw new Error(
    'The tests need Python 3.9 or later: apt-get install python3 tzdata, or put its path into PYTHON',
  );
}

function findPython() {
  const candidates = [process.env.PYTHON, 'python3', '/usr/bin/python3', 'python'].filter(Boolean);
  for (const candidate of candidates) {
    const { status, stdout } = spawnSync(candidate, ['-c', question], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    // The program itself, not what chooses among several of them and costs its own time at every start.
    if (status === 0) return stdout.trim();
  }
  return undefined;
}

// npm run package:check: whether what would be published resolves as it says, in Node and in bundlers.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));

// Each entry takes a second: those of the same types are looked at once, data has none, and a test has the compiler read
// what is for frameworks.
const byTypes = new Map();
for (const [entry, target] of Object.entries(exports))
  if (target.types && !entry.startsWith('./types/') && !byTypes.has(target.types))
    byTypes.set(target.types, entry);

run('publint', '--strict');
run(
  'attw',
  '--pack',
  '.',
  '--profile',
  'esm-only',
  '--format',
  'ascii',
  '--entrypoints',
  ...byTypes.values(),
);

function run(command, ...args) {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(stdout);
  process.exit(status ?? 1);
}

// npm run build: everything in dist/, and custom-elements.json; a line for each step, because they take seconds.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const steps = [
  ['Compiling the sources', 'tsc', ['-p', '.config/tsconfig.build.json']],
  ['Bundling for the page', 'rollup', ['-c', '--silent']],
  ['Describing the elements', 'node', ['.config/manifest.mjs']],
];

// Nothing of an earlier build stays behind.
rmSync('dist', { recursive: true, force: true });
for (const [title, command, args] of steps) {
  process.stdout.write(`${title} … `);
  const began = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
  console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`);
}

// npm run build: everything in dist/, custom-elements.json and docs/elements.md; a line for each step, because they take
// seconds. What was built from these very sources, and is all there, is not built again.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const steps = [
  ['Compiling the sources', 'tsc', ['-p', '.config/tsconfig.build.json']],
  ['Bundling for the page', 'rollup', ['-c', '--silent']],
  ['Writing pages and digests', 'node', ['.config/cdn-pages.mjs']],
  ['Describing the elements', 'node', ['.config/manifest.mjs']],
  ['Typing them for frameworks', 'node', ['.config/framework-types.mjs']],
  ['Explaining them to editors', 'node', ['.config/editor-data.mjs']],
  ['Bundling the demo', 'node', ['.config/bundle-demo.mjs']],
];
const sources = [
  'src',
  'demo',
  '.config',
  'tsconfig.json',
  'rollup.config.mjs',
  'package.json',
  'package-lock.json',
  'docs/looks.md',
];
const built = ['dist', 'custom-elements.json', 'docs/elements.md'];
const stamp = 'dist/.built';

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state()) {
  console.log('dist/ is built from these sources');
  process.exit(0);
}
// Nothing of an earlier build stays behind.
rmSync('dist', { recursive: true, force: true });
for (const [title, command, args] of steps) {
  process.stdout.write(`${title} … `);
  const began = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
  console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`);
}
writeFileSync(stamp, state());

/** What the sources and all that was built from them are, and what built it. */
function state() {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...sources, ...built].flatMap(filesIn))
    hash.update(`\n${file} `).update(createHash('sha256').update(readFileSync(file)).digest());
  return hash.digest('hex');
}

/** A file, or all that are in a folder and those below it, but for the stamp; none where there is nothing. */
function filesIn(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true })
    .map((name) => path.join(place, String(name)))
    .filter((file) => file !== path.normalize(stamp) && statSync(file).isFile())
    .sort();
}

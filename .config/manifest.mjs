// Writes custom-elements.json from the sources; with --check only says whether the committed one is fresh.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const target = 'custom-elements.json';
const folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
const relative = path.relative(process.cwd(), folder);
const args = ['analyze', '--config', '.config/cem.config.mjs', '--outdir', relative, '--quiet'];
const { status } = spawnSync('custom-elements-manifest', args, { stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) process.exit(status ?? 1);
const fresh = `${JSON.stringify(JSON.parse(readFileSync(path.join(folder, target), 'utf8')), null, 2)}\n`;
rmSync(folder, { recursive: true });

const isFresh = existsSync(target) && readFileSync(target, 'utf8') === fresh;
// Others may be reading what need not be written.
if (!process.argv.includes('--check')) {
  if (!isFresh) writeFileSync(target, fresh);
} else if (!isFresh) {
  console.error(`${target} is stale: run \`npm run build\` and commit it`);
  process.exit(1);
}

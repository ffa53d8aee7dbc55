// Writes custom-elements.json from the sources, and docs/elements.md from that; with --check only says whether the committed
// ones are fresh.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { referencePage } from './reference.mjs';

const manifest = 'custom-elements.json';
const isCheck = process.argv.includes('--check');
const folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
const relative = path.relative(process.cwd(), folder);
const args = ['analyze', '--config', '.config/cem.config.mjs', '--outdir', relative, '--quiet'];
const { status } = spawnSync('custom-elements-manifest', args, { stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) process.exit(status ?? 1);
const described = JSON.parse(readFileSync(path.join(folder, manifest), 'utf8'));
rmSync(folder, { recursive: true });

keepFresh(manifest, `${JSON.stringify(described, null, 2)}\n`);
keepFresh('docs/elements.md', referencePage());

function keepFresh(target, text) {
  // Others may be reading what need not be written.
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return;
  if (!isCheck) return writeFileSync(target, text);
  console.error(`${target} is stale: run \`npm run build\` and commit it`);
  process.exit(1);
}

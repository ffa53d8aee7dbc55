import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, '.data/without-a-store');

it('the example of docs/without-a-store.md has the types it needs, and prints what it says', () => {
  const page = readFileSync(path.join(root, 'docs/without-a-store.md'), 'utf8');
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
  const [, promised] = /^\/\/ (confirmed .*)$/m.exec(code) ?? [];
  assert.ok(promised);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'example.ts');
  // From the sources: the package has not to be built for it.
  writeFileSync(file, code.replaceAll(/'booking-elements\/([a-z-]+)'/g, "'../../src/$1.js'"));
  writeFileSync(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.json', include: ['example.ts'] }),
  );
  const run = (...asked: readonly string[]) =>
    spawnSync(asked[0]!, asked.slice(1), { cwd: root, encoding: 'utf8', timeout: 120_000 });
  const types = run('npx', 'tsc', '--noEmit', '-p', folder);
  assert.equal(types.status, 0, types.stdout);
  // The second look, ten seconds later, is not waited for.
  const { stdout, stderr } = run(
    process.execPath,
    '--import',
    'tsx',
    '--input-type=module',
    '--eval',
    `await import(${JSON.stringify(file)}); process.exit(0);`,
  );
  assert.equal(stdout.trim(), promised, stderr);
});

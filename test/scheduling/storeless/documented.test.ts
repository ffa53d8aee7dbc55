import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, '.data/without-a-store');

it('the example of docs/without-a-store.md prints what it says', () => {
  const page = readFileSync(path.join(root, 'docs/without-a-store.md'), 'utf8');
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
  const [, promised] = /^\/\/ (confirmed .*)$/m.exec(code) ?? [];
  assert.ok(promised);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'example.ts');
  // From the sources: the package has not to be built for it. Its types are checked with those of the README.
  writeFileSync(file, code.replaceAll(/'booking-elements\/([a-z-]+)'/g, "'../../src/$1.js'"));
  // The second look, ten seconds later, is not waited for.
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '--eval',
      `await import(${JSON.stringify(file)}); process.exit(0);`,
    ],
    { cwd: root, encoding: 'utf8', timeout: 120_000 },
  );
  assert.equal(stdout.trim(), promised, stderr);
});

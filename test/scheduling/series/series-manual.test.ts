import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { it } from 'node:test';

const manual = readFileSync(path.resolve(import.meta.dirname, '../../../docs/series-and-waiting.md'), 'utf8');

it('the manual of series and waiting lists has an example that prints what it says it prints', () => {
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(manual) ?? [];
  const [, promised = ''] = /```text\n([\s\S]*?)```/.exec(manual) ?? [];
  assert.ok(code && promised);
  const folder = mkdtempSync(path.join(tmpdir(), 'series-'));
  try {
    const file = path.join(folder, 'example.mts');
    const source = (entry: string) => new URL(`../../../src/${entry}.ts`, import.meta.url).href;
    writeFileSync(
      file,
      code.replaceAll(/'booking-elements\/(\w+)'/g, (_, entry: string) => `'${source(entry)}'`),
    );
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    assert.equal(stdout, promised);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

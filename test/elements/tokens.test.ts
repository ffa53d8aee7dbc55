import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('the tokens', () => {
  it('are all in the manual of looks, and it names no others', () => {
    const styles = readdirSync(path.join(root, 'src/elements'), { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.styles.ts') && !file.startsWith('button'));
    const used = styles.flatMap(
      (file) => read(`src/elements/${file}`).match(/--booking-[a-z-]+(?=[,)])/g) ?? [],
    );
    const described = [...read('docs/looks.md').matchAll(/^\| `(--booking-[a-z-]+)`/gm)].map(
      ([, name]) => name!,
    );
    assert.ok(described.length > 20);
    assert.deepEqual([...described].sort(), [...new Set(used)].sort());
  });
});

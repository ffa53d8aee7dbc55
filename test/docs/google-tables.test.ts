import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { expectations } from '../../src/cli/google/live/expectations.js';
import { googleRules } from './google-rules.js';
import { tables, withTables } from './google-tables.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string) => readFile(path.join(root, name), 'utf8');

describe('what the documentation says of Google', () => {
  for (const name of ['docs/google.md', 'docs/google-setup.md']) {
    it(`is in ${name} what the code goes by (write-google-tables.ts writes it anew)`, async () => {
      const text = await read(name);
      assert.equal(await withTables(text, path.join(root, name)), text);
    });

    it(`links in ${name} to what is there`, async () => {
      const text = await read(name);
      const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, link = '']) => link);
      for (const link of links) assert.ok(existsSync(path.join(root, 'docs', link)), link);
    });
  }

  it('holds every table', async () => {
    const text = (await read('docs/google.md')) + (await read('docs/google-setup.md'));
    for (const name of Object.keys(tables)) assert.ok(text.includes(`<!-- table: ${name} -->`), name);
  });

  for (const [id] of expectations) {
    it(`names, of ${id}, where the rule lives and the test that holds it`, async () => {
      const [rule, test, words] = googleRules[id];
      assert.ok(existsSync(path.join(root, rule)), rule);
      assert.ok((await read(test)).includes(words), `${test} says “${words}”`);
    });
  }
});

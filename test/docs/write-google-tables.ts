// node --import tsx test/docs/write-google-tables.ts
// Writes the tables of the documentation anew, after what they are made from has changed.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withTables } from './google-tables.js';

for (const name of ['docs/google.md', 'docs/google-setup.md']) {
  const file = path.resolve(import.meta.dirname, '../..', name);
  await writeFile(file, await withTables(await readFile(file, 'utf8'), file));
}

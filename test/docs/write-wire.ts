// node --import tsx test/docs/write-wire.ts [--check]
// Writes docs/wire and the tables of docs/backend.md anew, after what they are made from has changed; with --check only says
// whether what is committed is fresh.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { wireFiles } from './wire-files.js';

const docs = path.resolve(import.meta.dirname, '../../docs');
const files = await wireFiles(docs);
const stale = Object.entries(files).filter(([name, text]) => {
  const file = path.join(docs, name);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
const strays = readdirSync(path.join(docs, 'wire')).filter((name) => !Object.hasOwn(files, `wire/${name}`));
if (!process.argv.includes('--check')) {
  for (const [name, text] of stale) writeFileSync(path.join(docs, name), text);
} else if (stale.length + strays.length > 0) {
  for (const [name] of stale) console.error(`docs/${name} is stale: run \`npm run wire\` and commit it`);
  for (const name of strays) console.error(`docs/wire/${name} is made by nothing: delete it`);
  process.exitCode = 1;
}

// node --import tsx test/harness/node-tests.mjs [--kind=test|e2e|long] [part of a path …] [!part to leave out …]
// Imports the test files into one process: with `node --test` each file would cost half a second of start.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stopTracking } from './untracked.mjs';

const root = path.resolve(import.meta.dirname, '..');
const kind =
  process.argv.find((argument) => argument.startsWith('--kind='))?.slice('--kind='.length) ?? 'test';
const parts = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const wanted = parts.filter((part) => !part.startsWith('!'));
const unwanted = parts.filter((part) => part.startsWith('!')).map((part) => part.slice(1));
const ending = { test: /^[^.]+\.test\.ts$/, e2e: /^[^.]+\.e2e\.test\.ts$/, long: /^[^.]+\.long\.test\.ts$/ }[
  kind
];

const files = readdirSync(root, { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => ending.test(path.basename(file)))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .filter((file) => !unwanted.some((part) => file.includes(part)))
  .sort();
if (files.length === 0) throw new Error('No test files');
// All in one module, so that no test runs before the last one is declared.
const imports = files.map((file) => `import ${JSON.stringify(pathToFileURL(path.join(root, file)).href)};`);
await import(`data:text/javascript,${encodeURIComponent(imports.join('\n'))}`);
stopTracking();

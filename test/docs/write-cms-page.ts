// node --import tsx test/docs/write-cms-page.ts
// Writes what docs/cms.md says of each system anew, after demo/pages/cms-guide.js has changed.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withGuide } from './cms-page.js';

const file = path.resolve(import.meta.dirname, '../../docs/cms.md');
await writeFile(file, await withGuide(await readFile(file, 'utf8'), file));

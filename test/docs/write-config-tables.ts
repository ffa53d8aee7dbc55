// node --import tsx test/docs/write-config-tables.ts
// Writes the tables of docs/serve.md and docs/booking.config.schema.json anew, after the configuration has changed.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { schemaFile, withConfigTables } from './config-tables.js';

const docs = path.resolve(import.meta.dirname, '../../docs');
const manual = path.join(docs, 'serve.md');
await writeFile(manual, await withConfigTables(await readFile(manual, 'utf8'), manual));
const schema = path.join(docs, 'booking.config.schema.json');
await writeFile(schema, await schemaFile(schema));

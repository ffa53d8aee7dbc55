import path from 'node:path';
import { openApiDocument } from '../../src/server.js';
import { freshManual } from './backend-tables.js';
import { exchangesFile } from './wire-exchanges.js';

/** What of docs/ is made of the tables and schemas that the server itself is made of, by its name there. */
export async function wireFiles(docs: string): Promise<Readonly<Record<string, string>>> {
  return {
    'wire/openapi.json': written(openApiDocument()),
    'wire/exchanges.json': written(await exchangesFile()),
    'wire/openapi-host.json': written(openApiDocument({ hosts: true })),
    'backend.md': await freshManual(path.join(docs, 'backend.md')),
  };
}

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

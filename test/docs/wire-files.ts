import { openApiDocument } from '../../src/server.js';
import { exchangesFile } from './wire-exchanges.js';

/** What stands in docs/wire, by its name there: made of the tables and schemas that the server itself is made of. */
export async function wireFiles(): Promise<Readonly<Record<string, string>>> {
  return {
    'openapi.json': written(openApiDocument()),
    'exchanges.json': written(await exchangesFile()),
    'openapi-host.json': written(openApiDocument({ hosts: true })),
  };
}

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

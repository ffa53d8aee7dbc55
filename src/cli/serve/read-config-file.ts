import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ConfigFault } from './config-fault.js';
import { isTree, valueAt, withValueAt } from './tree.js';
import type { Tree } from './tree.js';

/** Where it is looked for when nobody says where it is. */
export const configFileName = 'booking.config.json';

/** What stands in a configuration file. */
export interface ConfigFile {
  /** Where it is; missing where there is none. */
  readonly file?: string;
  readonly values: Tree;
  readonly faults: readonly ConfigFault[];
}

/** Names of files and folders: they are meant from where the configuration file is, wherever the server is started. */
const places: readonly string[] = [
  'secretFile',
  'tasksSecretFile',
  'database.urlFile',
  'google.clientSecretFile',
  'jitsi.secretFile',
  'mail.folder',
  'mail.smtp.urlFile',
  'mail.smtp.caFile',
];

/** Reads the file with this name, or `booking.config.json` of this folder, if there is one. */
export function readConfigFile(name: string | undefined, folder: string): ConfigFile {
  const file = path.resolve(folder, name ?? configFileName);
  try {
    return parsed(file, readFileSync(file, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    if (code === 'ENOENT' && name === undefined) return { values: {}, faults: [] };
    return failed(file, `cannot be read (${code})`);
  }
}

function parsed(file: string, text: string): ConfigFile {
  let values: unknown;
  try {
    values = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return failed(file, `must be JSON${placeOf(error, text)}`);
  }
  if (!isTree(values)) return failed(file, 'must be a JSON object');
  return { file, values: fromFolder(values, path.dirname(file)), faults: [] };
}

function failed(file: string, expected: string): ConfigFile {
  return { file, values: {}, faults: [{ where: file, expected }] };
}

/** Where the text stops being JSON. The platform’s own words repeat a piece of it, which may be a secret. */
function placeOf(error: unknown, text: string): string {
  const at = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
  if (at === undefined) return '; it ends too early';
  const lines = text.slice(0, Number(at)).split('\n');
  return `; it is not in line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}

function fromFolder(values: Tree, folder: string): Tree {
  let found = values;
  for (const place of places) {
    const name = valueAt(values, place);
    if (typeof name === 'string' && name !== '')
      found = withValueAt(found, place, path.resolve(folder, name));
  }
  const database = valueAt(values, 'database.url');
  const isFolder = typeof database === 'string' && database !== '' && !/^\w+:\/\//.test(database);
  return isFolder ? withValueAt(found, 'database.url', path.resolve(folder, database)) : found;
}

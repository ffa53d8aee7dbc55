import { readFileSync } from 'node:fs';
import type { ConfigFault } from './config-fault.js';
import { readVariable, secretVariables, variables } from './environment.js';
import type { SecretName, SecretVariable } from './environment.js';
import { readConfigFile } from './read-config-file.js';
import { valueAt, withValueAt } from './tree.js';
import type { Tree } from './tree.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What file and environment say, not checked yet. */
export interface Settings {
  readonly file?: string;
  readonly values: Tree;
  /** Contents, by what they are for. */
  readonly secrets: Readonly<Partial<Record<SecretName, string>>>;
  /** The variable of the environment that a path came from. */
  readonly variableOf: ReadonlyMap<string, string>;
  readonly faults: readonly ConfigFault[];
}

/** Reads the configuration file and lays the environment over it. Needs no package, so that missing ones can be named first. */
export function readSettings(
  configFile: string | undefined,
  { env, folder }: { readonly env: Environment; readonly folder: string },
): Settings {
  const { file, values: written, faults } = readConfigFile(configFile, folder);
  const found: ConfigFault[] = [...faults];
  const variableOf = new Map<string, string>();
  let values = written;
  for (const { name, path, reading } of variables) {
    const text = env[name];
    if (text === undefined || text === '') continue;
    values = withValueAt(values, path, readVariable(text, reading));
    variableOf.set(path, name);
  }
  const secrets: Partial<Record<SecretName, string>> = {};
  for (const [name, variable] of Object.entries(secretVariables) as [SecretName, SecretVariable][]) {
    const secret = readSecret(variable, { env, values });
    if (secret.fault) found.push(secret.fault);
    if (secret.text !== undefined) secrets[name] = secret.text;
    // What belongs to a part that is set up asks for the rest of it.
    const part = variable.filePath.split('.').slice(0, -1).join('.');
    if (secret.text !== undefined && part !== '' && valueAt(values, part) === undefined)
      values = withValueAt(values, part, {});
  }
  return { ...(file !== undefined && { file }), values, secrets, variableOf, faults: found };
}

interface ReadSecret {
  readonly text?: string;
  readonly fault?: ConfigFault;
}

function readSecret(
  { name, path, filePath }: SecretVariable,
  { env, values }: { readonly env: Environment; readonly values: Tree },
): ReadSecret {
  const text = env[name];
  const fileOf = env[`${name}_FILE`];
  if (text && fileOf) return { fault: { where: `${name}_FILE`, expected: `must not be set beside ${name}` } };
  if (text) return { text };
  if (fileOf) return contentOf(fileOf, `${name}_FILE`);
  const inPlace = path === undefined ? undefined : valueAt(values, path);
  const named = valueAt(values, filePath);
  if (typeof named === 'string' && named !== '') return contentOf(named, filePath);
  return typeof inPlace === 'string' ? { text: inPlace } : {};
}

function contentOf(file: string, where: string): ReadSecret {
  try {
    const text = readFileSync(file, 'utf8').trim();
    return text === '' ? { fault: { where, expected: 'must name a file that is not empty' } } : { text };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return { fault: { where, expected: `must name a file that can be read (${code})` } };
  }
}

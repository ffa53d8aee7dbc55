import * as z from 'zod';
import { BookingConfig } from '../../schemas/booking-config.js';
import type { ConfigFault } from './config-fault.js';
import { nearestName } from './nearest-name.js';
import { valueAt } from './tree.js';
import type { Tree } from './tree.js';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'must be text',
  boolean: 'must be true or false',
  array: 'must be a list',
  object: 'must be an object',
};

/** What a schema found wrong, in words that repeat no value: it may be a secret in the wrong place. */
export function faultsIn(
  error: z.ZodError,
  { values, whereOf }: { readonly values: Tree; readonly whereOf: (path: string) => string },
): readonly ConfigFault[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue, path);
    const isMissing = issue.code === 'invalid_type' && valueAt(values, path) === undefined;
    return [{ where: whereOf(path), expected: isMissing ? 'is needed' : expectedBy(issue) }];
  });
}

function unknownKeys(
  { keys, path }: Issue & { readonly code: 'unrecognized_keys' },
  above: string,
): readonly ConfigFault[] {
  const known = namesAt(path);
  return keys.map((key) => {
    const nearest = nearestName(key, known);
    return {
      where: above === '' ? key.slice(0, 100) : `${above}.${key.slice(0, 100)}`,
      expected: 'is no key that is known here',
      ...remedyFor(key, nearest, known),
    };
  });
}

function remedyFor(key: string, nearest: string | undefined, known: readonly string[]) {
  if (/secret|password|token/i.test(key) && nearest === undefined)
    return { remedy: 'Secrets do not stand in this file: see docs/serve.md for what the environment takes' };
  return { remedy: nearest === undefined ? `Known are ${known.join(', ')}` : `Is ${nearest} meant?` };
}

/** The keys that the schema knows at a place. */
function namesAt(path: readonly PropertyKey[]): readonly string[] {
  let schema: z.core.$ZodType = BookingConfig;
  for (const name of path) {
    const shape = shapeOf(schema);
    const inner = shape?.[String(name)];
    if (!inner) return [];
    schema = inner;
  }
  return Object.keys(shapeOf(schema) ?? {});
}

function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> | undefined {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault)
    inner = inner.unwrap();
  return inner instanceof z.ZodObject ? inner.shape : undefined;
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  const isOwn = issue.message.startsWith('must ');
  if (issue.code === 'invalid_type' && !isOwn) return kinds[issue.expected] ?? `must be ${issue.expected}`;
  return isOwn ? issue.message : 'cannot be used here';
}

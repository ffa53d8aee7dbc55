import { discovery } from '../../../src/testing/fake-google/index.js';

export type Schema = NonNullable<(typeof discovery.schemas)[string]>;

const resolved = (schema: Schema | undefined): Schema | undefined =>
  schema?.$ref === undefined ? schema : resolved(discovery.schemas[schema.$ref]);

/** Paths in a value that a schema of the discovery document does not know, or knows as something else. */
export function strangers(value: unknown, schema: Schema | undefined, path = ''): readonly string[] {
  const shape = resolved(schema);
  if (shape === undefined) return [path];
  // A patch removes a field with null.
  if (value === null) return [];
  if (Array.isArray(value)) {
    return shape.type === 'array'
      ? value.flatMap((item) => strangers(item, shape.items, `${path}[]`))
      : [path];
  }
  if (typeof value === 'object') {
    if (shape.type !== 'object') return [path];
    return Object.entries(value).flatMap(([name, member]) =>
      strangers(member, shape.properties?.[name] ?? shape.additionalProperties, `${path}.${name}`),
    );
  }
  const types = { string: ['string'], number: ['integer'], boolean: ['boolean'] } as const;
  const fits = (types[typeof value as 'string'] as readonly unknown[] | undefined)?.includes(shape.type);
  return fits === true ? [] : [path];
}

/** Names in a partial response's selection (`a,b(c,d),e/f`) that the schema does not have. */
export function missingFields(selection: string, schema: Schema | undefined): readonly string[] {
  const shape = resolved(schema);
  const inner = shape?.type === 'array' ? resolved(shape.items) : shape;
  return split(selection).flatMap((part) => {
    const [, name = '', group, rest] = /^([^/(]+)(?:\((.*)\)|\/(.*))?$/.exec(part) ?? [];
    const member = inner?.properties?.[name];
    if (member === undefined) return [part];
    const below = group ?? rest;
    return below === undefined ? [] : missingFields(below, member);
  });
}

/** The parts between commas, but not between those inside brackets. */
function split(selection: string): readonly string[] {
  let depth = 0;
  const parts = [''];
  for (const char of selection) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (char === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${char}`);
  }
  return parts;
}

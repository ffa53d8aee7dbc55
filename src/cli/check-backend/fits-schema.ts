import { isEmailAddress, isWebAddress } from '../../contract/value-shapes.js';
import { isCivilDate } from '../../time/civil-date.js';
import { isInstant } from '../../time/instant.js';

/** A JSON Schema (2020-12), of the keywords that our OpenAPI document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The keywords that are judged here; a test holds that the document uses no other. */
export const judgedKeywords = [
  '$ref',
  'allOf',
  'anyOf',
  'type',
  'enum',
  'const',
  'properties',
  'required',
  'propertyNames',
  'additionalProperties',
  'items',
  'prefixItems',
  'minItems',
  'maxItems',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minimum',
  'maximum',
] as const satisfies readonly (keyof Schema)[];

/** One thing that does not fit: where, and what would. */
export interface Misfit {
  readonly path: string;
  readonly wants: string;
}

type Schemas = Readonly<Record<string, Schema>>;

/** What of a value does not fit a schema, the first things first; nothing where it fits. `schemas` are those that it may refer to. */
export function misfitsOf(value: unknown, schema: Schema, schemas: Schemas): readonly Misfit[] {
  return misfitsAt(value, schema, { schemas, path: '' });
}

function misfitsAt(value: unknown, schema: Schema, place: Place): readonly Misfit[] {
  const { schemas, path } = place;
  const misfit = (wants: string): readonly Misfit[] => [{ path: path || 'the answer', wants }];
  if (schema.$ref !== undefined) {
    const referred = schemas[schema.$ref.split('/').at(-1) ?? ''];
    return referred ? misfitsAt(value, referred, place) : misfit(`to be ${schema.$ref}`);
  }
  const { type, anyOf } = schema;
  if (type !== undefined && !isOfType(value, type)) return misfit(`to be ${type}, not ${kindOf(value)}`);
  if (schema.enum && !schema.enum.includes(value)) return misfit(`one of ${schema.enum.join(', ')}`);
  if (schema.const !== undefined && schema.const !== value) return misfit(JSON.stringify(schema.const));
  if (anyOf && !anyOf.some((one) => misfitsAt(value, one, place).length === 0)) return misfit('another form');
  return [
    ...(schema.allOf ?? []).flatMap((one) => misfitsAt(value, one, place)),
    ...(typeof value === 'string' ? textFaults(value, schema).flatMap(misfit) : []),
    ...(typeof value === 'number' ? numberFaults(value, schema).flatMap(misfit) : []),
    ...(Array.isArray(value) ? listMisfits(value, schema, place) : []),
    ...(isRecord(value) ? objectMisfits(value, schema, place) : []),
  ];
}

interface Place {
  readonly schemas: Schemas;
  readonly path: string;
}

function objectMisfits(
  value: Readonly<Record<string, unknown>>,
  { properties = {}, required = [], propertyNames, additionalProperties }: Schema,
  { schemas, path }: Place,
): readonly Misfit[] {
  const missing = required.filter((name) => !Object.hasOwn(value, name));
  return [
    ...missing.map((name) => ({ path: below(path, name), wants: 'to be there' })),
    ...Object.entries(value).flatMap(([name, member]) => {
      const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
      const schema = own ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
      return [
        ...(propertyNames ? misfitsAt(name, propertyNames, { schemas, path: below(path, name) }) : []),
        ...(schema ? misfitsAt(member, schema, { schemas, path: below(path, name) }) : []),
      ];
    }),
  ];
}

function listMisfits(
  value: readonly unknown[],
  { items, prefixItems = [], minItems = 0, maxItems = Infinity }: Schema,
  { schemas, path }: Place,
): readonly Misfit[] {
  return [
    ...(value.length < minItems ? [{ path: path || 'the answer', wants: `at least ${minItems}` }] : []),
    ...(value.length > maxItems ? [{ path: path || 'the answer', wants: `at most ${maxItems}` }] : []),
    ...value.flatMap((item, index) => {
      const schema = prefixItems[index] ?? items;
      return schema ? misfitsAt(item, schema, { schemas, path: below(path, String(index)) }) : [];
    }),
  ];
}

function textFaults(
  text: string,
  { minLength = 0, maxLength = Infinity, pattern, format }: Schema,
): readonly string[] {
  // Length is counted in characters, not in halves of them (JSON Schema Validation, section 6.3).
  const { length } = Array.from(text);
  return [
    ...(length < minLength ? [`at least ${minLength} characters`] : []),
    ...(length > maxLength ? [`at most ${maxLength} characters`] : []),
    ...(pattern !== undefined && !new RegExp(pattern, 'u').test(text) ? [`what fits ${pattern}`] : []),
    ...(format !== undefined && formats[format]?.(text) === false ? [`text of the format ${format}`] : []),
  ];
}

function numberFaults(
  number: number,
  { minimum = -Infinity, maximum = Infinity }: Schema,
): readonly string[] {
  return number < minimum || number > maximum ? [`a number from ${minimum} to ${maximum}`] : [];
}

const formats: Readonly<Record<string, (text: string) => boolean>> = {
  'date-time': isInstant,
  date: isCivilDate,
  email: isEmailAddress,
  uri: (text) => isWebAddress(text),
};

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return kindOf(value) === type;
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return kindOf(value) === 'object';
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

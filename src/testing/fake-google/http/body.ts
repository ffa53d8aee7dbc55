import type { Schema } from '../discovery/description.js';
import { discovery } from '../discovery/discovery.js';
import { invalid } from './errors.js';
import { isJsonObject, type Json, type JsonObject } from './json.js';

/**
 * The JSON object in a request's body, as the schema of that name describes it: names Google does not know are left
 * out in silence, values of another type are refused, null stays (a patch means something by it).
 */
export function readBody(text: string, contentType: string | null, schemaName: string): JsonObject {
  if (text.trim() === '') return {};
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    throw invalid(
      `Media type '${mediaType ?? ''}' is not supported. Valid media types: [application/json]`,
      'badContent',
    );
  }
  const json = parse(text);
  if (!isJsonObject(json)) throw invalid('Parse Error', 'parseError');
  return shapeObject(json, namedSchema(schemaName), '');
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw invalid('Parse Error', 'parseError');
  }
}

function namedSchema(name: string): Schema {
  return discovery.schemas[name] ?? {};
}

function shapeObject(object: JsonObject, schema: Schema, place: string): JsonObject {
  const shaped: [string, Json][] = [];
  for (const [name, value] of Object.entries(object)) {
    const known =
      schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    const property = known ?? schema.additionalProperties;
    if (property) shaped.push([name, shape(value, property, place === '' ? name : `${place}.${name}`)]);
  }
  return Object.fromEntries(shaped);
}

function shape(value: Json, schema: Schema, place: string): Json {
  if (value === null) return null;
  const actual = schema.$ref === undefined ? schema : namedSchema(schema.$ref);
  switch (actual.type) {
    case 'object':
      if (isJsonObject(value)) return shapeObject(value, actual, place);
      break;
    case 'array':
      if (Array.isArray(value))
        return value.map((item, index) => shape(item, actual.items ?? {}, `${place}[${index}]`));
      break;
    case 'integer':
      if (typeof value === 'number' && Number.isInteger(value)) return value;
      break;
    case 'string':
    case 'boolean':
      if (typeof value === actual.type) return value;
      break;
    default:
      return value;
  }
  throw invalid(`Invalid value at '${place}' (${actual.type}), ${JSON.stringify(value)}`);
}

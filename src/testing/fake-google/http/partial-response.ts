import type { Schema } from '../discovery/description.js';
import { discovery } from '../discovery/discovery.js';
import { invalidParameter } from './errors.js';
import { isJsonObject, type Json } from './json.js';

// The parameter `fields`: a list of paths with `/` for depth, `( )` for several names below one, and `*`.
// https://developers.google.com/workspace/calendar/api/guides/performance#partial-response

/** Chosen names, each with what was chosen below it; nothing chosen below means all of it. */
type Selection = Map<string, Selection>;

/** Leaves of a response what `fields` names; a name that the method's response does not have is refused. */
export function selectFields(body: Json, fields: string, schemaName: string): Json {
  const tokens = fields.match(/[^,/()\s]+|[,/()]/g) ?? [];
  const selection = readSelection(tokens, fields);
  if (tokens.length > 0) throw refuse(fields);
  checkNames(selection, discovery.schemas[schemaName], fields);
  return pick(body, selection);
}

const refuse = (fields: string) => invalidParameter('fields', `Invalid field selection ${fields}`);

function readSelection(tokens: string[], fields: string): Selection {
  const selection: Selection = new Map();
  for (;;) {
    const name = tokens.shift();
    if (name === undefined || /^[,/()]$/.test(name)) throw refuse(fields);
    const path = [name];
    while (tokens[0] === '/') {
      tokens.shift();
      const next = tokens.shift();
      if (next === undefined || /^[,/()]$/.test(next)) throw refuse(fields);
      path.push(next);
    }
    let inner: Selection | undefined;
    if (tokens[0] === '(') {
      tokens.shift();
      inner = readSelection(tokens, fields);
      if (tokens.shift() !== ')') throw refuse(fields);
    }
    addPath(selection, path, inner);
    if (tokens[0] !== ',') return selection;
    tokens.shift();
  }
}

function addPath(selection: Selection, path: readonly string[], inner: Selection = new Map()): void {
  const [name = '', ...rest] = path;
  const below = selection.get(name) ?? new Map<string, Selection>();
  selection.set(name, below);
  if (rest.length > 0) addPath(below, rest, inner);
  else for (const [child, chosen] of inner) below.set(child, chosen);
}

function checkNames(selection: Selection, schema: Schema | undefined, fields: string): void {
  const named = schema?.$ref === undefined ? schema : discovery.schemas[schema.$ref];
  const actual = named?.items
    ? named.items.$ref === undefined
      ? named.items
      : discovery.schemas[named.items.$ref]
    : named;
  for (const [name, below] of selection) {
    if (name === '*' || actual === undefined) continue;
    const known =
      actual.properties && Object.hasOwn(actual.properties, name) ? actual.properties[name] : undefined;
    const property = known ?? actual.additionalProperties;
    if (!property && actual.type !== 'any') throw refuse(fields);
    checkNames(below, property, fields);
  }
}

function pick(value: Json, selection: Selection): Json {
  if (selection.size === 0) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, selection));
  if (!isJsonObject(value)) return value;
  const picked: [string, Json][] = [];
  for (const [name, inner] of Object.entries(value)) {
    const below = selection.get(name) ?? selection.get('*');
    if (below) picked.push([name, pick(inner, below)]);
  }
  return Object.fromEntries(picked);
}

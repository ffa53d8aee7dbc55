/** What travels as JSON. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json;
}

/** Whether a value is an object with names, not null and not an array. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with the entries that have a value; what is undefined does not travel. */
export function jsonObject(entries: Readonly<Record<string, Json | undefined>>): JsonObject {
  const object: JsonObject = {};
  for (const [name, value] of Object.entries(entries)) if (value !== undefined) object[name] = value;
  return object;
}

/** The object at `name`, or an empty one. */
export function objectAt(parent: JsonObject, name: string): JsonObject {
  return objectIn(parent[name]);
}

/** The text at `name`, if it is one. */
export function textAt(parent: JsonObject, name: string): string | undefined {
  const value = parent[name];
  return typeof value === 'string' ? value : undefined;
}

/** The array of objects at `name`, or an empty one. */
export function objectsAt(parent: JsonObject, name: string): JsonObject[] {
  const value = parent[name];
  return Array.isArray(value) ? value.filter((item) => isJsonObject(item)) : [];
}

// Names come from outside, `__proto__` among them: fromEntries makes a property of every name, assignment would not.

/** A copy without nulls, at any depth: a null says "nothing here" where there is nothing to remove. */
export function withoutNulls(object: JsonObject): JsonObject {
  const kept = Object.entries(object).filter(([, value]) => value !== null);
  return Object.fromEntries(
    kept.map(([name, value]) => [name, isJsonObject(value) ? withoutNulls(value) : value]),
  );
}

/** Patch semantics of Google: objects merge, everything else is replaced whole (arrays too), null removes. */
export function mergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  const merged = new Map(Object.entries(target));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, isJsonObject(value) ? mergePatch(objectIn(merged.get(name)), value) : value);
  }
  return Object.fromEntries(merged);
}

function objectIn(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

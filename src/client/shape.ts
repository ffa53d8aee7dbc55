// What a value has to look like, checked without a schema library.

export type Check = (value: unknown) => boolean;

/** Tells whether a value has the shape of its type. */
export type Guard<Type> = (value: unknown) => value is Type;

export const text: Check = (value) => typeof value === 'string';
export const number: Check = (value) => typeof value === 'number';
/** RFC 3339 as far as a page relies on it: a time that exists, and an offset, so that all machines read it alike. */
export const instant: Check = (value) =>
  /^[\d-]+T[\d:.]+(Z|[+-]\d\d:\d\d)$/i.test(value as string) && Date.parse(value as string) > -Infinity;
export const webAddress: Check = (value) => text(value) && /^https?:/i.test(value as string);
export const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export function listOf<Item>(item: Check, atLeast = 0): Guard<readonly Item[]> {
  return (value): value is readonly Item[] =>
    Array.isArray(value) && value.length >= atLeast && value.every(item);
}

export function shape<Type>(fields: Partial<Record<keyof Type, Check>>): Guard<Type> {
  const checks = Object.entries(fields) as [string, Check][];
  return (value): value is Type =>
    typeof value === 'object' &&
    value !== null &&
    checks.every(([name, check]) => check((value as Record<string, unknown>)[name]));
}

export const object: Check = (value) => typeof value === 'object' && value !== null;

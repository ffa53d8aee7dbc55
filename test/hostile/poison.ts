/** Names of what every object has, and what they would change. */
export const poisonNames = ['__proto__', 'constructor', 'prototype'] as const;

/** Stands in whatever was polluted. */
export const canary = 'polluted-canary';

const payloads = [
  `{"polluted":"${canary}","eventType":"evil","status":"cancelled","isAdmin":true}`,
  `{"prototype":{"polluted":"${canary}"},"polluted":"${canary}"}`,
  `{"__proto__":{"polluted":"${canary}"}}`,
  `["${canary}"]`,
  `"${canary}"`,
  'null',
];

/** JSON of a value, in each variant with one payload under one name at one place; nested and in arrays, too. */
export function poisonedTexts(value: object): readonly string[] {
  const places = objectsIn(value);
  return poisonNames.flatMap((name) =>
    payloads.flatMap((payload) => places.map((place) => write(value, { place, name, payload }))),
  );
}

interface Poison {
  readonly place: object;
  readonly name: string;
  readonly payload: string;
}

function write(value: unknown, poison: Poison): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((part) => write(part, poison)).join(',')}]`;
  const members = Object.entries(value).map(
    ([name, part]) => `${JSON.stringify(name)}:${write(part, poison)}`,
  );
  if (value === poison.place) members.push(`${JSON.stringify(poison.name)}:${poison.payload}`);
  return `{${members.join(',')}}`;
}

function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value, ...inside];
}

/** What every object has, as it stands now. */
export function prototypes(): string {
  return JSON.stringify(
    [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype].map((one) =>
      Reflect.ownKeys(one)
        .map((name) => [String(name), typeof Object.getOwnPropertyDescriptor(one, name)?.value])
        .sort(),
    ),
  );
}

import type { World } from './world.js';

const ALPHABETS = {
  base32hex: '0123456789abcdefghijklmnopqrstuv',
  letters: 'abcdefghijklmnopqrstuvwxyz',
  digits: '0123456789',
  hex: '0123456789abcdef',
  base64url: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
};

/** The next number; it never comes again, also not after saving and loading. */
export function nextSerial({ state }: World): number {
  state.serial += 1;
  return state.serial;
}

/**
 * The next name of this length: it looks random and is not, so that a test sees the same ids in every run.
 * Tokens are made so too; they protect nothing but test data.
 */
export function mint(world: World, alphabet: keyof typeof ALPHABETS, length: number): string {
  const letters = ALPHABETS[alphabet];
  let x = Math.imul(nextSerial(world), 0x9e3779b1) ^ 0x5bd1e995;
  let name = '';
  for (let i = 0; i < length; i += 1) {
    // mulberry32
    x = (x + 0x6d2b79f5) | 0;
    let mixed = Math.imul(x ^ (x >>> 15), 1 | x);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    name += letters.charAt(((mixed ^ (mixed >>> 14)) >>> 0) % letters.length);
  }
  return name;
}

/** An etag of a version, quoted. */
export function etagOf(version: number): string {
  return `"${3_400_000_000_000_000 + version * 2}"`;
}

/** An etag of a collection, from whatever tells its states apart. */
export function etagOfParts(parts: readonly (string | number)[]): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (const letter of parts.join('\n')) {
    // cyrb53
    const code = letter.codePointAt(0) ?? 0;
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  return `"${(high >>> 0).toString(32)}${(low >>> 0).toString(32)}"`;
}

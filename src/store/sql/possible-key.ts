/** U+0000, and half of a surrogate pair, which would arrive as another character. */
const unstorable = /[\0\p{Cs}]/u;

/** Whether PostgreSQL could hold these texts as a key; to ask it for others would be an error, and there is none to find. */
export function isPossibleKey(...texts: readonly string[]): boolean {
  return !texts.some((text) => unstorable.test(text));
}

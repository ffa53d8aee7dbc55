/** Knows what must not be printed, and takes it out of what is. */
export interface Mask {
  /** Remembers a secret: a manage token, a header of the caller's own. */
  learn(secret: string): void;
  /** Whether a text is one of them. */
  knows(text: string): boolean;
  /** A text without any of them. */
  over(text: string): string;
}

/** What stands where a secret stood. */
const masked = '•••';

/** Shorter texts are no secrets, and would be found everywhere. */
const shortest = 4;

/** Makes a mask that knows these secrets. */
export function createMask(secrets: readonly string[] = []): Mask {
  const known = new Set<string>();
  const learn = (secret: string): void => {
    for (const text of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
      if (text.length >= shortest) known.add(text);
  };
  for (const secret of secrets) learn(secret);
  return {
    learn,
    knows: (text) => known.has(text),
    over: (text) => {
      // The longest first, so that no part of one is left over.
      const longestFirst = [...known].sort((a, b) => b.length - a.length);
      return longestFirst.reduce((rest, secret) => rest.replaceAll(secret, masked), text);
    },
  };
}

/**
 * A value with the version that it has by being what it is: 52 bits of the SHA-256 of its canonical JSON, never 0. Who saves
 * another value over it saves another version; a value that came back is the one that was read.
 */
export async function versioned<Value>(
  value: Value,
): Promise<{ readonly version: number; readonly value: Value }> {
  const bytes = new TextEncoder().encode(canonicalJson(value));
  const digest = new DataView(await crypto.subtle.digest('SHA-256', bytes));
  const version = (digest.getUint32(0) % 2 ** 20) * 2 ** 32 + digest.getUint32(4);
  return { version: version || 1, value };
}

/** The same text for the same value: members in one order, whatever is undefined left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

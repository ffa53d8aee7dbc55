/**
 * A new idempotency key: 128 random bits in hexadecimal digits. Not `crypto.randomUUID`, which pages without https
 * do not have.
 */
export function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

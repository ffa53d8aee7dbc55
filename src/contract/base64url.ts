/** Bytes as text of letters, digits, `-` and `_`, without padding (RFC 4648, section 5). */
export function base64urlOf(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={0,2}$/, '');
}

/** The bytes that `base64urlOf` makes this text of; `undefined` for any other, also one that reads alike. */
export function bytesOfBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  // The last character may hold bits that belong to no byte.
  return base64urlOf(bytes) === text ? bytes : undefined;
}

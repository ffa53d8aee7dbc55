import { comparedAddress } from '../../../contract/index.js';

/** An address to look for, as it may stand inside JSON that was written in small letters. */
export interface SoughtAddress {
  readonly address: string;
  /** How it stands in JSON. */
  readonly inJson: string;
  /** Whether the database knows its capitals: of other letters than these it may not, so that every row is looked at here. */
  readonly isAscii: boolean;
}

export function soughtAddress(email: string): SoughtAddress {
  const address = comparedAddress(email);
  return {
    address,
    inJson: JSON.stringify(address).slice(1, -1),
    isAscii: /^[\u0020-\u007e]*$/.test(address),
  };
}

/** Whether an address stands somewhere in a value, as a whole: `ada@example.com` does not stand in `nada@example.com`. */
export function mentions(value: unknown, { address }: SoughtAddress): boolean {
  return textsIn(value).some((text) => standsIn(text.toLowerCase(), address));
}

function standsIn(text: string, address: string): boolean {
  for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + address.length);
    // A full stop may end a sentence; with more behind it, the address goes on.
    if (!/[\p{L}\p{N}._%+-]$/u.test(before) && !/^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u.test(after))
      return true;
  }
  return false;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...textsIn(part)]);
}

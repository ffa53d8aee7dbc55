import { createHash } from 'node:crypto';

/**
 * A `Message-ID` made of an id that is ours (RFC 5322, section 3.6.4): what must not stand there as it is, is written in
 * hexadecimal, so that two ids never make one.
 */
export function messageIdOf(id: string, domain: string): string {
  const left = id.replace(/[^\w.~=+-]|^\.|\.$|\.(?=\.)/gu, inHexadecimal);
  // A line of a mail holds 998 characters; ids of the contract stay far below.
  return `<${left.length <= 600 ? left : digestOf(id)}@${domain}>`;
}

/** A file name made of an id: it leads nowhere else, and holds wherever file systems do not tell A from a. */
export function fileNameOf(id: string): string {
  const readable = id.replace(/[^\w-]+/g, '_').slice(0, 80);
  return `${readable}-${digestOf(id).slice(0, 16)}.eml`;
}

function inHexadecimal(character: string): string {
  return Array.from(
    Buffer.from(character),
    (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}

function digestOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}

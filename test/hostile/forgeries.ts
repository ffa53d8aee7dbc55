import { createHash, createHmac } from 'node:crypto';
import { base64urlOf, bytesOfBase64url } from '../../src/contract/base64url.js';
import { chanceOf } from '../chance.js';

/** Everything a forger has, and more than they should have. */
export interface Loot {
  /** The reference that is to be opened, and its real token. */
  readonly ref: string;
  readonly token: string;
  /** The server's secret: whoever had it could sign, and still has to sign the right thing. */
  readonly secret: string;
  /** Tokens of others: another booking, another owner's, an older generation, a hold. */
  readonly others: readonly string[];
  readonly seed: number;
}

/** A thousand tokens and more, none of which is the real one. */
export function forgeries({ ref, token, secret, others, seed }: Loot): readonly string[] {
  const bytes = bytesOfBase64url(token)!;
  const all = [
    '',
    ...others,
    ...flippedBits(bytes),
    ...changedCharacters(token),
    ...cutAndPadded(token),
    ...otherAlphabets(Buffer.from(bytes), token),
    ...signedOtherwise(ref, secret),
    ...lucky(seed, 400),
  ];
  return [...new Set(all)].filter((forged) => forged !== token);
}

/** 256. */
function flippedBits(bytes: Uint8Array): readonly string[] {
  return Array.from({ length: bytes.length * 8 }, (_, bit) => {
    const flipped = Uint8Array.from(bytes);
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    return base64urlOf(flipped);
  });
}

/** Each character replaced by its neighbours in the alphabet, and by ones that are in none. */
function changedCharacters(token: string): readonly string[] {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return Array.from(token).flatMap((character, at) => {
    const index = alphabet.indexOf(character);
    const others = [alphabet[(index + 1) % 64]!, alphabet[(index + 63) % 64]!, '.', '~', '+', '='];
    return others.map((other) => `${token.slice(0, at)}${other}${token.slice(at + 1)}`);
  });
}

function cutAndPadded(token: string): readonly string[] {
  const lengths = Array.from(token, (_, length) => length);
  return [
    ...lengths.map((length) => token.slice(0, length)),
    ...lengths.map((length) => token.slice(length + 1)),
    ...['=', '==', '.', 'A', 'AA', 'AAAA', '.null', '~', '%20', '\u00a0x'].flatMap((pad) => [
      token + pad,
      pad + token,
    ]),
    token + token,
    `${token},${token}`,
    `${token} ${token}`,
    'A'.repeat(43),
    '_'.repeat(43),
    token.repeat(20),
    'A'.repeat(8000),
  ];
}

function otherAlphabets(bytes: Buffer, token: string): readonly string[] {
  return [
    bytes.toString('base64'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    bytes.toString('latin1').replace(/[^\x21-\x7e]/g, '~'),
    Buffer.from(token).toString('base64url'),
    token.toUpperCase(),
    token.toLowerCase(),
    Array.from(token).reverse().join(''),
    base64urlOf(Uint8Array.from(bytes).reverse()),
  ];
}

/** Right secrets over wrong messages, and the right message under wrong secrets and hashes. */
function signedOtherwise(ref: string, secret: string): readonly string[] {
  const [owner] = ref.split('.') as [string];
  const right = `manage\n${ref}\n0`;
  const messages = [
    '',
    ref,
    `manage\n${ref}`,
    `manage\n${ref}\n`,
    `manage\n${ref}\n1`,
    `manage\n${ref}\n-1`,
    `manage\n${ref}\n00`,
    `manage\n${ref}\nundefined`,
    'manage\n\n0',
    `manage ${ref} 0`,
    `manage\n${ref.toUpperCase()}\n0`,
    `manage\n${ref.slice(owner.length + 1)}\n0`,
    `manage\n${owner}\n0`,
    `MANAGE\n${ref}\n0`,
    `cancel\n${ref}\n0`,
    `hold\n${ref}\n0`,
    `hold\n${owner}\n${ref}`,
    `hold\nmanage\n${ref}\n0`,
    `${right}\n`,
    ` ${right}`,
    right.replaceAll('\n', '\r\n'),
  ];
  const secrets = ['', ' ', secret.slice(1), `${secret}\0`, secret.toUpperCase(), ref, 'secret'];
  return [
    ...messages.map((message) => createHmac('sha256', secret).update(message).digest('base64url')),
    ...secrets.map((other) =>
      createHmac('sha256', other || '\0x')
        .update(right)
        .digest('base64url'),
    ),
    ...['sha1', 'sha384', 'sha512', 'md5'].map((hash) =>
      createHmac(hash, secret).update(right).digest('base64url'),
    ),
    createHmac('sha256', right).update(secret).digest('base64url'),
    createHash('sha256').update(right).digest('base64url'),
    createHash('sha256').update(`${secret}${right}`).digest('base64url'),
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(ref).toString('base64url')}.`,
  ];
}

function lucky(seed: number, count: number): readonly string[] {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, () =>
    base64urlOf(Uint8Array.from({ length: 32 }, () => Math.floor(chance() * 256))),
  );
}

import { createHash, createHmac, KeyObject, timingSafeEqual } from 'node:crypto';
import type { webcrypto } from 'node:crypto';
import { mock } from 'node:test';

type Verifying = readonly [
  name: string,
  key: webcrypto.CryptoKey,
  signature: Uint8Array,
  message: Uint8Array,
];

/**
 * Lets WebCrypto answer at once, as it would: its threads come back in an order of their own, and the same schedule would
 * not be the same twice.
 *
 * @returns what makes it as it was
 */
export function makeCryptoImmediate(): () => void {
  const sign = (key: webcrypto.CryptoKey, message: Uint8Array): Buffer =>
    createHmac('sha256', KeyObject.from(key)).update(message).digest();
  const mocks = [
    mock.method(crypto.subtle, 'digest', async (_name: string, message: Uint8Array) =>
      bare(createHash('sha256').update(message).digest()),
    ),
    mock.method(crypto.subtle, 'sign', async (_name: string, key: webcrypto.CryptoKey, message: Uint8Array) =>
      bare(sign(key, message)),
    ),
    mock.method(crypto.subtle, 'verify', async (...[, key, signature, message]: Verifying) => {
      const right = sign(key, message);
      return right.length === signature.length && timingSafeEqual(right, signature);
    }),
  ];
  return () => {
    for (const { mock: one } of mocks) one.restore();
  };
}

function bare(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

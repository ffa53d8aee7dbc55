import { createHash, createHmac, KeyObject, timingSafeEqual } from 'node:crypto';
import type { webcrypto } from 'node:crypto';

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
  // Not `mock.method`, which keeps every call with where it came from: there are millions.
  return replace({
    digest: async (_name: string, message: Uint8Array) => bare(createHash('sha256').update(message).digest()),
    sign: async (_name: string, key: webcrypto.CryptoKey, message: Uint8Array) => bare(sign(key, message)),
    verify: async (...[, key, signature, message]: Verifying) => {
      const right = sign(key, message);
      return right.length === signature.length && timingSafeEqual(right, signature);
    },
  });
}

/** Stands before the methods of WebCrypto. @returns what lets what stood there before stand there again */
function replace(methods: object): () => void {
  const before = Object.getOwnPropertyDescriptors(crypto.subtle);
  Object.assign(crypto.subtle, methods);
  return () => {
    for (const name of Object.keys(methods)) {
      Reflect.deleteProperty(crypto.subtle, name);
      const own = before[name as keyof typeof before];
      if (own) Object.defineProperty(crypto.subtle, name, own);
    }
  };
}

function bare(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
